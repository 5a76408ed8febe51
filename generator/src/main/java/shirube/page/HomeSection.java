package shirube.page;

import java.util.List;
import shirube.model.Site;

/** The first page: what the city promised, and what became of it. */
final class HomeSection implements Section {

    @Override
    public List<Page> pages(Site site) {
        String title = site.municipality().title().orElse(site.municipality().name());
        return List.of(Page.overview("index.html", "home", "home", title, List.of(), desk -> java.util.Map.of()));
    }
}
