package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.Revision;

/** What every page of an edition says of itself: which edition it is, that it does not hold, and where today's page is. */
final class EditionBanner {

    private EditionBanner() {}

    static Frame.OfEdition of(Page page, Beside beside, Desk desk) {
        Edition edition = beside.edition();
        Page now = beside.counterpart(page);
        String kind = !edition.proposal() ? "past" : edition.isInDiscussion() ? "proposed" : "adopted";
        String key = kind.equals("proposed") || page.path().equals("index.html") && edition.plans().size() == 1 ? "edition.now.current" : beside.isSame(page, now) ? "edition.now.same" : "edition.now.other";
        return new Frame.OfEdition(
                kind, edition.label(desk::t), desk.t("edition." + kind + ".title", Formats.date(edition.date())), desk.t("edition." + kind + ".text", edition.title()),
                Link.to(desk.t(key, now.title()), desk.today(now.path())), Link.to(edition.title(), desk.href("index.html")), changes(edition, beside, desk), opinions(edition, desk));
    }

    /** What the 案 would change, else what was changed by those that replaced it. */
    private static List<Link> changes(Edition edition, Beside beside, Desk desk) {
        List<Revision> records = edition.next().isEmpty() ? edition.made() : edition.next();
        return records.stream().flatMap(revision -> beside.today().addresses().of(revision).map(path -> Link.to(revision.title(), desk.today(path))).stream()).toList();
    }

    private static List<Link> opinions(Edition edition, Desk desk) {
        if (!edition.proposal()) return List.of();
        return Stream.concat(edition.made().stream(), edition.next().stream()).flatMap(revision -> revision.commentCase().stream())
                .flatMap(ref -> desk.link(ContentTypes.COMMENTS, ref).stream()).distinct().toList();
    }

    /** From today's home over the list of editions to the edition's own front and on. */
    static List<Frame.Step> breadcrumb(Page page, Beside beside, Desk desk) {
        var steps = new ArrayList<Frame.Step>();
        steps.add(new Frame.Step(desk.t("nav.home"), desk.today("index.html")));
        beside.today().addresses().page(Editions.INDEX).ifPresent(index -> steps.add(new Frame.Step(index.title(), desk.today(index.path()))));
        if (!page.path().equals("index.html")) steps.add(new Frame.Step(beside.edition().label(desk::t), desk.href("index.html")));
        page.trail().stream().filter(path -> !path.equals("index.html")).flatMap(path -> desk.publication().addresses().page(path).stream())
                .forEach(above -> steps.add(new Frame.Step(above.title(), desk.href(above.path()))));
        steps.add(new Frame.Step(page.title(), ""));
        return steps;
    }
}
