package shirube.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import shirube.markdown.MarkdownText;

/**
 * The rules that a city uses, ready for its texts. Nearly all texts are right: which rules one may be against is seen by
 * their {@link Sign}s in one look at its characters, and only then is it read as Markdown, for those rules alone.
 */
public final class Screen {

    private record Watched(WritingRule rule, List<Sign> signs) {}

    private final WritingStyle style;
    private final Suspects suspects;
    private final List<Watched> rules;

    /** Each sign has a bit; each character the bits of its signs. */
    private final List<Sign> signs;
    private final long[] bits = new long[Character.MAX_VALUE + 1];

    public Screen(WritingStyle style) {
        this.style = style;
        this.suspects = new Suspects(style);
        this.rules = style.inUse().stream().map(rule -> new Watched(rule, rule.signs(style))).toList();
        this.signs = rules.stream().flatMap(watched -> watched.signs.stream()).toList();
        if (signs.size() > Long.SIZE) throw new IllegalStateException("more signs than bits");
        for (int i = 0; i < signs.size(); i++) {
            long bit = 1L << i;
            signs.get(i).characters().stream().forEach(c -> bits[c] |= bit);
        }
    }

    /** Lets a text pass, or keeps it among the suspects. Any thread may ask. */
    public void look(MarkdownText text, Passage.Setting setting) {
        List<WritingRule> suspected = suspected(Passage.without(text.text(), style.writing().allowed()), setting);
        if (!suspected.isEmpty()) suspects.add(text, setting, suspected);
    }

    /** The texts that were looked at and may be against rules. */
    public Suspects suspects() {
        return suspects;
    }

    private List<WritingRule> suspected(String text, Passage.Setting setting) {
        long standing = standing(text);
        var suspected = new ArrayList<WritingRule>();
        int first = 0;
        for (Watched watched : rules) {
            int count = watched.signs.size();
            boolean signed = count == 0 || (standing >>> first & -1L >>> Long.SIZE - count) != 0;
            if (signed && watched.rule.speaksOf(setting)) suspected.add(watched.rule);
            first += count;
        }
        return suspected;
    }

    /** The bits of the signs that stand in the text. */
    private long standing(String text) {
        long standing = 0;
        Matcher[] matchers = new Matcher[signs.size()];
        for (int at = 0; at < text.length(); at++) {
            for (long open = bits[text.charAt(at)] & ~standing; open != 0; open &= open - 1) {
                int sign = Long.numberOfTrailingZeros(open);
                if (matchers[sign] == null) matchers[sign] = signs.get(sign).matcher(text);
                if (signs.get(sign).standsAt(text, at, matchers[sign])) standing |= 1L << sign;
            }
        }
        return standing;
    }
}
