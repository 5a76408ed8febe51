package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.FiscalYear;
import shirube.model.Initiative;
import shirube.model.InitiativeProgress;
import shirube.model.Organisation;
import shirube.model.Plan;
import shirube.model.Tree;

/** The initiatives in lists: all of them, and grouped by what somebody looks for. */
final class InitiativeLists {

    /** Everything about a plan's initiatives: how they stand, ways to look, the list by the plan's order. */
    public record Index(HomeView.Promises promises, List<Link> ways, List<Link> scenes, List<Group> groups) {}

    /** A list with a heading of its own. */
    public record Group(String id, String title, Optional<String> href, Optional<String> lead, List<Link> items) {}

    /** A page of groups with links that jump to each. */
    public record Groups(Optional<String> lead, String label, List<Link> jumps, List<Group> groups) {}

    public record Scene(String lead, List<Link> items, List<Link> others) {}

    private InitiativeLists() {}

    static Index index(Desk desk) {
        List<Group> groups = desk.publication().trees().values().stream().flatMap(tree -> ofTree(tree, desk)).toList();
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
        for (Organisation department : desk.site().organisations()) {
            List<Link> own = desk.site().initiatives().stream().filter(initiative -> isOf(initiative, department)).flatMap(i -> card(i, desk).stream()).toList();
            List<Link> shared = desk.site().initiatives().stream()
                    .filter(initiative -> initiative.coOwners().stream().anyMatch(ref -> ref.id().equals(department.id())))
                    .flatMap(initiative -> card(initiative, desk).map(link -> link.noted(desk.t("byDepartment.shared"))).stream())
                    .toList();
            List<Link> all = Stream.concat(own.stream(), shared.stream()).toList();
            if (!all.isEmpty())
                groups.add(new Group(department.id(), department.name(), desk.link(department).map(Link::href), Optional.empty(), all));
        }
        return grouped(desk.t("byDepartment.lead"), desk.t("list.byDepartment"), groups, desk);
    }

    private static boolean isOf(Initiative initiative, Organisation department) {
        return initiative.common().owner().filter(ref -> ref.id().equals(department.id())).isPresent();
    }

    /** What is to happen in each year of the plans: the milestones. */
    static Groups byYear(Desk desk) {
        List<FiscalYear> years = desk.site().plans().stream().map(Plan::period).flatMap(period -> period.years().stream()).distinct().sorted().toList();
        var groups = new ArrayList<Group>();
        for (FiscalYear year : years) {
            List<Link> milestones = ordered(desk).flatMap(initiative -> milestones(initiative, year, desk)).toList();
            if (!milestones.isEmpty()) groups.add(new Group("fy-" + year, year.both(), Optional.empty(), Optional.empty(), milestones));
        }
        return grouped(desk.t("byYear.lead"), desk.t("list.byYear"), groups, desk);
    }

    private static Stream<Link> milestones(Initiative initiative, FiscalYear year, Desk desk) {
        return initiative.schedule().stream().filter(milestone -> milestone.fy().equals(year)).flatMap(milestone -> Relations.link(initiative, desk)
                .map(link -> link.dated(milestone.quarter().map(q -> desk.t("quarter." + q)).orElse(desk.t("quarter.any")))
                        .badged(ScheduleView.badge(milestone, desk.today()))
                        .summed(Optional.of(milestone.milestone())))
                .stream());
    }

    static Stream<Initiative> ordered(Desk desk) {
        return desk.publication().trees().values().stream().flatMap(tree -> tree.initiatives().stream()).map(Tree.Leaf::initiative);
    }

    /** How the promises stand: the late ones first. */
    static Groups byStatus(Desk desk) {
        var groups = new ArrayList<Group>();
        for (InitiativeProgress.Standing standing : InitiativeProgress.Standing.values()) {
            List<Link> items = desk.site().initiatives().stream()
                    .filter(initiative -> InitiativeProgress.of(initiative, desk.today()).standing() == standing)
                    .flatMap(initiative -> card(initiative, desk).stream())
                    .toList();
            if (!items.isEmpty()) groups.add(new Group(standing.key(), standing.label(), Optional.empty(), Optional.empty(), items));
        }
        return grouped(desk.t("byStatus.lead"), desk.t("list.byStatus"), groups, desk);
    }

    static Groups grouped(String lead, String label, List<Group> groups, Desk desk) {
        List<Link> jumps = groups.stream().map(group -> Link.to(group.title(), "#" + group.id()).noted(desk.t("list.count", group.items().size()))).toList();
        groups.forEach(group -> desk.section(group.id(), group.title()));
        return new Groups(Optional.of(lead), label, jumps, groups);
    }

    static Scene scene(Scenes.Scene scene, Desk desk) {
        List<Link> items = scene.initiatives().stream().flatMap(initiative -> card(initiative, desk).stream()).toList();
        List<Link> others = scenes(desk).stream().filter(link -> !link.title().equals(scene.title())).toList();
        return new Scene(desk.t("scene.lead", scene.title()), items, others);
    }
}
