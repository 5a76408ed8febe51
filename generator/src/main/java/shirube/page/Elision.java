package shirube.page;

import java.util.ArrayList;
import java.util.List;

/** A long run that did not change, with only the sentences next to changes left and a mark for the rest. */
final class Elision {

    private static final int LONG = 160;
    private static final int KEPT = 40;
    private static final int LEAST = 40;

    private Elision() {}

    /** @param before whether something changed before it */
    static List<ComparisonItem.Run> of(String text, boolean before, boolean after, String mark) {
        int head = before ? headEnd(text) : 0;
        int tail = after ? tailStart(text) : text.length();
        if (text.length() < LONG || tail - head < LEAST || !before && !after) return List.of(new ComparisonItem.Run("same", text));
        var runs = new ArrayList<ComparisonItem.Run>();
        if (head > 0) runs.add(new ComparisonItem.Run("same", text.substring(0, head)));
        runs.add(new ComparisonItem.Run("omitted", mark));
        if (tail < text.length()) runs.add(new ComparisonItem.Run("same", text.substring(tail)));
        return runs;
    }

    /** Where the first sentence that is long enough to be understood ends. */
    private static int headEnd(String text) {
        int end = text.indexOf('。', KEPT);
        return end < 0 ? text.length() : end + 1;
    }

    private static int tailStart(String text) {
        int end = text.lastIndexOf('。', text.length() - KEPT);
        return end < 0 ? 0 : end + 1;
    }
}
