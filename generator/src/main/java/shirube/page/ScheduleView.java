package shirube.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.FiscalYear;
import shirube.model.Initiative;
import shirube.model.Initiative.MilestoneState;
import shirube.model.InitiativeProgress;
import shirube.model.Plan;
import shirube.model.Tree;

/** The schedule (工程表): for each measure a drawing over the plan's years, and the table that it is drawn from. */
public record ScheduleView(List<Link> jumps, List<Legend> legend, List<Part> parts) {

    /** One measure of the first level. */
    public record Part(String id, String title, Chart chart, Table table) {}

    /** Horizontal positions and widths in per cent of the drawing. */
    public record Chart(
            String id, String title, String desc, String tableId, List<Column> columns, Optional<Mark> today, List<Row> rows) {}

    public record Column(double x, double width, String label) {}

    public record Mark(double x, String label) {}

    public record Row(String label, List<Bar> bars, List<Milestone> marks) {}

    public record Bar(double x, double width, String state, String title) {}

    public record Milestone(double x, String state, String title) {}

    /** What a sign means; kinds as the macro chartLegend names them. */
    public record Legend(String kind, String title) {}

    static ScheduleView of(Desk desk) {
        var parts = new ArrayList<Part>();
        for (Tree tree : shown(desk))
            for (Tree.Branch branch : tree.branches()) part(tree, branch, desk).ifPresent(parts::add);
        parts.forEach(part -> desk.section(part.id(), part.title()));
        return new ScheduleView(parts.stream().map(part -> Link.to(part.title(), "#" + part.id())).toList(), legend(shown(desk), desk), parts);
    }

    /** Every state that a bar or a milestone of these plans is in. */
    private static List<Legend> legend(List<Tree> trees, Desk desk) {
        List<Initiative> drawn = trees.stream().flatMap(tree -> tree.initiatives().stream()).map(Tree.Leaf::initiative).toList();
        Stream<Legend> bars = drawn.stream().map(Initiative::status).sorted().distinct().map(status -> new Legend(status.key(), status.label()));
        Stream<Legend> marks = drawn.stream().flatMap(initiative -> initiative.schedule().stream()).map(milestone -> badge(milestone, desk.today())).distinct()
                .sorted(Comparator.comparing(Link.Badge::key))
                .map(state -> new Legend("milestone-" + state.key(), desk.t("schedule.legend.milestone", state.label())));
        return Stream.concat(bars, marks).toList();
    }

    /** Plans that run; what one that is over had planned stands with its initiatives, unless there is no other. */
    private static List<Tree> shown(Desk desk) {
        List<Tree> all = List.copyOf(desk.publication().trees().values());
        List<Tree> current = all.stream().filter(tree -> desk.site().currentPlans().contains(tree.plan())).toList();
        return current.isEmpty() ? all : current;
    }

    private static Optional<Part> part(Tree tree, Tree.Branch branch, Desk desk) {
        List<Tree.Leaf> leaves = branch.all().flatMap(below -> below.initiatives().stream()).toList();
        if (leaves.isEmpty()) return Optional.empty();
        String id = "schedule-" + branch.measure().id();
        String title = titled(tree, branch, desk);
        Table table = table(id + "-table", title, tree.plan(), leaves, desk);
        return Optional.of(new Part(id, title, chart(id + "-chart", title, tree.plan(), leaves, table, desk), table));
    }

    /** Two plans may both have a measure 1: one of a plan that is over names its plan. */
    static String titled(Tree tree, Tree.Branch branch, Desk desk) {
        String title = branch.number() + " " + branch.measure().title();
        return desk.site().currentPlans().contains(tree.plan()) ? title : desk.t("plan.overPart", tree.plan().title(), title);
    }

    private static Chart chart(String id, String title, Plan plan, List<Tree.Leaf> leaves, Table table, Desk desk) {
        Axis axis = new Axis(plan.period());
        List<Column> columns = plan.period().years().stream()
                .map(year -> new Column(axis.start(year), axis.yearWidth(), desk.t("schedule.year", year.year())))
                .toList();
        Optional<Mark> today = axis.at(desk.today()).map(x -> new Mark(x, desk.t("chart.today")));
        List<Row> rows = leaves.stream().map(leaf -> row(leaf, axis, desk.today())).toList();
        return new Chart(id, desk.t("schedule.chart", title), desk.t("schedule.desc", leaves.size()), table.id(), columns, today, rows);
    }

