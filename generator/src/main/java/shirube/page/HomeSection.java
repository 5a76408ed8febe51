package shirube.page;

import java.util.List;
import shirube.model.Site;

/** The first page: what the city promised, and what became of it. */
final class HomeSection implements Section {

    @Override
    public List<Page> pages(Site site, Texts t) {
        String title = site.municipality().title().orElse(site.municipality().name());
        Page home = Page.overview("index.html", "home", "home", title, List.of(), HomeView::of);
        return List.of(site.municipality().description().map(home::described).orElse(home));
    }
}
