package shirube.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.source.SourceFile;
import shirube.source.Span;

/** The parts of a text that tell how things go on, by the heading above them: {@code ## これまで}, {@code ### 進み具合}. */
final class ProgressText {

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    private static final Pattern PROGRESS =
            Pattern.compile("(?:これまで|進み具合|進捗|実績|経過|取組の?状況|やったこと|分かったこと|Progress|So far|Results).*");

    private ProgressText() {}

    /** Whether a place stands below such a heading, or is one. */
    static boolean contains(Span at) {
        SourceFile file = at.file();
        int inside = 0;
        boolean fenced = false;
        for (int line = 1; line <= at.line(); line++) {
            String text = file.lineText(line).strip();
            if (FENCE.matcher(text).matches()) fenced = !fenced;
            Matcher heading = HEADING.matcher(text);
            if (fenced || !heading.matches()) continue;
            int level = heading.group(1).length();
            if (inside > 0 && level > inside) continue;
            inside = PROGRESS.matcher(heading.group(2)).matches() ? level : 0;
        }
        return inside > 0;
    }
}
