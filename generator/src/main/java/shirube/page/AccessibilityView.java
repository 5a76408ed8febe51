package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.diagnostic.Codes;
import shirube.diagnostic.Language;
import shirube.model.Acceptance;
import shirube.model.Municipality.Accessibility;

/**
 * The accessibility policy in the order of WAIC's guide (方針策定ガイドライン), then what each build checks by machine,
 * what only people can, and what the city accepts for the time being. It claims no conformance: only a test by people
 * after JIS X 8341-3 can.
 */
public record AccessibilityView(
        List<Fact> facts, List<Listed> lists, List<String> byMachine, List<String> byPeople, Optional<Table> exceptions, List<Link> more, boolean asks) {

    /** A part of the policy that is a list. */
    public record Listed(String id, String title, List<String> items) {}

    static AccessibilityView of(Desk desk) {
        Optional<Accessibility> policy = desk.site().municipality().accessibility();
        List<Listed> lists = policy.map(written -> lists(written, desk)).orElse(List.of());
        List<Fact> facts = policy.map(written -> facts(written, desk)).orElse(List.of());
        boolean asks = desk.site().municipality().contact().isPresent(); // whom, stands at the foot of the page as of every page
        if (!facts.isEmpty()) desk.section("policy", desk.t("accessibility.policy"));
        lists.forEach(list -> desk.section(list.id(), list.title()));
        desk.section("checks", desk.t("accessibility.checks"));
        desk.section("people", desk.t("accessibility.people"));
        desk.section("exceptions", desk.t("accessibility.exceptionsAccepted"));
        List<Link> more = Stream.of(desk.link(desk.t("results.title"), Checklist.PAGE), desk.link(desk.t("selfCheck.title"), SelfCheckView.PAGE)).flatMap(Optional::stream).toList();
        if (!more.isEmpty()) desk.section("more", desk.t("accessibility.more"));
        if (asks) desk.section("contact", desk.t("contact.title"));
        return new AccessibilityView(
                facts,
                lists,
                words("accessibility.check.", 5, desk),
                words("accessibility.human.", 5, desk),
                exceptions(desk),
                more,
                asks);
    }

    private static List<Fact> facts(Accessibility policy, Desk desk) {
        var facts = new ArrayList<Fact>();
        policy.scope().ifPresent(text -> facts.add(Fact.of(desk.t("accessibility.scope"), text)));
        policy.target().or(policy::level).ifPresent(text -> facts.add(Fact.of(desk.t("accessibility.target"), text)));
        policy.deadline().ifPresent(day -> facts.add(Fact.of(desk.t("accessibility.deadline"), Formats.fullDate(day))));
        policy.published().ifPresent(day -> facts.add(Fact.of(desk.t("accessibility.published"), Formats.fullDate(day))));
        desk.site().municipality().contact().flatMap(contact -> contact.unit()).ifPresent(unit -> facts.add(Fact.of(desk.t("accessibility.unit"), unit)));
        return facts;
    }

    private static List<Listed> lists(Accessibility policy, Desk desk) {
        var lists = new ArrayList<Listed>();
        if (!policy.exceptions().isEmpty()) lists.add(new Listed("policy-exceptions", desk.t("accessibility.exceptions"), policy.exceptions()));
        if (!policy.additional().isEmpty()) lists.add(new Listed("additional", desk.t("accessibility.additional"), policy.additional()));
        if (!policy.knownIssues().isEmpty()) lists.add(new Listed("known", desk.t("accessibility.known"), policy.knownIssues()));
        return lists;
    }

    private static List<String> words(String key, int last, Desk desk) {
        var words = new ArrayList<String>();
        for (int n = 1; n <= last; n++) words.add(desk.t(key + n));
        return words;
    }

    private static Optional<Table> exceptions(Desk desk) {
        if (desk.site().acceptances().isEmpty()) return Optional.empty();
        var rows = new ArrayList<Table.Row>();
        for (Acceptance accepted : desk.site().acceptances()) {
            String why = Codes.find(accepted.code()).flatMap(code -> code.why(language(desk))).orElse("");
            boolean over = accepted.until().isBefore(desk.today());
            var cells = List.of(
                    Table.Cell.of(accepted.code()).noted(why), Table.Cell.path(accepted.where()), Table.Cell.of(accepted.reason()), Table.Cell.of(accepted.who()),
                    Table.Cell.whole(Formats.date(accepted.until()), over ? desk.t("accessibility.over") : ""));
            rows.add(new Table.Row("exception-" + (rows.size() + 1), cells, Optional.empty()));
        }
        var columns = List.of(
                Table.header(desk.t("accessibility.finding")), Table.text(desk.t("accessibility.where")), Table.text(desk.t("kpi.reason")),
                Table.text(desk.t("accessibility.who")), Table.narrow(desk.t("accessibility.until")));
        return Optional.of(Table.of("exceptions-table", desk.t("accessibility.exceptionsAccepted"), columns, rows));
    }

    private static Language language(Desk desk) {
        return desk.publication().language().equals("en") ? Language.EN : Language.JA;
    }
}
