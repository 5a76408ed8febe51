package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import shirube.compare.Amendment;
import shirube.compare.Amendments;
import shirube.compare.Change;
import shirube.compare.Comparison;
import shirube.model.ContentTypes;
import shirube.model.Revision;
import shirube.model.Site;

/**
 * The complete table of each item that a revision added or removed as a whole, on a page of its own:
 * {@code revisions/by/ID/removed-initiatives-kiosk.html}. The revision's own table tells it in one row.
 */
final class WholeTables {

    /** @param item with all of its rows */
    public record View(List<Fact> facts, ComparisonItem item, ComparisonStyle custom, boolean hasReasons) {}

    /**
     * A table that tells such items in brief.
     *
     * @param path of its page; those of its items lie in a folder of that name below {@code by}
     */
    record Source(Revision revision, Amendment amendment, String path, String title, Function<Desk, ComparisonStyle> style) {

        private String path(String kind, String name) {
            return path.replaceFirst("^revisions/(?!by/)", "revisions/by/").replaceFirst("\\.html$", "/") + kind + "-" + name.replace('/', '-') + ".html";
        }
    }

    private WholeTables() {}

    static List<Page> pages(Site site, Amendments amendments, Texts t) {
        var pages = new ArrayList<Page>();
        for (Revision revision : site.revisions()) amendments.of(revision).ifPresent(amendment -> pages.addAll(pages(own(revision, amendment), t)));
        for (Source source : ProposalTables.sources(site, amendments, t)) pages.addAll(pages(source, t));
        return pages;
    }

    static Source own(Revision revision, Amendment amendment) {
        return new Source(revision, amendment, "revisions/" + revision.id() + ".html", revision.title(), desk -> ProposalTables.own(revision, desk));
    }

    private static List<Page> pages(Source source, Texts t) {
        List<String> trail = Stream.concat(Sections.trail("plan/index.html", "revisions/index.html", "revisions/" + source.revision().id() + ".html").stream(), Stream.of(source.path())).distinct().toList();
        return source.amendment().comparison().items().stream().filter(WholeTables::isWhole).map(item -> {
            String title = t.text("whole.title." + item.kind().key(), item.entry().title(), source.title());
            return Page.overview(source.path(item.kind().key(), item.entry().name()), "whole", "revisions", title, trail, desk -> view(source, item, desk))
                    .described(t.text("whole.lead." + item.kind().key()));
        }).toList();
    }

    private static boolean isWhole(Comparison.Item item) {
        return item.kind() == Change.Kind.ADDED || item.kind() == Change.Kind.REMOVED;
    }

    /** The ways to all of an item, from the table that tells it in brief; none where it has no page. */
    static List<Link> ways(Source source, ComparisonItem item, Desk desk) {
        Optional<Link> whole = desk.link(desk.t("whole.way", item.heading()), source.path(item.kind(), item.name()));
        Stream<Link> today = RevisionSection.page(item.name(), desk).filter(href -> item.kind().equals(Change.Kind.ADDED.key())).map(href -> Link.to(desk.t("whole.today", item.heading()), href)).stream();
        return whole.map(link -> Stream.concat(Stream.of(link), today).toList()).orElse(List.of());
    }

    private static View view(Source source, Comparison.Item item, Desk desk) {
        desk.section("about", desk.t("revision.about"));
        desk.section("changes", desk.t("diff.table"));
        ComparisonStyle style = source.style().apply(desk);
        ComparisonItem whole = ComparisonItem.of(item, style, RevisionSection.words(desk)).numbered(1, 1, change -> Optional.empty());
        return new View(facts(source, item, desk), whole, style, item.changes().stream().anyMatch(change -> change.reason().isPresent()));
    }

    /** Where it was told in brief, and where it can be read as a page: today's, or that of the edition which had it. */
    private static List<Fact> facts(Source source, Comparison.Item item, Desk desk) {
        boolean added = item.kind() == Change.Kind.ADDED;
        Comparison comparison = source.amendment().comparison();
        Optional<Fact> table = desk.link(source.title(), source.path()).map(link -> Fact.of(desk.t("type.revisions"), Link.to(link.title(), link.href() + "#" + ComparisonItem.anchor(item.entry().name()))));
        Optional<Fact> today = RevisionSection.page(item.entry().name(), desk).filter(href -> added).map(href -> Fact.of(desk.t("whole.page"), Link.to(item.entry().title(), href)));
        Optional<Fact> edition = desk.edition((added ? comparison.to() : comparison.from()).name()).map(link -> Fact.of(desk.t("whole.edition"), link));
        return Stream.of(table, today, edition).flatMap(Optional::stream).toList();
    }
}
