package shirube.page;

import java.util.List;
import shirube.model.Site;

/** One part of the published site: it says which pages a site's content calls for. */
@FunctionalInterface
public interface Section {
    List<Page> pages(Site site);
}
