package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.model.Site;
import shirube.model.TestResults;

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
        pages.addAll(results(site, t));
        return pages;
    }

    /** The results page counts what the audit of all other pages established, so it is made after them. */
    private static List<Page> results(Site site, Texts t) {
        var pages = new ArrayList<Page>();
        Optional<TestResults> test = site.accessibility().results();
        List<String> trail = Sections.trail("accessibility.html");
        if (site.municipality().accessibility().isPresent() || test.isPresent())
            pages.add(Page.overview(Checklist.PAGE, "results", KIND, t.text("results.title"), trail, (Page.Late) ResultsView::of)
                    .madeAlsoFrom(test.map(written -> List.of(written.origin().file())).orElse(List.of())));
        if (!site.accessibility().answers().isEmpty())
            pages.add(Page.overview(SelfCheckView.PAGE, "evaluation", KIND, t.text("selfCheck.title"), trail, SelfCheckView::of)
                    .madeAlsoFrom(List.of(site.accessibility().answers().get(0).origin().file())));
        return pages;
    }
}
