package shirube.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Trees of their own that scripts attach and fill with plain markup, written as templates that declare them:
 * {@code document.getElementById('x').attachShadow({mode: 'open'}).innerHTML = '<p>…</p>'}.
 */
final class ScriptedTrees {

    private static final String FOUND = "document\\s*\\.\\s*(?:getElementById|querySelector)\\(\\s*(?:'[^']+'|\"[^\"]+\")\\s*\\)";
    private static final String ATTACHED = "\\s*\\.\\s*attachShadow\\([^)]*\\)";
    private static final Pattern HOST = Pattern.compile("([\\w$]+)\\s*=\\s*(" + FOUND + ")(?!\\s*\\.)");
    private static final Pattern TREE = Pattern.compile("(?:([\\w$]+)\\s*=\\s*)?(" + FOUND + "|[\\w$]+)" + ATTACHED);
    private static final Pattern FILLED = Pattern.compile("(" + FOUND + ATTACHED + "|[\\w$]+" + ATTACHED + "|[\\w$]+(?:\\s*\\.\\s*shadowRoot)?)\\s*\\.\\s*(innerHTML|textContent)\\s*=\\s*"
            + "('(?:[^'\\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\\n]|\\\\.)*\"|`(?:[^`\\\\$]|\\\\.)*`)");
    private static final Pattern LOOKED_UP = Pattern.compile("(getElementById|querySelector)\\(\\s*['\"]([^'\"]+)['\"]");

    private final Document document;
    private final Map<String, Element> hosts = new HashMap<>();
    private int untold;

    private ScriptedTrees(Document document) {
        this.document = document;
    }

    /** Declares the trees that source tells, and gives the number of those that it does not. */
    static int declare(Document document) {
        var trees = new ScriptedTrees(document);
        for (Element script : document.getElementsByTag("script")) {
            if (script.data().contains("attachShadow(")) trees.read(script.data());
        }
        return trees.untold;
    }

    private void read(String script) {
        HOST.matcher(script).results().forEach(each -> host(each.group(2)).ifPresent(host -> hosts.put(each.group(1), host)));
        for (int at = script.indexOf("attachShadow("); at >= 0; at = script.indexOf("attachShadow(", at + 1)) untold++;
        TREE.matcher(script).results().forEach(each -> host(each.group(2)).ifPresent(host -> {
            if (each.group(1) != null) hosts.put(each.group(1), host);
        }));
        FILLED.matcher(script).results().forEach(this::fill);
    }

    private void fill(MatchResult filled) {
        String tree = filled.group(1).replaceFirst(ATTACHED + "$|\\s*\\.\\s*shadowRoot$", "");
        Optional<Element> host = host(tree).filter(found -> !isFilled(found));
        if (host.isEmpty()) return;
        String quoted = filled.group(3);
        String content = plain(quoted.substring(1, quoted.length() - 1));
        Element template = host.get().appendElement("template").attr("shadowrootmode", "open");
        if (filled.group(2).equals("textContent")) template.appendText(content);
        else Parser.parseFragment(content, template, "").forEach(template::appendChild);
        untold--;
    }

    private static boolean isFilled(Element host) {
        return host.children().stream().anyMatch(child -> child.hasAttr("shadowrootmode"));
    }

    /** The element that a variable stands for or that the document is asked for. */
    private Optional<Element> host(String expression) {
        var lookedUp = LOOKED_UP.matcher(expression);
        if (!lookedUp.find()) return Optional.ofNullable(hosts.get(expression));
        if (lookedUp.group(1).equals("getElementById")) return Optional.ofNullable(document.getElementById(lookedUp.group(2)));
        try {
            return Optional.ofNullable(document.selectFirst(lookedUp.group(2)));
        } catch (SelectorParseException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.replace("\\n", "\n").replaceAll("\\\\(.)", "$1");
    }
}
