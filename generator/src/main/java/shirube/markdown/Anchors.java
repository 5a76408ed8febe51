package shirube.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The ids of one text. A heading's comes from {@code {#anchor}} behind it, else from its words:
 * {@code ## 現状と 課題} is {@code 現状と-課題}, a second one {@code 現状と-課題-2}. Written ids win over derived ones.
 */
final class Anchors {

    private final String prefix;
    private final Set<String> taken;
    private final Set<String> own = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Map<Heading, String> ofHeadings = new IdentityHashMap<>();

    Anchors(MarkdownContext.Setting setting) {
        this.prefix = setting.prefix();
        this.taken = setting.taken();
    }

    /** Gives every heading below the node its id. */
    void assign(Node document, Rendering rendering) {
        var headings = new ArrayList<Heading>();
        collect(document, headings);
        for (Heading heading : headings) assignWritten(heading, rendering);
        for (Heading heading : headings) {
            if (!ofHeadings.containsKey(heading)) ofHeadings.put(heading, derive(slug(Words.of(heading, cut(heading)))));
        }
    }

    String of(Heading heading) {
        return ofHeadings.get(heading);
    }

    /** An id that an author wrote: as it stands behind the prefix, or nothing more than that where it is taken. */
    boolean claim(String id) {
        String whole = prefix + Normalizer.normalize(id, Normalizer.Form.NFC);
        return !taken.contains(whole) && own.add(whole);
    }

    /** An id from the wish, made single by a number: {@code 予定}, {@code 予定-2}, … */
    String derive(String wish) {
        String id = wish;
        while (!claim(id)) id = wish + "-" + repeats.merge(wish, 2, (n, two) -> n + 1);
        return prefix + id;
    }

    String prefixed(String id) {
        return prefix + id;
    }

    /** The id to which {@code #id} leads: that of this text, if it has one, else the page's. */
    String resolve(String id) {
        return own.contains(prefix + id) ? prefix + id : id;
    }

    Set<String> all() {
        return Set.copyOf(own);
    }

    /** Where a heading's words end: before {@code {#anchor}}. */
    static int cut(Heading heading) {
        BasedSequence text = heading.getText();
        int mark = mark(text);
        if (mark < 0) return heading.getEndOffset();
        while (mark > 0 && (text.charAt(mark - 1) == ' ' || text.charAt(mark - 1) == '\t')) mark--;
        return text.getStartOffset() + mark;
    }

    private void assignWritten(Heading heading, Rendering rendering) {
        BasedSequence text = heading.getText();
        int mark = mark(text);
        if (mark < 0) return;
        String id = text.subSequence(mark + 2, text.length() - 1).toString();
        int start = text.getStartOffset() + mark;
        if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
            rendering.report("anchor-malformed", start, text.getEndOffset(), "anchor", id);
        } else if (!claim(id)) {
            rendering.report("anchor-twice", start, text.getEndOffset(), "anchor", id);
        } else {
            ofHeadings.put(heading, prefix + Normalizer.normalize(id, Normalizer.Form.NFC));
        }
    }

    /** Where {@code {#…}} begins with which the text ends; -1 if it does not. */
    private static int mark(BasedSequence text) {
        if (text.isEmpty() || text.lastChar() != '}') return -1;
        int open = text.lastIndexOf('{');
        return open >= 0 && open + 1 < text.length() && text.charAt(open + 1) == '#' ? open : -1;
    }

    private static void collect(Node parent, List<Heading> headings) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) headings.add(heading);
            else if (holdsBlocks(node)) collect(node, headings);
        }
    }

    private static boolean holdsBlocks(Node node) {
        return node instanceof ListBlock
                || node instanceof ListItem
                || node instanceof BlockQuote
                || node instanceof FootnoteBlock;
    }

    /** As git servers make it: lower case, letters and digits of any script, {@code -} for white space. */
    private static String slug(String words) {
        var slug = new StringBuilder();
        String lower = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        lower.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) slug.append('-');
            else if (c == '-' || c == '_' || isLetter(c)) slug.appendCodePoint(c);
        });
        return slug.isEmpty() ? "heading" : slug.toString();
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK && !isSelector(c);
    }

    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }
}
