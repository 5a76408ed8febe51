package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.Measure;
import shirube.model.Site;
import shirube.model.Tree;

/** The measures of all levels: each with what is wrong today, where it leads, and its initiatives. */
final class MeasureSection implements Section {

    public record View(
            Optional<String> number,
            String level,
            Optional<String> summary,
            Optional<String> easy,
            String body,
            Optional<String> issues,
            Optional<String> direction,
            List<Link> children,
            List<KpiTile> kpis,
            Relations relations) {}

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.measures().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("measures/index.html", "measures", "measures", t.text("type.measures"), Sections.trail("plan/index.html"), MeasureSection::index));
        for (Measure measure : site.measures())
            pages.add(Page.of(measure, "measure", "measures", Sections.trail("plan/index.html", "measures/index.html"), desk -> view(measure, desk)));
        return pages;
    }

    private static PlanView.TreePage index(Desk desk) {
        List<Tree> trees = List.copyOf(desk.publication().trees().values());
        List<Link> branches = trees.stream().flatMap(tree -> trees.size() > 1 ? underPlan(tree, desk) : PlanView.branches(tree.branches(), desk).stream()).toList();
        return new PlanView.TreePage(desk.t("measures.lead"), branches);
    }

    /** Where there are several plans, each stands above its measures. */
    private static Stream<Link> underPlan(Tree tree, Desk desk) {
        List<Link> branches = PlanView.branches(tree.branches(), desk);
        return branches.isEmpty() ? Stream.empty() : Relations.link(tree.plan(), desk).map(link -> link.over(branches)).stream();
    }

    private static View view(Measure measure, Desk desk) {
        Optional<Tree> tree = desk.publication().tree(measure);
        String body = desk.body(measure.body());
        measure.issues().ifPresent(text -> desk.section("issues", desk.t("measure.issues")));
        measure.direction().ifPresent(text -> desk.section("direction", desk.t("measure.direction")));
        List<Link> children = tree.map(found -> children(found, measure, desk)).orElse(List.of());
        if (!children.isEmpty()) desk.section("children", desk.t("measure.children"));
        if (!measure.kpis().isEmpty()) desk.section("kpis", desk.t("measure.kpis"));
        RevisionHistory.section(measure, desk);
        return new View(
                tree.flatMap(found -> found.number(measure)),
                tree.map(found -> found.level(measure)).orElse(desk.t("type.measures")),
                measure.summary(),
                desk.easy(measure),
                body,
                desk.html(measure.issues(), 1, "issues-"),
                desk.html(measure.direction(), 1, "direction-"),
                children,
                measure.kpis().stream().flatMap(ref -> desk.site().find(ContentTypes.KPI, ref).stream()).map(kpi -> KpiTile.of(kpi, desk)).toList(),
                Relations.of(measure, desk));
    }

    private static List<Link> children(Tree tree, Measure measure, Desk desk) {
        return tree.measures().stream().filter(branch -> branch.measure() == measure).flatMap(branch -> Stream.concat(
                branch.measures().stream().flatMap(below -> Relations.link(below.measure(), desk).map(link -> link.summed(below.measure().summary())).stream()),
                branch.initiatives().stream().flatMap(leaf -> InitiativeLists.card(leaf.initiative(), desk).stream()))).toList();
    }
}
