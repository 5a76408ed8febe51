package shirube.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Trees of boxes from left to right, for {@code ui.boxChart}: a column for each level, and a parent beside its first
 * child, so that what stands highest is what a phone shows first. All lengths in pixels.
 */
public record BoxChart(String id, String title, String desc, String viewBox, String tableId, List<Line> lines, List<Box> boxes) {

    private static final int WIDTH = 196;
    private static final int ACROSS = 32;
    private static final int DOWN = 12;
    private static final int LINE = 19;
    private static final int MARGIN = 2;
    /** In full-width characters of 14 pixels. */
    private static final int ROOM = 12;

    public record Line(String points, boolean dashed) {}

    /** @param kind strong, outside or nothing */
    public record Box(int x, int y, int width, int height, String kind, List<String> lines) {}

    /** One box to be placed and what hangs on it. */
    record Node(String name, String kind, List<Node> children) {}

    static BoxChart of(String id, String title, String desc, String tableId, List<Node> roots) {
        var placing = new Placing();
        for (Node root : roots) placing.root(root);
        return new BoxChart(id, title, desc, placing.viewBox(), tableId, placing.lines, placing.boxes);
    }

    /** A name in lines that fit a box, cut where the script changes if it can be: データ活用・ワーキンググループ. */
    static List<String> wrap(String name) {
        if (length(name) <= ROOM) return List.of(name);
        int cut = cut(name);
        var lines = new ArrayList<String>();
        lines.add(name.substring(0, cut));
        lines.addAll(wrap(name.substring(cut)));
        return lines;
    }

    /** The end of the first line: of the places where it fits, a change of script nearest the middle, else the last. */
    private static int cut(String name) {
        double half = length(name) / Math.ceil(length(name) / ROOM);
        int best = 0;
        int last = 0;
        for (int at = name.offsetByCodePoints(0, 1); at < name.length(); at = name.offsetByCodePoints(at, 1)) {
            if (length(name.substring(0, at)) > ROOM) break;
            last = at;
            if (!isBoundary(name, at) || length(name.substring(at)) > ROOM && length(name) <= 2 * ROOM) continue;
            if (best == 0 || Math.abs(length(name.substring(0, at)) - half) < Math.abs(length(name.substring(0, best)) - half)) best = at;
        }
        return best > 0 ? best : last;
    }

    private static boolean isBoundary(String name, int at) {
        int before = name.codePointBefore(at);
        int after = name.codePointAt(at);
        return !")）」".contains(Character.toString(after)) && script(before) != script(after) && script(after) != Character.UnicodeScript.HIRAGANA;
    }

    /** ー belongs to the katakana before it. */
    private static Character.UnicodeScript script(int point) {
        return point == 'ー' ? Character.UnicodeScript.KATAKANA : Character.UnicodeScript.of(point);
    }

    private static double length(String text) {
        return text.codePoints().mapToDouble(point -> point < 0x80 ? 0.58 : 1).sum();
    }

    /** Goes down the trees; {@code bottom} is where the next row may begin. */
    private static final class Placing {

        private final List<Line> lines = new ArrayList<>();
        private final List<Box> boxes = new ArrayList<>();
        private int bottom = MARGIN;
        private int right;

        void root(Node node) {
            if (bottom > MARGIN) bottom += DOWN;
            place(node, 0);
        }

        private Box place(Node node, int depth) {
            List<String> words = wrap(node.name());
            int x = MARGIN + depth * (WIDTH + ACROSS);
            var box = new Box(x, bottom, WIDTH, words.size() * LINE + 15, node.kind(), words);
            boxes.add(box);
            right = Math.max(right, x + WIDTH + MARGIN);
            int least = box.y() + box.height() + DOWN;
            List<Box> below = node.children().stream().map(child -> place(child, depth + 1)).toList();
            bottom = Math.max(bottom, least);
            below.forEach(child -> lines.add(line(box, child)));
            return box;
        }

        private static Line line(Box from, Box to) {
            int x = from.x() + WIDTH;
            int bend = x + ACROSS / 2;
            int y = from.y() + from.height() / 2;
            int target = to.y() + to.height() / 2;
            String start = x + "," + y + " " + bend + "," + y;
            return new Line(start + (y == target ? "" : " " + bend + "," + target) + " " + to.x() + "," + target, false);
        }

        String viewBox() {
            return "0 0 " + right + " " + (bottom - DOWN + MARGIN);
        }
    }
}
