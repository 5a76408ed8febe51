package shirube.page;

import java.util.List;
import java.util.Optional;

/**
 * What a revision changed, on the page that leads to it: the figures first, then what a reviewer must look at, then the
 * table itself or the list of its sheets.
 *
 * @param alike whether changes are gathered, and how many rows tell them all
 * @param progress how many entries of progress are left out
 */
public record ChangesView(
        int items, int changes, Optional<Integer> alike, List<ComparisonView.Count> counts, ConcernList concerns, boolean brief, Optional<ComparisonView> table, Optional<Table> contents, int progress) {

    /** The headings of its parts, for the list of contents. */
    static void sections(Desk desk) {
        desk.section("figures", desk.t("changes.figures"));
        desk.section("changes", desk.t("diff.table"));
    }

    static ChangesView of(AmendmentTable table, Desk desk) {
        ComparisonView view = table.view();
        return new ChangesView(
                view.items().size(), view.changes(), view.alike().isEmpty() ? Optional.empty() : Optional.of(view.rows()), view.counts(), ConcernList.front(table, desk), view.isBrief(),
                table.isDivided() ? Optional.empty() : Optional.of(table.drawn(desk)), table.isDivided() ? Optional.of(TableSheet.contents(table, desk)) : Optional.empty(), table.amendment().progress());
    }
}
