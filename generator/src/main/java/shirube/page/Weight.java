package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How heavy a part of a page becomes, in bytes of HTML, told from its texts before anything is drawn; rather too much than
 * too little. A page without its pictures stays under 100,000, and its frame takes up to 20,000 of them.
 */
final class Weight {

    /** What a page that holds nothing else may hold of a table or a list. */
    static final int SHEET = 72_000;
    /** What the page of a revision may hold of its table, else it holds the list of the pages on which that stands. */
    static final int TABLE = 36_000;
    /** What it may hold of any other list. */
    static final int LIST = 12_000;

    private static final int ITEM = 800;
    private static final int ROW = 440;
    private static final int GAP = 180;
    private static final int RUN = 140;
    private static final int LINK = 110;

    private Weight() {}

    /** In UTF-8, with {@code & < > " '} as they are written in HTML. */
    static int of(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') bytes += 6;
            else bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    static int of(Optional<String> text) {
        return text.map(Weight::of).orElse(0);
    }

    static int of(Link link) {
        return LINK + 2 * of(link.title()) + of(link.href()) + of(link.note());
    }

    /** As a table and in sentences. */
    static int of(ComparisonItem item) {
        int heading = 3 * (of(item.heading()) + of(item.place()) + of(item.mark()));
        return ITEM + heading + item.rows().stream().mapToInt(Weight::of).sum() + item.ways().stream().mapToInt(Weight::of).sum() + item.shared().size() * LINK;
    }

    static int of(ComparisonItem.Row row) {
        int twice = of(row.label()) + of(row.figure()) + (row.reasons() > 0 ? of(row.reason()) : 0);
        int gaps = (row.gapBefore() ? GAP : 0) + (row.gapAfter() ? GAP : 0);
        return ROW + gaps + 2 * twice + of(row.kindWord()) + of(row.newer()) + of(row.older()) + row.sentences().stream().mapToInt(Weight::of).sum();
    }

    private static int of(ComparisonItem.Cell cell) {
        return of(cell.mark()) + cell.runs().stream().mapToInt(run -> (run.kind().equals("same") ? 0 : RUN) + of(run.text())).sum();
    }

    static int of(AlikeChange change) {
        int places = change.fields().stream().mapToInt(field -> LINK + of(field.label()) + field.places().stream().mapToInt(Weight::of).sum()).sum();
        return ITEM + 3 * of(change.heading()) + of(change.row()) + places;
    }

    static int of(AlikeChange.Place place) {
        return LINK + of(place.heading()) + of(place.anchor()) + of(place.href());
    }

    /** The same in their order, in as few piles as can be, of about one weight; none is heavier than the limit unless one thing alone is. */
    static <T> List<List<T>> piles(List<T> all, ToIntFunction<T> weight, int limit) {
        List<List<T>> full = filled(all, weight, limit);
        int even = full.isEmpty() ? limit : all.stream().mapToInt(weight).sum() / full.size();
        for (int lower = even; lower < limit; lower += limit / 10) {
            List<List<T>> piles = filled(all, weight, lower);
            if (piles.size() == full.size()) return piles;
        }
        return full;
    }

    /** In as few piles as can be, the first ones as full as can be. */
    static <T> List<List<T>> filled(List<T> all, ToIntFunction<T> weight, int limit) {
        var piles = new ArrayList<List<T>>();
        int heavy = 0;
        for (T one : all) {
            int own = weight.applyAsInt(one);
            if (piles.isEmpty() || heavy + own > limit) {
                piles.add(new ArrayList<>());
                heavy = 0;
            }
            piles.get(piles.size() - 1).add(one);
            heavy += own;
        }
        return piles;
    }
}
