package shirube.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.model.BusinessProcess;
import shirube.model.BusinessProcess.Flow;
import shirube.model.BusinessProcess.Step;
import shirube.model.ContentTypes;

/** The page of one process: as it is, as it shall be, and what that saves, with the sums written out. */
public record ProcessView(
        Optional<String> summary,
        Optional<String> easy,
        List<Fact> facts,
        Table savings,
        Optional<String> year,
        Optional<String> asIsNote,
        Table asIs,
        Optional<String> toBeNote,
        Table toBe,
        Optional<String> body,
        Relations relations) {

    static PlanView.Listing index(Desk desk) {
        List<Link> items = desk.site().processes().stream()
                .flatMap(process -> desk.link(process).map(link -> link.summed(process.summary())).stream()).toList();
        return new PlanView.Listing(desk.t("processes.lead"), items);
    }

    static ProcessView of(BusinessProcess process, Desk desk) {
        desk.section("savings", desk.t("process.savings"));
        desk.section("as-is", desk.t("process.asIs"));
        desk.section("to-be", desk.t("process.toBe"));
        Optional<String> body = process.body().map(desk::body);
        RevisionHistory.section(process, desk);
        Savings savings = Savings.of(process);
        return new ProcessView(
                process.summary(),
                desk.easy(process),
                facts(process, desk),
                savings(process, savings, desk),
                year(process, savings, desk),
                process.asIs().note(),
                steps("as-is-steps", desk.t("process.asIs.caption"), process, process.asIs(), desk),
                process.toBe().note(),
                steps("to-be-steps", desk.t("process.toBe.caption"), process, process.toBe(), desk),
                body,
                Relations.of(process, desk));
    }

    private static List<Fact> facts(BusinessProcess process, Desk desk) {
        var facts = new ArrayList<Fact>();
        process.initiative().flatMap(ref -> desk.link(ContentTypes.INITIATIVES, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("type.initiatives"), link)));
        facts.add(Fact.of(desk.t("process.actors"), process.actors().stream().map(BusinessProcess.Actor::name).collect(Collectors.joining("、"))));
        process.annualVolume().ifPresent(volume -> facts.add(Fact.of(desk.t("process.volume"), desk.t("list.count", Formats.signed(volume, 0)))));
        process.measured().ifPresent(measured -> facts.add(Fact.of(desk.t("process.measured"), measured.label())));
        process.source().ifPresent(source -> facts.add(Fact.of(desk.t("kpi.source"), source)));
        process.common().owner().flatMap(ref -> desk.link(ContentTypes.ORGANISATION, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("page.owner"), link)));
        return facts;
    }

    private static Table savings(BusinessProcess process, Savings savings, Desk desk) {
        var rows = new ArrayList<Table.Row>();
        for (Savings.Line line : savings.channels())
            rows.add(row("saving-" + line.channel().map(channel -> channel.key()).orElse("none"),
                    desk.t("process.minutesOf", line.channel().map(BusinessProcess.Channel::label).orElse(desk.t("process.noChannel"))), line.figures(), "process.unit.minutes", process, desk));
        rows.add(total(row("saving-minutes", desk.t("process.minutesAll"), savings.minutes(), "process.unit.minutes", process, desk)));
        rows.add(row("saving-days", desk.t("process.waitAll"), savings.days(), "process.unit.days", process, desk));
        rows.add(row("saving-steps", desk.t("process.stepCount"), savings.steps(), "process.unit.steps", process, desk));
        rows.add(row("saving-actors", desk.t("process.actorCount"), savings.actors(), "process.unit.actors", process, desk));
        boolean yearly = process.annualVolume().isPresent();
        var columns = new ArrayList<>(List.of(
                Table.header(desk.t("process.compared")), Table.number(desk.t("process.now")), Table.number(desk.t("process.then")), Table.text(desk.t("process.change"))));
        if (yearly) columns.add(Table.text(desk.t("process.perYear")));
        String measured = process.measured().map(how -> desk.t("process.how", how.label())).orElse("");
        return Table.of("savings-table", desk.t("process.savings.caption"), columns, rows).noted(desk.t("process.savings.note") + measured);
    }

    private static Table.Row total(Table.Row row) {
        return new Table.Row(row.id(), row.cells(), Optional.of("total"));
    }

    private static Table.Row row(String id, String label, Savings.Figures figures, String unit, BusinessProcess process, Desk desk) {
        var cells = new ArrayList<>(List.of(
                Table.Cell.of(label), Table.Cell.of(desk.t(unit, number(figures.asIs()))), Table.Cell.of(desk.t(unit, number(figures.toBe()))),
                Table.Cell.of(change(figures, unit, desk))));
        boolean minutes = unit.equals("process.unit.minutes");
        process.annualVolume().ifPresent(volume -> cells.add(Table.Cell.of(minutes && figures.saved().signum() != 0 ? sum(figures, volume, desk) : "")));
        return new Table.Row(id, cells, Optional.empty());
    }

    /** 15分減る, 8分増える: said in words, since a minus sign is easily missed. */
    private static String change(Savings.Figures figures, String unit, Desk desk) {
        BigDecimal saved = figures.saved();
        if (saved.signum() == 0) return desk.t("process.same");
        return desk.t(saved.signum() > 0 ? "process.less" : "process.more", desk.t(unit, number(saved.abs())));
    }

    /** 15分 × 1,480件 ÷ 60 ＝ 370時間. */
    private static String sum(Savings.Figures figures, BigDecimal volume, Desk desk) {
        String key = figures.saved().signum() > 0 ? "process.sumLess" : "process.sumMore";
        return desk.t(key, number(figures.saved().abs()), Formats.signed(volume, 0), number(Savings.hours(figures.saved().abs(), volume)));
    }

    private static Optional<String> year(BusinessProcess process, Savings savings, Desk desk) {
        return process.annualVolume().map(volume -> {
            BigDecimal saved = savings.minutes().saved();
            String hours = number(Savings.hours(saved.abs(), volume));
            String key = saved.signum() > 0 ? "process.yearLess" : saved.signum() < 0 ? "process.yearMore" : "process.yearSame";
            return desk.t(key, Formats.signed(volume, 0), hours);
        });
    }

    private static String number(BigDecimal value) {
        return Formats.signed(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    private static Table steps(String id, String caption, BusinessProcess process, Flow flow, Desk desk) {
        boolean waits = flow.steps().stream().anyMatch(step -> step.waitDays().isPresent());
        boolean papers = flow.steps().stream().anyMatch(step -> !step.documents().isEmpty());
        var columns = new ArrayList<>(List.of(
                Table.narrow(desk.t("process.step")), Table.text(desk.t("process.actor")), Table.header(desk.t("process.what")),
                Table.narrow(desk.t("process.channel")), Table.number(desk.t("process.minutes"))));
        if (waits) columns.add(Table.number(desk.t("process.wait")));
        if (papers) columns.add(Table.text(desk.t("process.documents")));
        columns.add(Table.text(desk.t("process.next")));
        List<Table.Row> rows = flow.steps().stream().map(step -> step(id, step, process, flow, waits, papers, desk)).toList();
        return Table.of(id, caption, columns, rows).blankMeaning(desk.t("table.blank"));
    }

    private static Table.Row step(String id, Step step, BusinessProcess process, Flow flow, boolean waits, boolean papers, Desk desk) {
        var cells = new ArrayList<>(List.of(
                Table.Cell.of(Link.to(step.no(), "#" + id + "-" + step.no())),
                Table.Cell.of(actor(step, process)),
                Table.Cell.of(step.action()),
                Table.Cell.of(step.channel().map(BusinessProcess.Channel::label).orElse("")),
                Table.Cell.of(step.minutes().map(minutes -> desk.t("process.unit.minutes", number(minutes))).orElse(""))));
        if (waits) cells.add(Table.Cell.of(step.waitDays().map(days -> desk.t("process.unit.days", number(days))).orElse("")));
        if (papers) cells.add(Table.Cell.of(String.join("、", step.documents())));
        cells.add(Table.Cell.of(next(step, flow, desk)));
        return new Table.Row(id + "-" + step.no(), cells, Optional.empty());
    }

    private static String actor(Step step, BusinessProcess process) {
        return process.actors().stream().filter(actor -> actor.key().equals(step.actor())).findFirst().map(BusinessProcess.Actor::name).orElse(step.actor());
    }

    /** The arrows of a drawing in words: 書類がそろっていれば手順4へ. */
    private static String next(Step step, Flow flow, Desk desk) {
        if (!step.next().isEmpty())
            return step.next().stream().map(next -> next.when().map(when -> desk.t("process.nextWhen", when, next.to())).orElse(desk.t("process.nextTo", next.to())))
                    .collect(Collectors.joining("。"));
        int at = flow.steps().indexOf(step);
        return at + 1 < flow.steps().size() ? desk.t("process.nextTo", flow.steps().get(at + 1).no()) : desk.t("process.end");
    }
}
