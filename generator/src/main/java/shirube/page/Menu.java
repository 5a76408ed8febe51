package shirube.page;

import java.util.List;
import java.util.stream.Stream;
import shirube.model.GenericPage;

/** The menus of every page: only what the site has stands in them. */
public final class Menu {

    /** @param current whether the page that is shown belongs to it */
    public record Entry(String title, String href, boolean current) {}

    private record Place(String key, String path, List<String> kinds) {}

    private static final List<Place> MAIN = List.of(
            new Place("type.plan", "plan/index.html", List.of("plan", "policy", "vision", "measures", "revisions")),
            new Place("type.initiatives", "initiatives/index.html", List.of("initiatives", "processes")),
            new Place("type.kpi", "kpi/index.html", List.of("kpi")),
            new Place("type.meetings", "meetings/index.html", List.of("meetings")),
            new Place("type.comments", "comments/index.html", List.of("comments")),
            new Place("type.opendata", "opendata/index.html", List.of("opendata")),
            new Place("type.organisation", "organisation/index.html", List.of("organisation")),
            new Place("type.news", "news/index.html", List.of("news")));

    private static final List<Place> FOOTER = List.of(
            new Place("type.glossary", "glossary/index.html", List.of()),
            new Place("menu.kana", "kana.html", List.of()),
            new Place("menu.sitemap", "sitemap.html", List.of()),
            new Place("menu.accessibility", "accessibility.html", List.of()),
            new Place("results.title", Checklist.PAGE, List.of()));

    private Menu() {}

    static List<Entry> main(Page page, Desk desk) {
        return Stream.concat(entries(MAIN, page, desk), own(GenericPage.Place.MAIN, page, desk)).toList();
    }

    /** Home, the main parts and the site map: where to look for what was not found. */
    static List<Link> places(Desk desk) {
        Stream<Link> main = MAIN.stream().flatMap(place -> desk.link(desk.t(place.key()), place.path()).stream());
        Stream<Link> map = desk.link(desk.t("menu.sitemap"), "sitemap.html").stream();
        return Stream.of(Stream.of(Link.to(desk.t("nav.home"), desk.href("index.html"))), main, map).flatMap(s -> s).toList();
    }

    static List<Entry> footer(Page page, Desk desk) {
        if (desk.publication().beside().isPresent()) return ofToday(desk.publication().beside().get().today(), desk);
        return Stream.concat(own(GenericPage.Place.FOOTER, page, desk), entries(FOOTER, page, desk)).toList();
    }

    /** An edition has no glossary, site map or statement of its own. */
    private static List<Entry> ofToday(Publication today, Desk desk) {
        Stream<Page> own = today.menus().getOrDefault(GenericPage.Place.FOOTER, List.of()).stream()
                .flatMap(generic -> today.addresses().ofFile(generic.origin().file().path()).stream());
        Stream<Page> places = FOOTER.stream().flatMap(place -> today.addresses().page(place.path()).stream());
        return Stream.concat(own, places).map(page -> new Entry(page.title(), desk.today(page.path()), false)).toList();
    }

    private static Stream<Entry> entries(List<Place> places, Page page, Desk desk) {
        return places.stream()
                .filter(place -> desk.publication().addresses().contains(place.path()))
                .map(place -> new Entry(desk.t(place.key()), desk.href(place.path()), place.kinds().contains(page.kind())));
    }

    private static Stream<Entry> own(GenericPage.Place where, Page page, Desk desk) {
        return desk.publication().menus().getOrDefault(where, List.of()).stream()
                .flatMap(generic -> desk.publication().addresses().ofFile(generic.origin().file().path()).stream())
                .map(target -> new Entry(target.title(), desk.href(target.path()), target.path().equals(page.path())));
    }
}
