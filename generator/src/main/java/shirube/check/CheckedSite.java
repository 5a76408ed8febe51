package shirube.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import shirube.diagnostic.Diagnostic;
import shirube.model.Site;
import shirube.source.Span;
import shirube.writing.Suspects;

/**
 * A site in which no check found an error: whoever holds one may follow its references without asking whether
 * they lead anywhere. Only {@link Checks#run} makes one.
 */
public final class CheckedSite {

    private final Site site;
    private final Suspects suspects;
    private final Set<Span> faults;

    CheckedSite(Site site, Suspects suspects, Set<Span> faults) {
        this.site = Objects.requireNonNull(site);
        this.suspects = suspects;
        this.faults = faults;
    }

    public Site site() {
        return site;
    }

    /** The texts whose writing is still to be looked at, best while their pages are made. */
    public Suspects suspects() {
        return suspects;
    }

    /** What is wrong with the writing of all texts; those that no page has read are read now. */
    public List<Diagnostic> writing() {
        return JapaneseWriting.found(suspects, faults);
    }
}
