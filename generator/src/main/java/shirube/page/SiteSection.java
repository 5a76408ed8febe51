package shirube.page;

import java.util.ArrayList;
import java.util.List;
import shirube.model.Site;

/** The pages about the site itself: map, what to show for an address that leads nowhere, accessibility policy. */
final class SiteSection implements Section {

    static final String KIND = "site";

    /** Where to look for a page that was not found. */
    public record NotFound(List<Link> places) {}

    @Override
    public List<Page> pages(Site site, Texts t) {
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("sitemap.html", "sitemap", KIND, t.text("sitemap.title"), Sections.trail(), SiteMap::of));
        pages.add(Page.overview("404.html", "404", KIND, t.text("notFound.title"), List.of(), desk -> new NotFound(Menu.places(desk))).unlisted());
        if (site.municipality().accessibility().isPresent() || !site.acceptances().isEmpty())
            pages.add(Page.overview("accessibility.html", "accessibility", KIND, t.text("menu.accessibility"), Sections.trail(), AccessibilityView::of)
                    .madeAlsoFrom(List.of(site.municipality().origin().file())));
        return pages;
    }
}
