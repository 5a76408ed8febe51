package shirube.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shirube.model.FiscalYear;
import shirube.model.Initiative;
import shirube.model.InitiativeProgress;
import shirube.model.Organisation;
import shirube.model.Plan;
import shirube.model.Site;
import shirube.model.Tree;

/** The initiatives in lists: all of them, and grouped by what somebody looks for. */
final class InitiativeLists {

    /** Everything about a plan's initiatives: how they stand, ways to look, the list by the plan's order. */
    public record Index(HomeView.Promises promises, List<Link> ways, List<Link> scenes, List<Group> groups) {}

    /** A list with a heading of its own. @param ended what belongs to a plan that is over, below the rest under one heading */
    public record Group(String id, String title, Optional<String> href, Optional<String> lead, List<Link> items, List<Link> ended) {

        Group(String id, String title, Optional<String> href, Optional<String> lead, List<Link> items) {
            this(id, title, href, lead, items, List.of());
        }
    }

    /** A page of groups with links that jump to each. */
    public record Groups(Optional<String> lead, String label, List<Link> jumps, List<Group> groups) {}

    public record Scene(String lead, List<Link> items, List<Link> others) {}

    private InitiativeLists() {}

    static Index index(Desk desk) {
        List<Group> groups = desk.publication().trees().values().stream()
                .flatMap(tree -> desk.site().currentPlans().contains(tree.plan()) ? ofTree(tree, desk) : ofEnded(tree, desk)).toList();
        groups.forEach(group -> desk.section(group.id(), group.title()));
        List<Link> ways = Stream.of("schedule", "department", "year", "status", "budget")
                .flatMap(way -> desk.link(desk.t("ways." + way), "initiatives/by/" + way + ".html").stream())
                .toList();
        return new Index(HomeView.promises(desk), ways, scenes(desk), groups);
    }

    private static Stream<Group> ofTree(Tree tree, Desk desk) {
        return tree.measures().stream().filter(branch -> !branch.initiatives().isEmpty()).map(branch -> new Group(
                "measure-" + branch.measure().id(),
                branch.number() + " " + branch.measure().title(),
                desk.link(branch.measure()).map(Link::href),
                branch.measure().summary(),
                branch.initiatives().stream().flatMap(leaf -> card(leaf.initiative(), desk).stream()).toList()));
    }

    /** A plan that is over, in one list. */
    private static Stream<Group> ofEnded(Tree tree, Desk desk) {
        List<Link> links = tree.initiatives().stream().flatMap(leaf -> card(leaf.initiative(), desk).stream()).map(Link::unnoted).toList();
        return links.isEmpty() ? Stream.empty() : Stream.of(new Group(
                "plan-" + tree.plan().id(), desk.t("plan.overTitle", tree.plan().title()), desk.link(tree.plan()).map(Link::href), Optional.empty(), links));
    }

    static Optional<Link> card(Initiative initiative, Desk desk) {
        return Relations.link(initiative, desk).map(link -> link.summed(initiative.summary()));
    }

    static List<Link> scenes(Desk desk) {
        return Scenes.of(desk.site()).stream()
                .flatMap(scene -> desk.link(scene.title(), scene.path()).map(link -> link.noted(desk.t("list.count", scene.initiatives().size()))).stream())
                .toList();
    }

    static Groups byDepartment(Desk desk) {
        var groups = new ArrayList<Group>();
        for (Organisation department : departments(desk)) {
            List<Link> now = current(desk).flatMap(initiative -> heldBy(department, initiative, desk).stream()).toList();
            List<Link> ended = ordered(desk).filter(desk.site()::isOver).flatMap(initiative -> heldBy(department, initiative, desk).stream()).map(Link::unnoted).toList();
            if (!now.isEmpty() || !ended.isEmpty())
                groups.add(new Group(department.id(), department.name(), desk.link(department).map(Link::href), Optional.empty(), now, ended));
        }
        return grouped(desk.t("byDepartment.lead"), desk.t("list.byDepartment"), groups, desk);
    }

    /** Those that exist by their reading, then those that are no more. */
    static List<Organisation> departments(Desk desk) {
        return desk.site().organisations().stream()
                .sorted(Comparator.comparing((Organisation unit) -> !unit.existsOn(desk.today())).thenComparing(unit -> unit.kana().orElse(unit.name())))
                .toList();
    }

    /** The initiative among a department's own, with a word where it only takes part. */
    private static Optional<Link> heldBy(Organisation department, Initiative initiative, Desk desk) {
        if (initiative.common().owner().filter(ref -> ref.id().equals(department.id())).isPresent()) return card(initiative, desk);
        boolean shares = initiative.coOwners().stream().anyMatch(ref -> ref.id().equals(department.id()));
        return shares ? card(initiative, desk).map(link -> link.noted(desk.t("byDepartment.shared"))) : Optional.empty();
    }

