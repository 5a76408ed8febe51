package shirube.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a reviewer of a revision must look at, by its kind, the gravest first. Where that is too much for the revision's page,
 * the rest stands at {@code revisions/by/ID/concerns.html}.
 *
 * @param rest the way to all of them, where some are left out here
 */
public record ConcernList(List<Group> groups, Optional<Link> rest) {

    /**
     * Those of one kind.
     *
     * @param count how many there are, here and elsewhere
     */
    public record Group(String kind, String heading, int count, List<Line> lines) {}

    /** @param href where the change of that number is told */
    public record Line(String text, int number, String href) {}

    /** A page of them. */
    public record View(ConcernList concerns) {}

    static ConcernList front(AmendmentTable table, Desk desk) {
        List<ComparisonView.Matter> all = table.view().concerns();
        List<List<ComparisonView.Matter>> piles = Weight.filled(all, ConcernList::weight, Weight.LIST);
        List<ComparisonView.Matter> here = piles.isEmpty() ? List.of() : piles.get(0);
        Optional<Link> rest = piles.size() < 2 ? Optional.empty() : desk.link(desk.t("concerns.all", all.size()), path(table, 1));
        return new ConcernList(groups(here, table, desk), rest);
    }

    /** None where all of them have room on the page that leads to the table. */
    static List<Page> pages(AmendmentTable table, Texts t) {
        List<ComparisonView.Matter> all = table.view().concerns();
        if (all.stream().mapToInt(ConcernList::weight).sum() <= Weight.LIST) return List.of();
        List<List<ComparisonView.Matter>> piles = Weight.piles(all, ConcernList::weight, Weight.SHEET);
        var pages = new ArrayList<Page>();
        for (List<ComparisonView.Matter> pile : piles) {
            int no = pages.size() + 1;
            String words = piles.size() == 1 ? t.text("revision.concerns") : t.text("sheet.no", t.text("revision.concerns"), no, piles.size());
            pages.add(Page.overview(path(table, no), "concerns", "revisions", t.text("sheet.title", table.title(), words), WholeTables.trail(table), desk -> view(table, pile, no, piles.size(), desk))
                    .described(t.text("concerns.lead", table.title())));
        }
        return pages;
    }

    private static View view(AmendmentTable table, List<ComparisonView.Matter> pile, int no, int of, Desk desk) {
        Optional<Link> next = no == of ? Optional.empty() : desk.link(desk.t("sheet.next"), path(table, no + 1));
        return new View(new ConcernList(groups(pile, table, desk), next));
    }

    private static String path(AmendmentTable table, int no) {
        return WholeTables.below(table.path(), "concerns" + (no == 1 ? "" : "-" + no));
    }

    private static int weight(ComparisonView.Matter matter) {
        return 280 + 2 * Weight.of(matter.text()) + Weight.of(matter.heading());
    }

    private static List<Group> groups(List<ComparisonView.Matter> some, AmendmentTable table, Desk desk) {
        var groups = new LinkedHashMap<String, Group>();
        for (ComparisonView.Matter matter : some) {
            int count = (int) table.view().concerns().stream().filter(other -> other.heading().equals(matter.heading())).count();
            groups.computeIfAbsent(matter.heading(), heading -> new Group(matter.kind(), heading, count, new ArrayList<>())).lines().add(new Line(matter.text(), matter.number(), href(matter, table, desk)));
        }
        return List.copyOf(groups.values());
    }

    private static String href(ComparisonView.Matter matter, AmendmentTable table, Desk desk) {
        String page = table.page(matter.number());
        return (page.equals(desk.page().path()) ? "" : desk.href(page)) + matter.place();
    }
}
