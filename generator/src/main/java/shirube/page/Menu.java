package shirube.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.GenericPage;

/** The menus of every page: only what the site has stands in them. */
public final class Menu {

    /** @param current whether the page that is shown belongs to it */
    public record Entry(String title, String href, boolean current) {}

    private record Place(String title, String path, List<String> kinds) {}

    private static final List<Place> MAIN = List.of(
            new Place("計画", "plan/index.html", List.of("plan", "policy", "vision", "measures", "revisions")),
            new Place("取組", "initiatives/index.html", List.of("initiatives", "processes")),
            new Place("指標", "kpi/index.html", List.of("kpi")),
            new Place("会議", "meetings/index.html", List.of("meetings")),
            new Place("意見募集", "comments/index.html", List.of("comments")),
            new Place("オープンデータ", "opendata/index.html", List.of("opendata")),
            new Place("組織", "organisation/index.html", List.of("organisation")),
            new Place("お知らせ", "news/index.html", List.of("news")));

    private static final List<Place> FOOTER = List.of(
            new Place("用語集", "glossary/index.html", List.of()),
            new Place("五十音索引", "kana.html", List.of()),
            new Place("サイトマップ", "sitemap.html", List.of()),
            new Place("ウェブアクセシビリティ方針", "accessibility.html", List.of()));

    private Menu() {}

    static List<Entry> main(Page page, Desk desk) {
        return Stream.concat(entries(MAIN, page, desk), own(GenericPage.Place.MAIN, page, desk)).toList();
    }

    static List<Entry> footer(Page page, Desk desk) {
        return Stream.concat(own(GenericPage.Place.FOOTER, page, desk), entries(FOOTER, page, desk)).toList();
    }

    private static Stream<Entry> entries(List<Place> places, Page page, Desk desk) {
        return places.stream()
                .filter(place -> desk.publication().addresses().contains(place.path()))
                .map(place -> new Entry(place.title(), desk.href(place.path()), place.kinds().contains(page.kind())));
    }

    private static Stream<Entry> own(GenericPage.Place where, Page page, Desk desk) {
        return desk.publication().site().pages().stream()
                .filter(generic -> generic.menu().equals(Optional.of(where)))
                .flatMap(generic -> desk.publication().addresses().ofFile(generic.origin().file().path()).stream())
                .map(target -> new Entry(target.title(), desk.href(target.path()), target.path().equals(page.path())));
    }
}
