package shirube.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two texts as one list of pieces, for example {@code 割合を [-40％-] [+50％+] にします。}: the equal and deleted pieces give
 * the old text exactly, the equal and inserted ones the new text. Between two equal pieces stands at most one deleted
 * and one inserted piece, in this order.
 */
public final class Segments implements Iterable<Segment> {

    private final List<Segment> list;

    private Segments(List<Segment> list) {
        this.list = List.copyOf(list);
    }

    /** Pieces in any order and size, brought into the one form. */
    static Segments of(List<Segment> pieces) {
        var list = new ArrayList<Segment>();
        var equal = new StringBuilder();
        var deleted = new StringBuilder();
        var inserted = new StringBuilder();
        for (Segment piece : pieces) {
            if (piece.text().isEmpty()) continue;
            if (piece.op() == Op.EQUAL && deleted.length() + inserted.length() > 0) flush(list, equal, deleted, inserted);
            (piece.op() == Op.EQUAL ? equal : piece.op() == Op.DELETE ? deleted : inserted).append(piece.text());
        }
        flush(list, equal, deleted, inserted);
        return new Segments(list);
    }

    private static void flush(List<Segment> list, StringBuilder equal, StringBuilder deleted, StringBuilder inserted) {
        if (!equal.isEmpty()) list.add(new Segment(Op.EQUAL, equal.toString()));
        if (!deleted.isEmpty()) list.add(new Segment(Op.DELETE, deleted.toString()));
        if (!inserted.isEmpty()) list.add(new Segment(Op.INSERT, inserted.toString()));
        equal.setLength(0);
        deleted.setLength(0);
        inserted.setLength(0);
    }

    public List<Segment> list() {
        return list;
    }

    @Override
    public Iterator<Segment> iterator() {
        return list.iterator();
    }

    /** The old text, exactly. */
    public String from() {
        return without(Op.INSERT);
    }

    /** The new text, exactly. */
    public String to() {
        return without(Op.DELETE);
    }

    public boolean isEqual() {
        return list.stream().allMatch(segment -> segment.op() == Op.EQUAL);
    }

    /** How many characters (UTF-16 units) went or came. */
    public int size() {
        return list.stream().filter(segment -> segment.op() != Op.EQUAL).mapToInt(segment -> segment.text().length()).sum();
    }

    /** The same change seen from the new text. */
    public Segments mirrored() {
        return of(list.stream().map(Segment::mirrored).toList());
    }

    private String without(Op op) {
        return list.stream().filter(segment -> segment.op() != op).map(Segment::text).collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Segments other && list.equals(other.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    /** For people who test: {@code 割合を[-40％-][+50％+]にします。} */
    @Override
    public String toString() {
        return list.stream().map(Segments::shown).collect(Collectors.joining());
    }

    private static String shown(Segment segment) {
        return switch (segment.op()) {
            case EQUAL -> segment.text();
            case DELETE -> "[-" + segment.text() + "-]";
            case INSERT -> "[+" + segment.text() + "+]";
        };
    }
}