    /** The years of all plans, each with a page of its own: a list of every milestone would be too heavy for a phone. */
    static List<FiscalYear> years(Site site) {
        return site.plans().stream().map(Plan::period).flatMap(period -> period.years().stream()).distinct().sorted().toList();
    }

    static String path(FiscalYear year) {
        return "initiatives/by/year/" + year + ".html";
    }

    static PlanView.Listing byYear(Desk desk) {
        List<Link> links = years(desk.site()).stream()
                .flatMap(year -> desk.link(year.both(), path(year))
                        .map(link -> link.noted(desk.t("byYear.count", ordered(desk).flatMap(i -> milestones(i, year, desk)).count()))).stream())
                .toList();
        return new PlanView.Listing(desk.t("byYear.lead"), links);
    }

    /** What is to happen in one year: the milestones, quarter by quarter. */
    static Groups ofYear(FiscalYear year, Desk desk) {
        var groups = new ArrayList<Group>();
        for (int quarter = 0; quarter <= 4; quarter++) {
            int wanted = quarter;
            List<Link> links = ordered(desk).flatMap(initiative -> milestones(initiative, year, desk, wanted)).toList();
            String title = quarter == 0 ? desk.t("quarter.any") : desk.t("quarter." + quarter);
            if (!links.isEmpty()) groups.add(new Group("q" + quarter, title, Optional.empty(), Optional.empty(), links));
        }
        return grouped(desk.t("byYear.one", year.both()), desk.t("list.byQuarter"), groups, desk);
    }

    private static Stream<Link> milestones(Initiative initiative, FiscalYear year, Desk desk, int quarter) {
        return milestones(initiative, year, desk, (Initiative.Milestone milestone) -> milestone.quarter().orElse(0) == quarter);
    }

    private static Stream<Link> milestones(Initiative initiative, FiscalYear year, Desk desk) {
        return milestones(initiative, year, desk, (Initiative.Milestone milestone) -> true);
    }

    private static Stream<Link> milestones(Initiative initiative, FiscalYear year, Desk desk, Predicate<Initiative.Milestone> wanted) {
        Stream<Initiative.Milestone> found = initiative.schedule().stream().filter(milestone -> milestone.fy().equals(year) && wanted.test(milestone));
        return found.flatMap(milestone -> Relations.link(initiative, desk)
                .map(link -> link
                        .badged(ScheduleView.badge(milestone, desk.today()))
                        .summed(Optional.of(milestone.milestone())))
                .stream());
    }

    static Stream<Initiative> ordered(Desk desk) {
        return desk.publication().trees().values().stream().flatMap(tree -> tree.initiatives().stream()).map(Tree.Leaf::initiative);
    }

    /** Those that are promises of today. */
    static Stream<Initiative> current(Desk desk) {
        List<Initiative> current = desk.site().currentInitiatives();
        return ordered(desk).filter(current::contains);
    }

    /** How the promises stand: the late ones first. */
    static Groups byStatus(Desk desk) {
        var groups = new ArrayList<Group>();
        for (InitiativeProgress.Standing standing : InitiativeProgress.Standing.values()) {
            List<Link> items = desk.site().currentInitiatives().stream()
                    .filter(initiative -> InitiativeProgress.of(initiative, desk.today()).standing() == standing)
                    .flatMap(initiative -> card(initiative, desk).stream())
                    .toList();
            if (!items.isEmpty()) groups.add(new Group(standing.key(), standing.label(), Optional.empty(), Optional.empty(), items));
        }
        return grouped(desk.t("byStatus.lead"), desk.t("list.byStatus"), groups, desk);
    }

    static Groups grouped(String lead, String label, List<Group> groups, Desk desk) {
        List<Link> jumps = groups.stream().map(group -> Link.to(group.title(), "#" + group.id()).noted(desk.t("list.count", group.items().size() + group.ended().size()))).toList();
        groups.forEach(group -> desk.section(group.id(), group.title()));
        return new Groups(Optional.of(lead), label, jumps, groups);
    }

    static Scene scene(Scenes.Scene scene, Desk desk) {
        List<Link> items = scene.initiatives().stream().flatMap(initiative -> card(initiative, desk).stream()).toList();
        List<Link> others = scenes(desk).stream().filter(link -> !link.title().equals(scene.title())).toList();
        return new Scene(desk.t("scene.lead", scene.title()), items, others);
    }
}
