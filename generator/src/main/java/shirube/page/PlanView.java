package shirube.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.Item;
import shirube.model.Numbering;
import shirube.model.Plan;
import shirube.model.Policy;
import shirube.model.Tree;
import shirube.model.Vision;
import shirube.model.Vocabulary;

/** A plan's page: what it is for, for how long, on what ground, what it is made of. */
public record PlanView(
        Optional<String> summary,
        Optional<String> easy,
        List<Fact> facts,
        Optional<String> purpose,
        Optional<String> scope,
        List<Fact> effects,
        List<KpiTile> figures,
        List<Link> policies,
        List<Link> visions,
        List<Link> tree,
        List<Link> ways,
        Optional<String> body,
        Relations relations) {

    public record Index(List<Link> plans, List<Link> ways) {}

    public record Listing(String lead, List<Link> items) {}

    public record TreePage(String lead, List<Link> tree) {}

    public record PolicyView(
            String number, Optional<String> summary, Optional<String> easy, List<String> parts, List<Fact> facts, String body, Optional<String> rationale,
            Relations relations) {}

    public record VisionView(Optional<String> summary, Optional<String> easy, List<Fact> facts, String body, List<Story> stories, Relations relations) {}

    public record Story(Optional<String> who, Optional<String> now, String story, List<Link> initiatives) {}

    static Index index(Desk desk) {
        List<Link> plans = desk.site().plansInOrder().stream().flatMap(plan -> desk.link(plan)
                .map(link -> link.summed(plan.summary()).noted(period(plan, desk) + (plan.isEnded(desk.today()) ? "　" + desk.t("plan.over") : ""))).stream()).toList();
        List<Link> ways = desk.site().currentPlans().stream().flatMap(plan -> ways(plan, desk).stream()).toList();
        return new Index(plans, ways);
    }

    static PlanView of(Plan plan, Desk desk) {
        Tree tree = desk.publication().trees().get(plan.id());
        sections(plan, tree, desk);
        Optional<String> body = plan.body().map(desk::body);
        RevisionHistory.section(plan, desk);
        return new PlanView(
                plan.summary(),
                desk.easy(plan),
                facts(plan, desk),
                desk.html(plan.purpose(), 1, "purpose-"),
                desk.html(plan.scope(), 1, "scope-"),
                effects(plan, desk),
                figures(plan, desk),
                links(tree.policies(), desk),
                links(tree.visions(), desk),
                branches(tree.branches(), desk),
                ways(plan, desk),
                body,
                Relations.of(plan, desk));
    }

    /** The headings that the template sets before the body, for the list of contents; in its order. */
    private static void sections(Plan plan, Tree tree, Desk desk) {
        plan.purpose().ifPresent(text -> desk.section("purpose", desk.t("plan.purpose")));
        plan.scope().ifPresent(text -> desk.section("scope", desk.t("plan.scope")));
        plan.effects().ifPresent(effects -> desk.section("effects", desk.t("plan.effects")));
        if (!figures(plan, desk).isEmpty()) desk.section("figures", desk.t("plan.figures"));
        if (!tree.policies().isEmpty()) desk.section("policies", desk.t("type.policy"));
        if (!tree.visions().isEmpty()) desk.section("visions", desk.t("type.vision"));
        desk.section("tree", desk.t("plan.tree"));
        desk.section("ways", desk.t("plan.ways"));
    }

    private static String period(Plan plan, Desk desk) {
        return desk.t("plan.periodText", plan.period().fromFy().both(), plan.period().toFy().both());
    }

    private static List<Fact> facts(Plan plan, Desk desk) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(desk.t("plan.period"), period(plan, desk)));
        if (!desk.isProposal()) approval(plan, desk, facts);
        plan.version().ifPresent(version -> facts.add(Fact.of(desk.t("plan.version"), version)));
        facts.add(Fact.of(desk.t("plan.legalBasis"), String.join("、", plan.legalBasis().stream().map(basis -> basis(basis, desk)).toList())));
        desk.publication().editions().of(plan).stream().filter(Edition::isInDiscussion).flatMap(edition -> desk.edition(edition.tag()).stream())
                .forEach(link -> facts.add(Fact.of(desk.t("plan.proposal"), link)));
        if (!plan.position().isEmpty())
            facts.add(Fact.of(desk.t("plan.position"), String.join("、", plan.position().stream().map(source -> source.title()).toList())));
        SuccessionView.successor(plan, desk).ifPresent(link -> facts.add(Fact.of(desk.t("plan.successor"), link)));
        plan.supersedes().flatMap(ref -> desk.link(ContentTypes.PLAN, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("plan.supersedes"), link)));
        plan.reviewCycle().ifPresent(cycle -> facts.add(Fact.of(desk.t("plan.review"), cycle)));
        plan.common().owner().flatMap(ref -> desk.link(ContentTypes.ORGANISATION, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("initiative.owner"), link)));
        return facts;
    }

    private static void approval(Plan plan, Desk desk, List<Fact> facts) {
        facts.add(Fact.of(desk.t("plan.approved"), Formats.fullDate(plan.approved().date()) + plan.approved().body().map(body -> "　" + body).orElse("")));
        plan.approved().meeting().flatMap(ref -> desk.link(ContentTypes.MEETINGS, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("plan.meeting"), link)));
        plan.approved().published().ifPresent(day -> facts.add(Fact.of(desk.t("plan.published"), Formats.fullDate(day))));
    }

    private static String basis(String written, Desk desk) {
        String id = written.contains("@") ? written.substring(0, written.indexOf('@')) : written;
        return desk.site().vocabulary(id, Optional.empty()).map(Vocabulary::title).orElse(written);
    }

    private static List<Fact> effects(Plan plan, Desk desk) {
        return plan.effects().stream().flatMap(effects -> Stream.of(
                        effects.residents().map(text -> Fact.of(desk.t("effects.residents"), text)),
                        effects.council().map(text -> Fact.of(desk.t("effects.council"), text)),
                        effects.staff().map(text -> Fact.of(desk.t("effects.staff"), text)))
                .flatMap(Optional::stream)).toList();
    }

    /** The figures of today; those of a plan that is over would be judged by what it did not promise. */
    private static List<KpiTile> figures(Plan plan, Desk desk) {
        if (plan.isEnded(desk.today())) return List.of();
        return plan.cover().stream().flatMap(cover -> cover.numbers().stream())
                .flatMap(ref -> desk.site().find(ContentTypes.KPI, ref).stream())
                .map(kpi -> KpiTile.of(kpi, desk)).toList();
    }

    static List<Link> branches(List<Tree.Branch> branches, Desk desk) {
        return branches.stream().flatMap(branch -> Relations.link(branch.measure(), desk).map(link -> link.over(Stream.concat(
                branches(branch.measures(), desk).stream(),
                branch.initiatives().stream().flatMap(leaf -> Relations.link(leaf.initiative(), desk).stream())).toList())).stream()).toList();
    }

    private static List<Link> ways(Plan plan, Desk desk) {
        return Stream.of(
                        desk.link(desk.t("ways.succession"), SuccessionView.path(plan)),
                        desk.link(desk.t("ways.tree"), PlanSection.tree(plan)),
                        desk.link(desk.t("ways.coverage"), PlanSection.coverage(plan)),
                        desk.link(desk.t("ways.schedule"), "initiatives/by/schedule.html"),
                        desk.link(desk.t("ways.budget"), "initiatives/by/budget.html"),
                        desk.link(desk.t("ways.department"), "initiatives/by/department.html"),
                        desk.link(desk.t("ways.year"), "initiatives/by/year.html"))
                .flatMap(Optional::stream).toList();
    }

    static TreePage tree(Plan plan, Desk desk) {
        Tree tree = desk.publication().trees().get(plan.id());
        String levels = String.join(" → ", plan.levels().stream().map(Plan.Level::name).toList());
        return new TreePage(desk.t("tree.lead", levels), branches(tree.branches(), desk));
    }

    static Listing policies(Desk desk) {
        List<Policy> ordered = desk.site().policies().stream()
                .sorted(Comparator.comparing((Policy policy) -> desk.site().isOver(policy)).thenComparing(Policy::no, Numbering.ORDER)).toList();
        return new Listing(desk.t("policy.lead"), links(ordered, desk));
    }

    static Listing visions(Desk desk) {
        return new Listing(desk.t("vision.lead"), links(desk.site().visions(), desk));
    }

    private static List<Link> links(List<? extends Item> items, Desk desk) {
        return items.stream().flatMap(item -> Relations.link(item, desk).map(link -> link.summed(item.summary())).stream()).toList();
    }

    static PolicyView policy(Policy policy, Desk desk) {
        var facts = new ArrayList<Fact>();
        desk.link(ContentTypes.PLAN, policy.plan()).ifPresent(link -> facts.add(Fact.of(desk.t("type.plan"), link)));
        policy.targetYear().ifPresent(year -> facts.add(Fact.of(Policy.Part.TARGET_YEAR.label(), year.both())));
        String body = desk.body(policy.body());
        if (policy.rationale().isPresent()) desk.section("rationale", desk.t("policy.rationale"));
        RevisionHistory.section(policy, desk);
        return new PolicyView(
                policy.no(),
                policy.summary(),
                desk.easy(policy),
                policy.parts().stream().map(Policy.Part::label).toList(),
                facts,
                body,
                desk.html(policy.rationale(), 1, "rationale-"),
                Relations.of(policy, desk));
    }

    static VisionView vision(Vision vision, Desk desk) {
        var facts = new ArrayList<Fact>();
        desk.link(ContentTypes.PLAN, vision.plan()).ifPresent(link -> facts.add(Fact.of(desk.t("type.plan"), link)));
        vision.targetYear().ifPresent(year -> facts.add(Fact.of(Policy.Part.TARGET_YEAR.label(), year.both())));
        List<Story> stories = vision.residentStory().stream()
                .map(story -> new Story(story.who(), story.now(), story.story(), desk.links(ContentTypes.INITIATIVES, story.initiatives())))
                .toList();
        String body = desk.body(vision.body());
        if (!stories.isEmpty()) desk.section("stories", desk.t("vision.stories"));
        RevisionHistory.section(vision, desk);
        return new VisionView(vision.summary(), desk.easy(vision), facts, body, stories, Relations.of(vision, desk));
    }
}
