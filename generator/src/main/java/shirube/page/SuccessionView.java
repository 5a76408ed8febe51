package shirube.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.Initiative.Continuation;
import shirube.model.Plan;
import shirube.model.Site;
import shirube.model.Succession;
import shirube.model.Tree;

/** From the old plan to the new one (対応表): every old initiative once, with what became of it, then the new ones. */
public record SuccessionView(String lead, List<Fact> counts, Table table, Optional<Table> fresh, String csv) {

    static String path(Plan plan) {
        return "plan/by/" + plan.id() + "/succession.html";
    }

    public static String csv(Plan plan) {
        return "plan/by/" + plan.id() + "/succession.csv";
    }

    /** The plan that it supersedes, where that one is on the site too and has initiatives. */
    static Optional<Plan> before(Plan plan, Site site) {
        return plan.supersedes().flatMap(ref -> site.find(ContentTypes.PLAN, ref)).filter(old -> old != plan)
                .filter(old -> site.initiatives().stream().anyMatch(initiative -> site.planOf(initiative).filter(old::equals).isPresent()));
    }

    /** The plan that supersedes this one. */
    static Optional<Link> successor(Plan plan, Desk desk) {
        return desk.site().plans().stream()
                .filter(other -> other != plan && other.supersedes().filter(ref -> ref.id().equals(plan.id())).isPresent())
                .flatMap(other -> desk.link(other).stream()).findFirst();
    }

    /** What became of each; in the order of the old plan's numbers. */
    public static Optional<Succession> succession(Plan plan, Publication publication) {
        return before(plan, publication.site()).map(old -> Succession.of(initiatives(old, publication), plan, initiatives(plan, publication)));
    }

    private static List<Initiative> initiatives(Plan plan, Publication publication) {
        return publication.trees().get(plan.id()).initiatives().stream().map(Tree.Leaf::initiative).toList();
    }

    static SuccessionView of(Plan plan, Plan old, Desk desk) {
        Succession succession = succession(plan, desk.publication()).orElseThrow();
        desk.section("old", desk.t("succession.old"));
        if (!succession.fresh().isEmpty()) desk.section("fresh", desk.t("succession.fresh"));
        return new SuccessionView(
                desk.t("succession.lead", old.title(), succession.rows().size(), plan.title()),
                counts(succession, desk), table(old, plan, succession, desk), fresh(plan, succession, desk), desk.href(csv(plan)));
    }

    private static List<Fact> counts(Succession succession, Desk desk) {
        Map<Continuation, Integer> counts = new EnumMap<>(Continuation.class);
        succession.rows().forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        if (!succession.fresh().isEmpty()) counts.put(Continuation.NEW, succession.fresh().size());
        return counts.entrySet().stream().map(entry -> Fact.of(entry.getKey().label(), desk.t("list.count", entry.getValue()))).toList();
    }

    private static Table table(Plan old, Plan plan, Succession succession, Desk desk) {
        var columns = List.of(
                Table.header(desk.t("succession.oldColumn")), Table.narrow(desk.t("succession.kind")),
                Table.text(desk.t("succession.newColumn")), Table.text(desk.t("succession.note")));
        List<Table.Row> rows = succession.rows().stream().map(row -> new Table.Row(
                "old-" + row.old().id(),
                List.of(cell(row.old(), desk), Table.Cell.of(row.kind().label()), heirs(row, desk), Table.Cell.of(String.join(" ", row.notes()))),
                Optional.empty())).toList();
        return Table.of("succession-table", desk.t("succession.caption", old.title(), plan.title()), columns, rows);
    }

    private static Optional<Table> fresh(Plan plan, Succession succession, Desk desk) {
        if (succession.fresh().isEmpty()) return Optional.empty();
        var columns = List.of(Table.header(desk.t("succession.newColumn")), Table.text(desk.t("succession.what")));
        List<Table.Row> rows = succession.fresh().stream().map(initiative -> new Table.Row(
                "new-" + initiative.id(), List.of(cell(initiative, desk), Table.Cell.of(initiative.summary().orElse(""))), Optional.empty())).toList();
        return Optional.of(Table.of("fresh-table", desk.t("succession.freshCaption", plan.title()), columns, rows));
    }

    private static Table.Cell heirs(Succession.Row row, Desk desk) {
        List<Link> links = row.now().stream().flatMap(initiative -> Relations.link(initiative, desk).stream())
                .map(link -> Link.to(link.number().map(number -> number + " ").orElse("") + link.title(), link.href())).toList();
        if (links.isEmpty()) return Table.Cell.of(desk.t("succession.none"));
        return links.size() == 1 ? Table.Cell.of(links.get(0)) : Table.Cell.of(links);
    }

    private static Table.Cell cell(Initiative initiative, Desk desk) {
        return Relations.link(initiative, desk).map(Table.Cell::of).orElseGet(() -> Table.Cell.of(initiative.title()));
    }

    /** On an initiative's own page: from what it comes, or what became of it. */
    static List<Fact> facts(Initiative initiative, Desk desk) {
        var facts = new ArrayList<Fact>();
        initiative.continues().ifPresent(continues -> {
            List<Link> from = continues.from().stream().flatMap(id -> desk.site().find(ContentTypes.INITIATIVES, id).stream()).flatMap(old -> desk.link(old).stream()).toList();
            facts.add(new Fact(desk.t("initiative.continues"), Optional.of(said(continues)), Optional.empty(), Optional.empty()));
            from.forEach(link -> facts.add(Fact.of(desk.t("initiative.before"), link)));
        });
        later(initiative, desk).forEach(row -> {
            String notes = row.notes().isEmpty() ? "" : "。" + String.join(" ", row.notes());
            facts.add(Fact.of(desk.t("initiative.became"), row.kind().label() + notes));
            row.now().forEach(heir -> desk.link(heir).ifPresent(link -> facts.add(Fact.of(desk.t("initiative.heir"), link))));
        });
        return facts;
    }

    private static String said(Initiative.Continues continues) {
        return continues.kind().label() + continues.note().map(note -> "。" + note).orElse("");
    }

    private static Stream<Succession.Row> later(Initiative initiative, Desk desk) {
        return desk.site().plans().stream()
                .filter(plan -> before(plan, desk.site()).flatMap(old -> desk.site().planOf(initiative).filter(old::equals)).isPresent())
                .flatMap(plan -> succession(plan, desk.publication()).stream())
                .flatMap(succession -> succession.row(initiative).stream());
    }
}
