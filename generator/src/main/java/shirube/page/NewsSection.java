package shirube.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.model.ContentTypes;
import shirube.model.News;
import shirube.model.Site;

/** The announcements: by year, the newest first, and each on its page. */
final class NewsSection implements Section {

    private static final String KIND = "news";

    /** One announcement. */
    public record View(String dateText, Optional<String> kind, Optional<String> summary, Optional<String> easy, String body, Optional<Link> owner, Relations relations) {}

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.news().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("news/index.html", "groups", KIND, t.text("type.news"), Sections.trail(), NewsSection::index).described(t.text("news.lead")));
        for (News news : site.news()) pages.add(Page.of(news, "news", KIND, Sections.trail("news/index.html"), desk -> view(news, desk)));
        return pages;
    }

    private static InitiativeLists.Groups index(Desk desk) {
        Map<Integer, List<Link>> years = new LinkedHashMap<>();
        desk.site().news().stream().sorted(Comparator.comparing(News::date).reversed().thenComparing(News::id)).forEach(news ->
                desk.link(news).ifPresent(link -> years.computeIfAbsent(news.date().getYear(), year -> new ArrayList<>())
                        .add(news.kind().map(link::noted).orElse(link).dated(Formats.date(news.date())).summed(news.summary()))));
        List<InitiativeLists.Group> groups = years.entrySet().stream().map(year -> new InitiativeLists.Group(
                "year-" + year.getKey(), Formats.year(year.getKey()), Optional.empty(), Optional.empty(), year.getValue())).toList();
        return InitiativeLists.grouped(desk.t("news.lead"), desk.t("list.byYear"), groups, desk);
    }

    private static View view(News news, Desk desk) {
        String body = desk.body(news.body());
        desk.section("relations", desk.t("related.title"));
        Optional<Link> owner = news.common().owner().flatMap(ref -> desk.link(ContentTypes.ORGANISATION, ref));
        return new View(
                Formats.fullDate(news.date()), news.kind(), news.summary(), desk.easy(news), body, owner, Relations.of(news, desk));
    }
}
