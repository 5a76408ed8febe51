package shirube.a11y;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import shirube.diagnostic.Diagnostic;
import shirube.html.HtmlPage;
import shirube.markdown.Prose;
import shirube.source.Span;
import shirube.writing.Passage;
import shirube.writing.WritingStyle;

/**
 * 表記 on a page that anyone made: its visible text, block by block, is read like an author's. Of a page that the build
 * made the authors' own texts are read instead.
 */
public final class PageWriting {

    /** They do not part a sentence. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label", "mark", "q", "rb", "ruby", "s",
            "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr");

    /** They hold no sentences to be read, or the reading of a word that is there already. */
    private static final Set<String> NO_PROSE = Set.of(
            "script", "style", "code", "pre", "kbd", "samp", "var", "textarea", "svg", "math", "template", "noscript", "head", "rt", "rp", "select");

    private static final Passage.Setting PROSE = new Passage.Setting(true, false, true);

    /** An address that is the value itself, of a cell or of a list, is meant to be seen. */
    private static final Passage.Setting DATA = new Passage.Setting(false, false, true);

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[!-~]+");
    private static final Pattern CITED_ADDRESS = Pattern.compile("「\\s*(?:https?://|www\\.)[!-~]+\\s*」");
    private static final Pattern SOURCE_ADDRESS = Pattern.compile("（\\s*(?:https?://|www\\.)[!-~]+\\s*）");

    private static final Set<String> DATA_HOLDERS = Set.of("td", "th", "dd", "li");

    private PageWriting() {}

    /** What is against the rules that a city uses as a rule; nothing on a page without Japanese. */
    public static List<Diagnostic> of(HtmlPage html) {
        if (!html.document().text().codePoints().anyMatch(PageWriting::isKana)) return List.of();
        var blocks = new Blocks(new AuditedPage(html));
        html.document().filter(blocks);
        blocks.end();
        return blocks.found.stream().map(each -> each.onPage(html.path())).distinct().toList();
    }

    private static boolean isKana(int c) {
        return c >= 0x3041 && c <= 0x30FF;
    }

    /** Gathers the text of one block after another. */
    private static final class Blocks implements NodeFilter {

        /** A text of the page and where it begins in the block. */
        private record Piece(int start, TextNode node) {}

        private final AuditedPage page;
        private final List<Diagnostic> found = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Prose.Link> links = new ArrayList<>();
        private int linkStart;

        Blocks(AuditedPage page) {
            this.page = page;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) add(text);
            if (!(node instanceof Element element) || depth == 0) return FilterResult.CONTINUE;
            String name = element.normalName();
            if (NO_PROSE.contains(name) || !page.visibility().shown(element)) {
                words.append(Prose.MARK);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("br")) words.append('\n');
            else if (name.equals("img")) words.append(Prose.MARK);
            else if (!INLINE.contains(name)) end();
            if (name.equals("a")) linkStart = words.length();
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element) || depth == 0) return FilterResult.CONTINUE;
            String name = element.normalName();
            boolean link = name.equals("a") && !element.attr("href").isEmpty() && linkStart < words.length();
            if (link) links.add(new Prose.Link(linkStart, words.length(), Text.flat(words.substring(linkStart).replace(Prose.MARK, ' ')), element.attr("href")));
            if (!INLINE.contains(name) && !name.equals("br") && !name.equals("img")) end();
            return FilterResult.CONTINUE;
        }

        /** Line ends of the source are no breaks of a sentence. */
        private void add(TextNode text) {
            pieces.add(new Piece(words.length(), text));
            words.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
        }

        void end() {
            String block = words.toString();
            if (!block.isBlank()) {
                List<Piece> here = List.copyOf(pieces);
                Passage passage = Passage.of(block, List.copyOf(links), isData(block, here) ? DATA : PROSE, (start, end) -> span(here, start, end));
                found.addAll(WritingStyle.PAGES.check(passage));
            }
            words.setLength(0);
            pieces.clear();
            links.clear();
            linkStart = 0;
        }

        /** A cell, a value or an entry that is nothing but an address, perhaps beside the link that has its name; or one that is cited. */
        private boolean isData(String block, List<Piece> here) {
            Element around = here.isEmpty() ? null : (Element) here.get(0).node.parent();
            while (around != null && INLINE.contains(around.normalName())) around = around.parent();
            if (around == null || !DATA_HOLDERS.contains(around.normalName()) || !ADDRESS.matcher(block).find()) return false;
            String uncited = CITED_ADDRESS.matcher(block).replaceAll("");
            if (around.normalName().equals("dd")) uncited = SOURCE_ADDRESS.matcher(uncited).replaceAll("");
            if (!ADDRESS.matcher(uncited).find()) return true;
            return ADDRESS.matcher(besidesLinks(block, here)).replaceAll("").codePoints().noneMatch(Character::isLetterOrDigit);
        }

        /** What eyes see of a block besides its links. */
        private String besidesLinks(String block, List<Piece> here) {
            var rest = new StringBuilder(block);
            for (Prose.Link link : links) blank(rest, link.start(), link.end());
            for (Piece piece : here) {
                if (!page.visibility().seen((Element) piece.node.parent())) blank(rest, piece.start, piece.start + piece.node.getWholeText().length());
            }
            return rest.toString();
        }

        private static void blank(StringBuilder text, int start, int end) {
            for (int at = start; at < end; at++) text.setCharAt(at, ' ');
        }

        /** The last piece that begins at or before the offset; of a block of many thousands too. */
        private static Piece holding(List<Piece> here, int offset) {
            int low = 0;
            int high = here.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (here.get(middle).start <= offset) low = middle;
                else high = middle - 1;
            }
            return here.get(low);
        }

        /** The smallest place: within one text of the source that has no entities; else the element around. */
        private Span span(List<Piece> here, int start, int end) {
            Piece piece = holding(here, start);
            TextNode node = piece.node;
            var range = node.sourceRange();
            Span whole = page.html().origin((Element) node.parent());
            if (!range.isTracked()) return whole;
            boolean plain = range.endPos() - range.startPos() == node.getWholeText().length();
            boolean within = end <= piece.start + node.getWholeText().length();
            if (!plain || !within) return whole;
            return whole.file().span(range.startPos() + start - piece.start, range.startPos() + end - piece.start);
        }
    }
}
