package shirube.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shirube.model.Initiative;
import shirube.model.Kpi;
import shirube.model.Organisation;
import shirube.model.Plan;
import shirube.model.Ref;
import shirube.model.Tree;

/** The board of all indicators: which reached their target, which did not, which cannot be compared; then by measure. */
public record KpiBoard(Counts counts, List<Link> jumps, List<Group> groups, List<Part> parts, List<Link> ways) {

    /** How many, and as shares of a hundred for the bar. */
    public record Counts(int notMet, int met, int open, int total, double notMetShare, double metShare) {}

    /** The indicators of one standing. */
    public record Group(String id, String title, String lead, List<KpiTile> items) {}

    /** The indicators of one measure of the first level. */
    public record Part(String id, String title, Optional<String> href, Table table) {}

    static KpiBoard of(Desk desk) {
        Map<KpiState.Standing, List<Kpi>> standing = new EnumMap<>(KpiState.Standing.class);
        for (Kpi kpi : desk.site().kpis()) if (!isOver(kpi, desk)) standing.computeIfAbsent(KpiState.of(kpi, desk.today()).standing(), s -> new ArrayList<>()).add(kpi);
        List<Group> groups = standing.entrySet().stream().map(entry -> group(entry.getKey(), entry.getValue(), desk)).toList();
        List<Part> parts = parts(desk);
        List<Link> jumps = Stream.concat(
                        groups.stream().map(group -> Link.to(group.title(), "#" + group.id()).noted(desk.t("list.count", group.items().size()))),
                        parts.stream().map(part -> Link.to(part.title(), "#" + part.id())))
                .toList();
        return new KpiBoard(counts(standing), jumps, groups, parts, desk.link(desk.t("ways.department"), "kpi/by/department.html").stream().toList());
    }

    private static Counts counts(Map<KpiState.Standing, List<Kpi>> standing) {
        int notMet = standing.getOrDefault(KpiState.Standing.NOT_MET, List.of()).size();
        int met = standing.getOrDefault(KpiState.Standing.MET, List.of()).size();
        int open = standing.getOrDefault(KpiState.Standing.OPEN, List.of()).size();
        int total = notMet + met + open;
        return new Counts(notMet, met, open, total, share(notMet, total), share(met, total));
    }

    private static double share(int part, int total) {
        return total == 0 ? 0 : Math.round(part * 10000.0 / total) / 100.0;
    }

    private static Group group(KpiState.Standing standing, List<Kpi> kpis, Desk desk) {
        String key = standing == KpiState.Standing.MET ? "met" : standing == KpiState.Standing.NOT_MET ? "notMet" : "open";
        return new Group("standing-" + standing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                desk.t("kpis." + key), desk.t("kpis." + key + ".lead"), kpis.stream().map(kpi -> KpiTile.of(kpi, desk)).toList());
    }

    private static List<Part> parts(Desk desk) {
        var parts = new ArrayList<Part>();
        var placed = new HashSet<String>();
        for (Tree tree : desk.publication().trees().values())
            for (Tree.Branch branch : tree.branches()) {
                Set<String> ids = new LinkedHashSet<>(branch.all().flatMap(KpiBoard::measures).toList());
                boolean current = desk.site().currentPlans().contains(tree.plan());
                List<Kpi> kpis = ids.stream().flatMap(id -> desk.site().find(shirube.model.ContentTypes.KPI, id).stream())
                        .filter(kpi -> current || isOver(kpi, desk)).toList();
                if (kpis.isEmpty()) continue;
                placed.addAll(ids);
                String title = ScheduleView.titled(tree, branch, desk);
                String id = "measure-" + branch.measure().id();
                parts.add(new Part(id, title, desk.link(branch.measure()).map(Link::href), table(id, title, kpis, desk)));
            }
        List<Kpi> rest = desk.site().kpis().stream().filter(kpi -> !placed.contains(kpi.id())).toList();
        String others = desk.t(parts.isEmpty() ? "kpis.all" : "kpis.rest");
        if (!rest.isEmpty()) parts.add(new Part("measure-none", others, Optional.empty(), table("measure-none", others, rest, desk)));
        return parts;
    }

