package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.model.Contact;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.InitiativeProgress;
import shirube.model.Kpi;
import shirube.model.Organisation;
import shirube.model.Tree;

/** The page of one initiative: what residents ask first, then why, when, with what money, measured by what. */
public record InitiativeView(
        Optional<String> number,
        Link.Badge status,
        Optional<String> summary,
        Optional<String> easy,
        String body,
        Resident resident,
        Optional<Late> late,
        Progress progress,
        List<Milestone> milestones,
        Optional<String> issues,
        Optional<String> approach,
        Optional<String> effect,
        Optional<String> driven,
        Optional<String> inclusion,
        Optional<String> privacy,
        Optional<Table> risks,
        Optional<Table> budget,
        List<KpiTile> kpis,
        Optional<String> kpiExempt,
        Optional<Link> owner,
        List<Link> coOwners,
        List<String> answers,
        List<Fact> succession,
        Relations relations,
        Optional<Link> previous,
        Optional<Link> next) {

    /** What residents ask: what, from when, for whom, whom to ask. */
    public record Resident(Optional<String> what, Optional<String> when, Optional<String> who, Optional<ContactView> contact) {}

    /** Why it is late, and what comes next. */
    public record Late(String reason, Optional<String> nextStep, Optional<String> by) {}

    public record Progress(int percent, String text, Optional<String> reason) {}

    public record Milestone(String title, String dateText, Link.Badge status, Optional<String> note, String id) {}

    static InitiativeView of(Initiative initiative, Desk desk) {
        Optional<Tree> tree = desk.publication().tree(initiative);
        Optional<String> number = tree.flatMap(found -> found.number(initiative));
        desk.section("residents", desk.t("resident.title"));
        String body = desk.body(initiative.body());
        sections(initiative, desk);
        return new InitiativeView(
                number,
                Relations.badge(initiative, desk),
                initiative.summary(),
                desk.easy(initiative),
                body,
                resident(initiative, desk),
                initiative.delay().map(delay -> new Late(delay.reason(), delay.nextStep(), delay.by().map(Formats::date))),
                progress(initiative, desk),
                milestones(initiative, desk),
                desk.html(initiative.issues(), 1, "issues-"),
                desk.html(initiative.approach(), 1, "approach-"),
                initiative.effect(),
                initiative.driven().map(Initiative.Driven::label),
                desk.html(initiative.inclusion(), 1, "inclusion-"),
                initiative.privacyNote(),
                risks(initiative, desk),
                BudgetView.table(initiative, desk),
                kpis(initiative, desk),
                initiative.kpiExemptReason(),
                initiative.common().owner().flatMap(ref -> desk.link(ContentTypes.ORGANISATION, ref)),
                desk.links(ContentTypes.ORGANISATION, initiative.coOwners()),
                CoverageView.answered(initiative, desk),
                SuccessionView.facts(initiative, desk),
                Relations.of(initiative, desk),
                neighbour(initiative, tree, -1, desk),
                neighbour(initiative, tree, 1, desk));
    }

    /** The headings that the template sets, for the list of contents; in its order. */
    private static void sections(Initiative initiative, Desk desk) {
        initiative.issues().ifPresent(text -> desk.section("issues", desk.t("initiative.issues")));
        initiative.approach().ifPresent(text -> desk.section("approach", desk.t("initiative.approach")));
        initiative.effect().ifPresent(text -> desk.section("effect", desk.t("initiative.effect")));
        desk.section("schedule", desk.t("initiative.schedule"));
        if (!kpis(initiative, desk).isEmpty() || initiative.kpiExemptReason().isPresent()) desk.section("kpis", desk.t("initiative.kpis"));
        if (!initiative.budget().isEmpty()) desk.section("money", desk.t("initiative.budget"));
        if (!initiative.risks().isEmpty()) desk.section("risk", desk.t("initiative.risks"));
        initiative.inclusion().ifPresent(text -> desk.section("inclusion", desk.t("initiative.inclusion")));
        desk.section("about", desk.t("initiative.about"));
        RevisionHistory.section(initiative, desk);
    }

    private static Resident resident(Initiative initiative, Desk desk) {
        Optional<Initiative.Resident> written = initiative.resident();
        Optional<Organisation> owner = initiative.common().owner().flatMap(ref -> desk.site().find(ContentTypes.ORGANISATION, ref));
        String name = owner.map(Organisation::name).orElse(desk.site().municipality().name());
        Optional<Contact> contact = written.flatMap(Initiative.Resident::contact).or(() -> owner.flatMap(Organisation::contact));
        return new Resident(
                written.flatMap(Initiative.Resident::what),
                written.flatMap(Initiative.Resident::when),
                written.flatMap(Initiative.Resident::who),
                contact.map(found -> ContactView.of(found, Optional.of(name), owner.flatMap(desk::link))));
    }

    private static Progress progress(Initiative initiative, Desk desk) {
        InitiativeProgress progress = InitiativeProgress.of(initiative, desk.today());
        String text = progress.manual().isPresent()
                ? desk.t("progress.manual", progress.percent())
                : desk.t("progress.counted", progress.total(), progress.done(), progress.percent());
        return new Progress(progress.percent(), text, progress.manual());
    }

    private static List<Milestone> milestones(Initiative initiative, Desk desk) {
        var milestones = new ArrayList<Milestone>();
        for (Initiative.Milestone milestone : initiative.schedule()) {
            String when = milestone.fy().both() + milestone.quarter().map(q -> " " + desk.t("quarter." + q)).orElse("");
            Link.Badge badge = ScheduleView.badge(milestone, desk.today());
            Optional<String> done = milestone.doneOn().map(day -> desk.t("milestone.doneOn", Formats.date(day)));
            Optional<String> note = done.map(text -> text + milestone.reason().map(reason -> " " + reason).orElse("")).or(milestone::reason);
            milestones.add(new Milestone(milestone.milestone(), when, badge, note, "milestone-" + (milestones.size() + 1)));
        }
        return milestones;
    }

    private static Optional<Table> risks(Initiative initiative, Desk desk) {
        if (initiative.risks().isEmpty()) return Optional.empty();
        var rows = new ArrayList<Table.Row>();
        for (Initiative.Risk risk : initiative.risks()) {
            var cells = List.of(Table.Cell.of(risk.risk()), Table.Cell.of(risk.response().orElse(desk.t("risk.none"))));
            rows.add(new Table.Row("risk-" + (rows.size() + 1), cells, Optional.empty()));
        }
        var columns = List.of(Table.header(desk.t("initiative.risk")), Table.text(desk.t("initiative.response")));
        return Optional.of(Table.of("risks", desk.t("risk.caption"), columns, rows));
    }

    /** Of a plan that is over only its own figures: those of today are judged by targets that came later. */
    private static List<KpiTile> kpis(Initiative initiative, Desk desk) {
        boolean over = desk.site().isOver(initiative);
        return initiative.kpis().stream().flatMap(ref -> desk.site().find(ContentTypes.KPI, ref).stream())
                .filter(kpi -> !over || KpiBoard.isOver(kpi, desk))
                .map((Kpi kpi) -> KpiTile.of(kpi, desk)).toList();
    }

    private static Optional<Link> neighbour(Initiative initiative, Optional<Tree> tree, int step, Desk desk) {
        List<Initiative> order = tree.map(found -> found.initiatives().stream().map(Tree.Leaf::initiative).toList()).orElse(List.of());
        int at = order.indexOf(initiative) + step;
        return at < 0 || at >= order.size() ? Optional.empty() : Relations.link(order.get(at), desk);
    }
}
