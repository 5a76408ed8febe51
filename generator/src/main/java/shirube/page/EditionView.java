package shirube.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import shirube.model.Plan;
import shirube.model.Revision;
import shirube.model.Tree;

/** The front of an edition: what it is an edition of, when it held, what is in it, and what of it could not be shown. */
public record EditionView(String label, List<Fact> facts, List<Part> parts, List<Link> ways, List<Link> plain, List<Note> notes) {

    /** A plan of the edition as a tree. */
    public record Part(String id, String title, Optional<Link> link, List<Link> tree) {}

    /** What could not be shown as it was written. */
    public record Note(String place, String text) {}

    static Page.View of(Supplier<List<Note>> notes) {
        return (Page.Late) desk -> view(desk, notes.get());
    }

    private static EditionView view(Desk desk, List<Note> notes) {
        Beside beside = desk.publication().beside().orElseThrow();
        Edition edition = beside.edition();
        List<Part> parts = edition.plans().stream().map(plan -> part(plan, desk)).toList();
        desk.section("about", desk.t("edition.about"));
        parts.forEach(part -> desk.section(part.id(), part.title()));
        desk.section("ways", desk.t("edition.ways"));
        List<Link> plain = desk.publication().addresses().pages().stream().filter(page -> page.template().equals(EditionSection.PLAIN)).map(page -> Link.to(page.title(), desk.href(page.path()))).toList();
        if (!notes.isEmpty()) desk.section("unread", desk.t("edition.unread"));
        return new EditionView(edition.label(desk::t), facts(edition, beside, desk), parts, ways(edition, desk), plain, notes);
    }

    private static Part part(Plan plan, Desk desk) {
        Optional<Tree> tree = Optional.ofNullable(desk.publication().trees().get(plan.id()));
        return new Part("plan-" + plan.id(), tree.map(then -> then.plan().title()).orElse(plan.title()), desk.link(plan.title(), "plan/" + plan.id() + ".html"),
                tree.map(then -> PlanView.branches(then.branches(), desk)).orElse(List.of()));
    }

    private static List<Fact> facts(Edition edition, Beside beside, Desk desk) {
        Stream<Fact> made = edition.made().stream().flatMap(revision -> Stream.of(
                        Optional.of(Fact.of(desk.t("revision.kind"), edition.proposal() ? desk.t("state.proposed") : revision.kind().label())),
                        Optional.of(Fact.of(desk.t("revision.reason"), revision.reason())),
                        revision.approvedBy().map(body -> Fact.of(desk.t("revision.approvedBy"), body)),
                        record(revision, "edition.record", beside, desk))
                .flatMap(Optional::stream));
        Stream<Fact> next = edition.next().stream().flatMap(revision -> record(revision, "edition.next", beside, desk).stream());
        Stream<Fact> about = Stream.of(Fact.of(desk.t(edition.proposal() ? "edition.putForward" : "edition.from"), Formats.fullDate(edition.date())));
        Stream<Fact> tag = Stream.of(Fact.of(desk.t("edition.tag"), desk.t("edition.tagOf", edition.tag(), edition.commit().hash())));
        return Stream.of(about, made, next, tag).flatMap(facts -> facts).toList();
    }

    private static Optional<Fact> record(Revision revision, String key, Beside beside, Desk desk) {
        return beside.today().addresses().of(revision).map(path -> Fact.of(desk.t(key), Link.to(revision.title(), desk.today(path))));
    }

    private static List<Link> ways(Edition edition, Desk desk) {
        Stream<Link> lists = Stream.of(
                        desk.link(desk.t("type.initiatives"), "initiatives/index.html"), desk.link(desk.t("type.kpi"), "kpi/index.html"),
                        desk.link(desk.t("ways.schedule"), "initiatives/by/schedule.html"), desk.link(desk.t("ways.budget"), "initiatives/by/budget.html"))
                .flatMap(Optional::stream);
        Stream<Link> frames = edition.plans().stream().flatMap(plan -> desk.link(desk.t("ways.coverage"), PlanSection.coverage(plan)).stream());
        return Stream.concat(lists, frames).toList();
    }
}
