package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.compare.Impact;

/** Where it stands what a revision touches: on its own page, or, where that is too much for it, at {@code revisions/by/ID/impact.html}. */
final class ImpactPages {

    /** A page of it. */
    public record View(ImpactView impact, Optional<Link> next) {}

    private ImpactPages() {}

    static List<Page> pages(AmendmentTable table, Impact impact, Texts t) {
        ImpactView whole = ImpactView.of(impact, t);
        if (whole.weight() <= Weight.LIST) return List.of();
        int of = whole.sliced(Weight.SHEET).size();
        var pages = new ArrayList<Page>();
        for (int no = 1; no <= of; no++) {
            int at = no;
            String words = of == 1 ? t.text("impact.title") : t.text("sheet.no", t.text("impact.title"), no, of);
            pages.add(Page.overview(path(table, no), "impact", "revisions", t.text("sheet.title", table.title(), words), WholeTables.trail(table), desk -> view(table, impact, at, desk))
                    .described(t.text("impact.page.lead", table.title())));
        }
        return pages;
    }

    private static View view(AmendmentTable table, Impact impact, int no, Desk desk) {
        List<ImpactView> slices = drawn(impact, desk).sliced(Weight.SHEET);
        return new View(slices.get(no - 1), no == slices.size() ? Optional.empty() : desk.link(desk.t("sheet.next"), path(table, no + 1)));
    }

    /** On the revision's own page: all of it, or the way to it. */
    static ImpactView front(AmendmentTable table, Impact impact, Desk desk) {
        ImpactView whole = drawn(impact, desk);
        return desk.link(desk.t("impact.all"), path(table, 1)).map(whole::elsewhere).orElse(whole);
    }

    private static ImpactView drawn(Impact impact, Desk desk) {
        return ImpactView.of(impact, desk.publication().texts(), address -> desk.link("", address).map(Link::href));
    }

    private static String path(AmendmentTable table, int no) {
        return WholeTables.below(table.path(), "impact" + (no == 1 ? "" : "-" + no));
    }
}
