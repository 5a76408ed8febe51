package shirube.a11y;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** ACT, visible inner text: what of an element's text can be seen, with the breaks that boxes make. */
public final class VisibleText {

    private static final Set<String> APART = Set.of("table-cell", "table-row");

    /** Fonts whose letters are drawn as pictures. */
    private static final Pattern PICTURES = Pattern.compile("icon|material symbols|awesome|glyph|dashicons");

    private VisibleText() {}

    public static String of(AuditedPage page, Element element) {
        var text = new StringBuilder();
        append(page, element, text);
        return text.toString();
    }

    private static void append(AuditedPage page, Element element, StringBuilder text) {
        if (!page.visibility().rendered(element)) return;
        String display = page.styles().value(element, "display");
        String edge = edge(display);
        text.append(element.normalName().equals("br") ? "\n" : edge);
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode own) text.append(own(page, element, own.getWholeText()));
            if (node instanceof Element child) append(page, child, text);
        }
        text.append(edge);
    }

    private static String own(AuditedPage page, Element element, String text) {
        if (Text.isBlank(text)) return " ";
        boolean seen = page.visibility().readable(element);
        boolean picture = PICTURES.matcher(page.styles().value(element, "font-family")).find();
        return seen && !picture ? text : "";
    }

    private static String edge(String display) {
        if (APART.contains(display)) return " ";
        boolean inline = display.startsWith("inline") || display.equals("contents");
        return inline ? "" : "\n";
    }
}
