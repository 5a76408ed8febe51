package shirube.a11y;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Links of a page that take readers past what repeats, told by their words: {@code <a href="#main">本文へ移動</a>}. */
public final class SkipLinks {

    private static final Pattern WORDS = Pattern.compile(
            "本文|スキップ|読み飛ば|(?:メイン|主要)?コンテンツへ|主な内容|ナビゲーションを飛ば|(?i:\\bskip\\b|\\bjump to\\b|main content)");

    private SkipLinks() {}

    /** Those of the page in document order, hidden or not: {@link AuditedPage#skipLinks} keeps them. */
    static List<Element> of(AuditedPage page) {
        return page.named("a").stream().filter(SkipLinks::leadsWithinPage).filter(SkipLinks::isSkip).toList();
    }

    public static boolean leadsWithinPage(Element link) {
        return link.attr("href").length() > 1 && link.attr("href").startsWith("#");
    }

    /** The mark behind a heading, with which pages are full, has no words. */
    private static boolean isSkip(Element link) {
        return speaks(words(link)) || speaks(link.attr("title"));
    }

    private static boolean speaks(String words) {
        return words.length() > 1 && WORDS.matcher(words).find();
    }

    /** What of a link is read: its text and the text alternatives of its pictures. */
    public static String words(Element link) {
        if (link.childNodeSize() == 1 && link.childNode(0) instanceof TextNode only) return Text.flat(only.getWholeText());
        var words = new StringBuilder(link.text());
        link.getElementsByTag("img").forEach(image -> words.append(image.attr("alt")));
        return Text.flat(words.toString());
    }
}
