package shirube.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shirube.diagnostic.Language;

/** What a change is, in a clerk's words: 数値の変更, 日付の変更, 表現の変更, 追加, 削除, 移動. */
public enum Nature {
    FIGURE("数値の変更", "figure changed"),
    DATE("日付の変更", "date changed"),
    WORDING("表現の変更", "wording changed"),
    ADDITION("追加", "added"),
    REMOVAL("削除", "removed"),
    MOVE("移動", "moved");

    private final String japanese;
    private final String english;

    Nature(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String label(Language language) {
        return language == Language.JA ? japanese : english;
    }

    /** All that a change of a block is, in the order above; a block that was moved and whose figure changed is both. */
    public static Set<Nature> of(BlockChange change) {
        Set<Nature> natures = change.isChanged() ? of(change.segments()) : EnumSet.noneOf(Nature.class);
        if (change.kind() == BlockChange.Kind.MOVED) natures.add(MOVE);
        if (natures.isEmpty() || change.kind() == BlockChange.Kind.RENUMBERED) return EnumSet.of(WORDING);
        return natures;
    }

    /** All that a change of a text is. */
    public static Set<Nature> of(Segments segments) {
        var natures = EnumSet.noneOf(Nature.class);
        String old = "";
        for (Segment segment : segments) {
            if (segment.op() == Op.INSERT) addTo(natures, old, segment.text());
            else if (!old.isEmpty()) addTo(natures, old, "");
            old = segment.op() == Op.DELETE ? segment.text() : "";
        }
        if (!old.isEmpty()) addTo(natures, old, "");
        return natures;
    }

    private static void addTo(Set<Nature> natures, String old, String now) {
        if (old.isEmpty() || now.isEmpty()) {
            natures.add(old.isEmpty() ? ADDITION : REMOVAL);
            return;
        }
        var change = Segments.of(List.of(new Segment(Op.DELETE, old), new Segment(Op.INSERT, now)));
        boolean figure = !Figures.changed(change).isEmpty();
        boolean date = !Figures.datesChanged(change).isEmpty();
        if (figure) natures.add(FIGURE);
        if (date) natures.add(DATE);
        if (!figure && !date || !isBare(old) || !isBare(now)) natures.add(WORDING);
    }

    /** Nothing but one figure or date. */
    private static boolean isBare(String text) {
        return Figure.parse(text).isPresent() || CalendarPoint.parse(text).isPresent();
    }
}