    /** Whether only plans that are over are measured by it. */
    static boolean isOver(Kpi kpi, Desk desk) {
        List<Plan> plans = KpiView.plans(kpi, desk).toList();
        return !plans.isEmpty() && plans.stream().noneMatch(desk.site().currentPlans()::contains);
    }

    /** The ids of the indicators that a measure and its own initiatives name. */
    static Stream<String> measures(Tree.Branch branch) {
        Stream<Ref<Kpi>> initiatives = branch.initiatives().stream().map(Tree.Leaf::initiative).map(Initiative::kpis).flatMap(List::stream);
        return Stream.concat(branch.measure().kpis().stream(), initiatives).map(Ref::id);
    }

    private static Table table(String part, String title, List<Kpi> kpis, Desk desk) {
        var columns = List.of(
                Table.header(desk.t("type.kpi")), Table.text(desk.t("kpis.judgement")), Table.number(desk.t("kpi.actual")),
                Table.narrow(desk.t("kpi.target")), Table.narrow(desk.t("fiscalYear")), Table.text(desk.t("kpis.now")), Table.narrow(desk.t("kpis.last")));
        List<Table.Row> rows = kpis.stream().map(kpi -> row(part, kpi, desk)).toList();
        return Table.of(part + "-table", desk.t("kpis.caption", title), columns, rows).blankMeaning(desk.t("table.blank"));
    }

    private static Table.Row row(String part, Kpi kpi, Desk desk) {
        KpiTile tile = KpiTile.of(kpi, desk);
        KpiState state = KpiState.of(kpi, desk.today());
        Table.Cell value = state.shown()
                .map(year -> Table.Cell.of(Link.to(tile.value() + tile.unit(), tile.href() + "#" + KpiTables.evidenceRow(year))))
                .orElseGet(() -> Table.Cell.of(tile.value()));
        var cells = List.of(
                Table.Cell.of(Link.to(kpi.title(), tile.href())),
                tile.status().map(Table.Cell::of).orElse(Table.Cell.of("")),
                value,
                Table.Cell.of(tile.target().orElse("")),
                Table.Cell.of(tile.trend().orElse("")),
                Table.Cell.of(tile.now().orElse("")),
                Table.Cell.of(kpi.targets().stream().reduce((first, second) -> second)
                        .map(target -> target.fy().western() + " " + KpiTile.target(kpi, target, desk)).orElse("")));
        return new Table.Row(part + "-" + kpi.id(), cells, Optional.empty());
    }

    static InitiativeLists.Groups byDepartment(Desk desk) {
        var groups = new ArrayList<InitiativeLists.Group>();
        for (Organisation department : InitiativeLists.departments(desk)) {
            List<Link> items = desk.site().kpis().stream().filter(kpi -> isOf(kpi, department)).flatMap(kpi -> line(kpi, desk).stream()).toList();
            if (!items.isEmpty())
                groups.add(new InitiativeLists.Group(department.id(), department.name(), desk.link(department).map(Link::href), Optional.empty(), items));
        }
        List<Link> nobody = desk.site().kpis().stream().filter(kpi -> kpi.common().owner().isEmpty()).flatMap(kpi -> line(kpi, desk).stream()).toList();
        if (!nobody.isEmpty()) groups.add(new InitiativeLists.Group("nobody", desk.t("kpis.nobody"), Optional.empty(), Optional.empty(), nobody));
        return InitiativeLists.grouped(desk.t("kpis.byDepartment.lead"), desk.t("list.byDepartment"), groups, desk);
    }

    private static boolean isOf(Kpi kpi, Organisation department) {
        return kpi.common().owner().filter(ref -> ref.id().equals(department.id())).isPresent();
    }

    private static Optional<Link> line(Kpi kpi, Desk desk) {
        KpiTile tile = KpiTile.of(kpi, desk);
        String target = tile.target().map(text -> "　" + desk.t("figure.target") + " " + text).orElse("");
        String words = tile.trend().map(year -> year + " " + tile.value() + tile.unit() + target).orElse(tile.now().orElse(tile.value()));
        return desk.link(kpi).map(link -> tile.status().map(link::badged).orElse(link).summed(Optional.of(words)));
    }
}
