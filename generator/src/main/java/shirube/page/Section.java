package shirube.page;

import java.util.List;
import shirube.model.Site;

/** One part of the published site: it says which pages a site's content calls for. */
@FunctionalInterface
interface Section {

    /** @param t the words of headings and titles */
    List<Page> pages(Site site, Texts t);
}
