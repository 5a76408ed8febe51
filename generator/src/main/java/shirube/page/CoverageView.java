package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.Common;
import shirube.model.Initiative;
import shirube.model.Plan;
import shirube.model.PlanCoverage;
import shirube.model.Site;
import shirube.model.VocabRef;
import shirube.model.Vocabulary;

/** Which items of the national lists and of the law a plan answers, by what, and which it leaves open and why. */
public record CoverageView(String lead, List<Link> jumps, List<Part> parts) {

    /** One list. */
    public record Part(String id, String title, String lead, Table table, int answered, int total) {}

    static CoverageView of(Plan plan, Desk desk) {
        List<Part> parts = frames(plan, desk.site()).stream().map(list -> part(plan, list, desk)).toList();
        parts.forEach(part -> desk.section(part.id(), part.title()));
        List<Link> jumps = parts.stream().map(part -> Link.to(part.title(), "#" + part.id()).noted(part.answered() + "／" + part.total())).toList();
        return new CoverageView(desk.t("coverage.lead", plan.title()), jumps, parts);
    }

    static List<Vocabulary> frames(Plan plan, Site site) {
        return new PlanCoverage(plan, site).frames();
    }

    /** What an item says it answers, in words: 「自治体DX推進計画の重点取組事項（第2.3版）: 窓口」. */
    static List<String> answered(Initiative initiative, Desk desk) {
        var words = new ArrayList<String>();
        for (Initiative.Priority priority : initiative.priorities())
            entry(desk.site(), priority.vocab(), version(initiative, priority, desk.site()), priority.code()).ifPresent(words::add);
        for (String pillar : initiative.pillars()) entry(desk.site(), "kanmin-pillars", Optional.empty(), pillar).ifPresent(words::add);
        for (Common.Coverage cover : initiative.common().covers())
            entry(desk.site(), cover.vocab(), cover.version(), cover.code()).ifPresent(words::add);
        return words.stream().distinct().toList();
    }

    private static Optional<String> version(Initiative initiative, Initiative.Priority priority, Site site) {
        return priority.version().or(() -> site.planOf(initiative).stream().flatMap(plan -> plan.priorityVocab().stream())
                .filter(ref -> ref.vocab().equals(priority.vocab())).findFirst().flatMap(VocabRef::version));
    }

    private static Optional<String> entry(Site site, String vocab, Optional<String> version, String code) {
        return site.vocabulary(vocab, version).flatMap(list -> list.items().stream()
                .filter(entry -> entry.code().equals(code)).findFirst().map(entry -> list.title() + ": " + entry.title()));
    }

    private static Part part(Plan plan, Vocabulary list, Desk desk) {
        String id = "coverage-" + list.id() + list.version().map(v -> "-" + v.replace('.', '-')).orElse("");
        var rows = new ArrayList<Table.Row>();
        int answered = 0;
        for (Vocabulary.Entry entry : list.items()) {
            List<Link> by = by(list, entry, plan, desk);
            if (!by.isEmpty()) answered++;
            rows.add(row(id, entry, by, plan, list, desk));
        }
        var columns = List.of(Table.header(desk.t("coverage.item")), Table.narrow(desk.t("coverage.state")), Table.text(desk.t("coverage.by")));
        String title = list.title() + list.version().map(v -> "（" + desk.t(v.matches("\\d{4}") ? "coverage.versionOfYear" : "coverage.version", v) + "）").orElse("");
        String lead = desk.t("coverage.count", list.items().size(), answered) + list.source().map(s -> " " + desk.t("coverage.source", s)).orElse("")
                + (list.isCertain() ? "" : " " + desk.t("coverage.uncertain"));
        return new Part(id, title, lead, Table.of(id + "-table", title, columns, rows), answered, list.items().size());
    }

    private static Table.Row row(String id, Vocabulary.Entry entry, List<Link> by, Plan plan, Vocabulary list, Desk desk) {
        Optional<String> reason = plan.gaps().stream()
                .filter(gap -> gap.vocab().equals(list.id()) && gap.code().equals(entry.code())).findFirst().map(Plan.Gap::reason);
        Link.Badge state = by.isEmpty() ? new Link.Badge("none", desk.t("coverage.open")) : new Link.Badge("kept", desk.t("coverage.answered"));
        Table.Cell cell = by.isEmpty() ? Table.Cell.of(reason.orElse(desk.t("coverage.noReason"))) : Table.Cell.of(by);
        String name = entry.title() + entry.group().map(group -> "（" + group + "）").orElse("");
        return new Table.Row(id + "-" + entry.code(), List.of(Table.Cell.of(name), Table.Cell.of(state), cell), by.isEmpty() ? Optional.of("gap") : Optional.empty());
    }

    private static List<Link> by(Vocabulary list, Vocabulary.Entry entry, Plan plan, Desk desk) {
        var coverage = new PlanCoverage(plan, desk.site());
        Stream<Link> items = coverage.items(list, entry.code()).stream().flatMap(item -> Relations.link(item, desk).stream());
        Stream<Link> pages = coverage.pages(list, entry.code()).stream()
                .flatMap(page -> desk.publication().addresses().ofFile(page.origin().file().path()).stream())
                .map(page -> Link.to(page.title(), desk.href(page.path())));
        return Stream.concat(items, pages).toList();
    }
}
