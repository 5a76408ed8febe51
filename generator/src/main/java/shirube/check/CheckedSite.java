package shirube.check;

import java.util.Objects;
import shirube.model.Site;

/**
 * A site in which no check found an error: whoever holds one may follow its references without asking whether
 * they lead anywhere. Only {@link Checks#run} makes one.
 */
public final class CheckedSite {

    private final Site site;

    CheckedSite(Site site) {
        this.site = Objects.requireNonNull(site);
    }

    public Site site() {
        return site;
    }
}
