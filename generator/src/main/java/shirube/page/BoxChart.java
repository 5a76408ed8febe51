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
        for (Node root : roots) placing.place(root, 0);
        return new BoxChart(id, title, desc, placing.viewBox(), tableId, placing.lines, placing.boxes);
    }

    /** A name in lines that fit a box, cut as evenly as can be: 灯野市DX有識者会議. */
    static List<String> wrap(String name) {
        int lines = (int) Math.max(1, Math.ceil(length(name) / ROOM));
        double each = length(name) / lines;
        var wrapped = new ArrayList<String>();
        var line = new StringBuilder();
        for (int point : name.codePoints().toArray()) {
            boolean inWord = point < 0x80 && Character.isLetterOrDigit(point) && !line.isEmpty() && line.charAt(line.length() - 1) < 0x80;
            if (!line.isEmpty() && !inWord && length(line.toString()) >= each - 0.25 && wrapped.size() < lines - 1) {
                wrapped.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(point);
        }
        wrapped.add(line.toString());
        return wrapped;
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

        Box place(Node node, int depth) {
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