    private static Row row(Tree.Leaf leaf, Axis axis, LocalDate today) {
        Initiative initiative = leaf.initiative();
        List<Milestone> marks = initiative.schedule().stream()
                .map(milestone -> new Milestone(axis.end(milestone), badge(milestone, today).key(), milestone.milestone()))
                .toList();
        double from = initiative.schedule().stream().mapToDouble(axis::begin).min().orElse(0);
        double to = initiative.schedule().stream().mapToDouble(axis::end).max().orElse(from);
        var bar = new Bar(from, round(Math.max(to - from, 0.5)), initiative.status().key(), initiative.status().label());
        return new Row(leaf.number() + " " + initiative.title(), List.of(bar), marks);
    }

    private static Table table(String id, String title, Plan plan, List<Tree.Leaf> leaves, Desk desk) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.header(desk.t("type.initiatives")));
        columns.add(Table.narrow(desk.t("initiative.status")));
        plan.period().years().forEach(year -> columns.add(Table.text(year.both())));
        List<Table.Row> rows = leaves.stream().map(leaf -> tableRow(leaf, plan, desk)).toList();
        return Table.of(id, desk.t("schedule.caption", title), columns, rows);
    }

    private static Table.Row tableRow(Tree.Leaf leaf, Plan plan, Desk desk) {
        Initiative initiative = leaf.initiative();
        var cells = new ArrayList<Table.Cell>();
        cells.add(Relations.link(initiative, desk).map(Table.Cell::of).orElseGet(() -> Table.Cell.of(initiative.title())));
        cells.add(Table.Cell.of(Relations.badge(initiative, desk)));
        for (FiscalYear year : plan.period().years()) {
            List<Link> milestones = initiative.schedule().stream()
                    .filter(milestone -> milestone.fy().equals(year))
                    .map(milestone -> Link.to(words(milestone, desk), ""))
                    .toList();
            cells.add(milestones.isEmpty() ? Table.Cell.of(desk.t("schedule.none")) : Table.Cell.of(milestones));
        }
        return new Table.Row("schedule-row-" + initiative.id(), cells, Optional.empty());
    }

    private static String words(Initiative.Milestone milestone, Desk desk) {
        String quarter = milestone.quarter().map(q -> desk.t("quarter.short." + q) + " ").orElse("");
        return quarter + milestone.milestone() + "（" + badge(milestone, desk.today()).label() + "）";
    }

    /** A milestone's state; what should be done by now and is not is late, whatever is written. */
    static Link.Badge badge(Initiative.Milestone milestone, LocalDate today) {
        MilestoneState state = milestone.state().orElse(milestone.doneOn().isPresent() ? MilestoneState.DONE : MilestoneState.PLANNED);
        boolean late = milestone.isOpen() && InitiativeProgress.due(milestone).isBefore(today);
        MilestoneState shown = late ? MilestoneState.DELAYED : state;
        return new Link.Badge(shown.key(), shown.label());
    }

    private static double round(double x) {
        return Math.round(x * 100) / 100.0;
    }

    /** The plan's years side by side, each of four quarters. */
    private record Axis(Plan.Period period) {

        double yearWidth() {
            return round(100.0 / period.years().size());
        }

        double start(FiscalYear year) {
            return at((year.year() - period.fromFy().year()) * 4.0);
        }

        double begin(Initiative.Milestone milestone) {
            return at(quarters(milestone) + milestone.quarter().map(q -> q - 1).orElse(0));
        }

        double end(Initiative.Milestone milestone) {
            return at(quarters(milestone) + milestone.quarter().orElse(4));
        }

        Optional<Double> at(LocalDate day) {
            FiscalYear year = FiscalYear.of(day, 4);
            if (!period.contains(year)) return Optional.empty();
            double part = (day.toEpochDay() - year.firstDay().toEpochDay()) / 91.3;
            return Optional.of(at((year.year() - period.fromFy().year()) * 4.0 + part));
        }

        private double quarters(Initiative.Milestone milestone) {
            return (milestone.fy().year() - period.fromFy().year()) * 4.0;
        }

        private double at(double quarters) {
            return round(Math.max(0, Math.min(100, quarters / (period.years().size() * 4) * 100)));
        }
    }
}
