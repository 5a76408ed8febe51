package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.model.SelfCheck;
import shirube.model.SelfCheckAnswers;

/** The yearly self-assessment (取組確認・評価表): the newest year item by item, and the totals of all years. */
public record SelfCheckView(List<Fact> facts, List<Table> groups, Optional<Table> years, Optional<String> caution) {

    static final String PAGE = "accessibility/evaluation.html";

    static SelfCheckView of(Desk desk) {
        List<SelfCheckAnswers> answers = desk.site().accessibility().answers();
        SelfCheckAnswers newest = answers.get(0);
        SelfCheck sheet = desk.site().accessibility().sheet(newest.sheetId()).orElseThrow();
        desk.section("about", desk.t("selfCheck.about"));
        desk.section("items", desk.t("selfCheck.items", newest.fy().both()));
        if (answers.size() > 1) desk.section("years", desk.t("selfCheck.years"));
        return new SelfCheckView(facts(newest, sheet, desk), groups(newest, sheet, desk), years(answers, desk), Optional.of(desk.t("selfCheck.caution")).filter(text -> !sheet.isCertain()));
    }

    private static List<Fact> facts(SelfCheckAnswers year, SelfCheck sheet, Desk desk) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(desk.t("selfCheck.fy"), year.fy().both()));
        facts.add(Fact.of(desk.t("selfCheck.date"), Formats.fullDate(year.date())));
        facts.add(Fact.of(desk.t("selfCheck.by"), year.by()));
        facts.add(Fact.of(desk.t("selfCheck.sheet"), sheet.source().map(source -> sheet.title() + "（" + (sheet.isCertain() ? source : desk.t("selfCheck.basis", source)) + "）").orElse(sheet.title())));
        facts.add(Fact.of(desk.t("selfCheck.total"), desk.t("selfCheck.points", year.total(), most(sheet.entries()))));
        return facts;
    }

    private static List<Table> groups(SelfCheckAnswers year, SelfCheck sheet, Desk desk) {
        var tables = new ArrayList<Table>();
        for (SelfCheck.Group group : sheet.groups()) {
            int points = group.items().stream().mapToInt(item -> year.answer(item.code()).map(SelfCheckAnswers.Answer::points).orElse(0)).sum();
            List<Table.Row> rows = group.items().stream().map(item -> row(item, year.answer(item.code()), desk)).toList();
            var columns = List.of(
                    Table.header(desk.t("selfCheck.item")), Table.text(desk.t("selfCheck.question")), Table.narrow(desk.t("selfCheck.got")), Table.text(desk.t("selfCheck.note")));
            tables.add(Table.of("group-" + (tables.size() + 1), desk.t("selfCheck.group", group.title(), points, most(group.items())), columns, rows));
        }
        return tables;
    }

    private static Table.Row row(SelfCheck.Entry item, Optional<SelfCheckAnswers.Answer> answer, Desk desk) {
        String points = answer.map(given -> desk.t("selfCheck.given", given.points())).orElse(desk.t("selfCheck.unanswered"));
        var cells = List.of(
                Table.Cell.of(item.title()), Table.Cell.of(item.question().orElse("")), Table.Cell.whole(points, desk.t("selfCheck.most", item.points())),
                Table.Cell.of(answer.flatMap(SelfCheckAnswers.Answer::note).orElse("")));
        return new Table.Row("item-" + item.code(), cells, Optional.empty());
    }

    private static Optional<Table> years(List<SelfCheckAnswers> answers, Desk desk) {
        if (answers.size() < 2) return Optional.empty();
        var rows = new ArrayList<Table.Row>();
        for (SelfCheckAnswers year : answers) {
            SelfCheck sheet = desk.site().accessibility().sheet(year.sheetId()).orElseThrow();
            var cells = List.of(Table.Cell.of(year.fy().both()), Table.Cell.of(desk.t("selfCheck.points", year.total(), most(sheet.entries()))), Table.Cell.of(Formats.date(year.date())));
            rows.add(new Table.Row("year-" + year.fy().year(), cells, Optional.empty()));
        }
        var columns = List.of(Table.header(desk.t("selfCheck.fy")), Table.narrow(desk.t("selfCheck.total")), Table.narrow(desk.t("selfCheck.date")));
        return Optional.of(Table.of("years-table", desk.t("selfCheck.years"), columns, rows));
    }

    private static int most(List<SelfCheck.Entry> items) {
        return items.stream().mapToInt(SelfCheck.Entry::points).sum();
    }
}
