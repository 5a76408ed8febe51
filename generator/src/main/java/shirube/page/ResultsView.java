package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.model.Municipality;
import shirube.model.TestResults;

/**
 * The test results in the form of JIS X 8341-3:2016 Annex JB (JB.3.1): the nine items, the checklist, and what still
 * waits for a person. A level and a degree of conformance appear only where somebody signed them.
 */
public record ResultsView(
        String notice, List<Fact> statement, List<Fact> counts, Table checklist, Desk.FileLink csv, List<String> open, List<Link> pages, Optional<Link> allPages, List<String> environments, Optional<Link> policy) {

    static ResultsView of(Desk desk) {
        Optional<TestResults> results = desk.site().accessibility().results();
        Checklist checklist = Checklist.of(desk.site(), desk.evidence(), desk.publication().texts());
        for (String id : List.of("statement", "counts", "checklist", "open", "pages")) desk.section(id, desk.t("results." + id));
        List<Link> pages = results.map(test -> pages(test, desk)).orElse(List.of());
        return new ResultsView(
                desk.t(results.isPresent() ? "results.notice" : "results.notice.machine"),
                statement(results, checklist, pages.size(), desk),
                counts(checklist, desk),
                table(checklist, desk),
                new Desk.FileLink(desk.href(Checklist.CSV), "CSV", "", Checklist.CSV),
                open(checklist, desk),
                pages,
                desk.link(desk.t("results.pages.all", desk.evidence().pages()), "sitemap.html"),
                results.map(TestResults::environments).orElse(List.of()),
                desk.link(desk.t("menu.accessibility"), "accessibility.html"));
    }

    private static List<Fact> statement(Optional<TestResults> results, Checklist checklist, int pages, Desk desk) {
        Optional<TestResults> signed = results.filter(TestResults::isSigned);
        var facts = new ArrayList<Fact>();
        facts.add(fact("results.item.1", signed.flatMap(TestResults::statedOn).map(Formats::fullDate).orElse(desk.t("results.notStated")), desk));
        facts.add(fact("results.item.2", checklist.edition().title(), desk));
        facts.add(fact("results.item.3", signed.map(test -> degree(test, desk)).orElse(desk.t("results.noDegree")), desk));
        facts.add(fact("results.item.4", results.flatMap(TestResults::scope).or(() -> policyScope(desk)).orElse(desk.t("results.scope.site", title(desk))), desk));
        facts.add(fact("results.item.5", technologies(results, desk), desk));
        facts.add(fact("results.item.6", selection(results, pages, desk), desk));
        facts.add(fact("results.item.7", desk.t("results.seeBelow.pages"), desk));
        facts.add(fact("results.item.8", desk.t("results.seeBelow.checklist"), desk));
        facts.add(fact("results.item.9", period(results, desk), desk));
        results.ifPresent(test -> facts.add(fact("results.tester", test.tester(), desk)));
        return facts;
    }

    private static Fact fact(String key, String text, Desk desk) {
        return Fact.of(desk.t(key), text);
    }

    private static String degree(TestResults test, Desk desk) {
        String level = test.level().map(known -> desk.t("results.level", known.label())).orElse("");
        String guideline = test.guideline().map(text -> desk.t("results.guideline", text)).orElse("");
        return desk.t("results.degree", level, desk.t("results.degree." + test.degree().orElseThrow()), guideline, test.signedBy().orElseThrow());
    }

    private static Optional<String> policyScope(Desk desk) {
        return desk.site().municipality().accessibility().flatMap(Municipality.Accessibility::scope);
    }

    private static String title(Desk desk) {
        Municipality city = desk.site().municipality();
        return city.title().orElse(city.name());
    }

    private static String technologies(Optional<TestResults> results, Desk desk) {
        List<String> named = results.map(TestResults::technologies).orElse(List.of());
        return named.isEmpty() ? desk.t("results.technologies") : String.join(desk.t("list.comma"), named);
    }

    private static String selection(Optional<TestResults> results, int pages, Desk desk) {
        String editions = desk.publication().editions().isEmpty() ? "" : desk.t("results.selection.editions");
        String machine = desk.t("results.selection.machine", desk.evidence().pages()) + editions;
        if (results.isEmpty()) return machine;
        return machine + desk.t("results.selection.people", results.get().selection().orElse(desk.t("results.selection.none")), pages);
    }

    private static String period(Optional<TestResults> results, Desk desk) {
        String machine = desk.t("results.period.machine", Formats.date(desk.today()));
        return results.map(test -> desk.t("results.period.people", Formats.date(test.from()), Formats.date(test.to())) + machine).orElse(machine);
    }

    private static List<Fact> counts(Checklist checklist, Desk desk) {
        Texts t = desk.publication().texts();
        Stream<Fact> states = Stream.of(Checklist.State.values()).filter(state -> checklist.count(state) > 0).map(state -> count(state.label(t), checklist.count(state), checklist, desk));
        return Stream.concat(states, Stream.of(count(desk.t("results.count.people"), checklist.beyondMachines(), checklist, desk))).toList();
    }

    private static Fact count(String what, long number, Checklist checklist, Desk desk) {
        return Fact.of(what, desk.t("results.count", number, checklist.lines().size()));
    }

    private static Table table(Checklist checklist, Desk desk) {
        Texts t = desk.publication().texts();
        var rows = new ArrayList<Table.Row>();
        for (Checklist.Line line : checklist.lines()) {
            var cells = List.of(
                    Table.Cell.of(line.criterion().number() + " " + line.title()),
                    Table.Cell.of(line.criterion().level().label()),
                    Table.Cell.of(line.applies()),
                    Table.Cell.of(line.state().badge(t)),
                    Table.Cell.of(line.kinds().isEmpty() ? desk.t("results.kinds.none") : String.join(desk.t("list.comma"), line.kinds())),
                    evidence(line.evidence(), desk),
                    Table.Cell.of(line.note().orElse("")));
            rows.add(new Table.Row("sc-" + line.criterion().number().replace('.', '-'), cells, Optional.empty()));
        }
        var columns = List.of(
                Table.header(desk.t("results.column.criterion")), Table.narrow(desk.t("results.column.level")), Table.narrow(desk.t("results.column.applies")),
                Table.narrow(desk.t("results.column.state")), Table.narrow(desk.t("results.column.kinds")), Table.text(desk.t("results.column.evidence")), Table.text(desk.t("results.column.note")));
        return Table.of("checklist-table", desk.t("results.caption", checklist.edition().title()), columns, rows).noted(desk.t("results.kinds.legend"));
    }

    private static Table.Cell evidence(Evidence.Count count, Desk desk) {
        if (count.rules().isEmpty()) return Table.Cell.of(desk.t("results.evidence.none"));
        if (count.places() == 0) return Table.Cell.of(desk.t("results.evidence.nowhere"));
        var parts = new ArrayList<String>();
        if (count.failed() > 0) parts.add(desk.t("results.evidence.failed", number(count.failed())));
        if (count.cantTell() > 0) parts.add(desk.t("results.evidence.cantTell", number(count.cantTell())));
        if (count.passed() > 0) parts.add(desk.t("results.evidence.passed", number(count.passed())));
        for (int i = 0; i < parts.size() - 1; i++) parts.set(i, parts.get(i) + desk.t("list.comma"));
        parts.add(desk.t("results.evidence", count.pages()));
        return Table.Cell.whole(parts.toArray(String[]::new));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static List<String> open(Checklist checklist, Desk desk) {
        return checklist.lines().stream()
                .filter(line -> line.state().isOpen())
                .map(line -> desk.t(line.evidence().cantTell() > 0 ? "results.open.asking" : "results.open.line",
                        line.criterion().number(), line.title(), line.stateLabel(), number(line.evidence().cantTell())))
                .toList();
    }

    private static List<Link> pages(TestResults test, Desk desk) {
        var pages = new ArrayList<Link>();
        for (int i = 0; i < test.pages().size(); i++) {
            String path = test.pages().get(i);
            Optional<Link> link = desk.publication().addresses().page(path).flatMap(page -> desk.link(page.title(), page.path()));
            if (link.isEmpty()) desk.tell(Diagnostic.of("results-page-unknown", test.origin().at("pages", i), "path", path));
            pages.add(link.map(known -> known.noted(desk.publication().base() + path)).orElse(Link.to(path, "")));
        }
        return pages;
    }
}
