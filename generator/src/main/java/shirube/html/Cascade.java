package shirube.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The computed style of each element, for one page on one medium: the browser's own sheet, style elements, linked
 * sheets and style attributes, with origin, importance, layers, specificity and order (CSS Cascade Level 5), custom
 * properties and inheritance. Belongs to one thread.
 */
public final class Cascade {

    private static final int MOST_SUBSTITUTIONS = 20;
    private static final Set<String> KEYWORDS = Set.of("inherit", "initial", "unset", "revert", "revert-layer");

    private final Map<String, List<Indexed>> byKey = new HashMap<>();
    private final Map<String, List<Indexed>> pseudoByKey = new HashMap<>();
    private final Map<Element, Map<String, String>> declared = new HashMap<>();
    private final Map<String, Map<Element, ParentValue>> inheritable = new HashMap<>();
    private final Map<Element, Double> fontSizes = new HashMap<>();
    private final Medium medium;
    private boolean complete = true;
    private boolean orientation;
    private boolean words;
    private int order;

    Cascade(HtmlPage page, Medium medium) {
        this.medium = medium;
        for (Element element : sheetElements(page.document())) sheet(page, element).ifPresent(this::index);
    }

    /** Whether every sheet of the page could be read: if not, what is missing may change any value. */
    public boolean complete() {
        return complete;
    }

    /** The computed value, in lower case; lengths as written. */
    public String value(Element element, String property) {
        String cascaded = declared(element).get(property);
        if (cascaded == null) return Properties.inherited(property) ? inherited(element, property) : initial(element, property);
        String value = substitute(element, property, cascaded);
        String lower = property.equals("content") ? value : value.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "inherit" -> inherited(element, property);
            case "initial" -> Properties.initial(property);
            case "unset", "revert-layer", "" -> Properties.inherited(property) ? inherited(element, property) : Properties.initial(property);
            case "revert" -> initial(element, property);
            default -> lower;
        };
    }

    /** The winning declared value, before inheritance and defaults; nothing where no author declared one. */
    public Optional<String> declaredValue(Element element, String property) {
        return Optional.ofNullable(declared(element).get(property))
                .filter(value -> !KEYWORDS.contains(value.toLowerCase(Locale.ROOT)))
                .map(value -> substitute(element, property, value));
    }

    /** A keyword such as {@code inherit} that the style attribute declares, else an empty string. */
    public String declaredKeyword(Element element, String property) {
        String value = declared(element).getOrDefault(property, "").toLowerCase(Locale.ROOT);
        return KEYWORDS.contains(value) ? value : "";
    }

    /** The names of the properties that authors declare for the element. */
    public Set<String> declares(Element element) {
        return declared(element).keySet();
    }

    /** Whether any sheet asks which way the screen is held. */
    public boolean asksForOrientation() {
        return orientation;
    }

    /** Whether the winning declaration stands in the element's style attribute and is important. */
    public boolean importantInline(Element element, String property) {
        return element.hasAttr("style") && Declaration.list(element.attr("style")).stream()
                .flatMap(declaration -> Properties.expand(declaration).stream())
                .filter(declaration -> declaration.property().equals(property))
                .reduce((first, second) -> second.important() || !first.important() ? second : first)
                .filter(Declaration::important)
                .isPresent();
    }

    /** The text that {@code ::before} or {@code ::after} adds; empty where it adds none. */
    public String content(Element element, String pseudo) {
        String value = pseudoDeclared(element, pseudo).getOrDefault("content", "none");
        return value.contains("var(") ? substitute(element, "content", value) : value;
    }

    /** What is read of a {@code content} value: its strings, or the text after a slash (CSS Generated Content 3 §1.2). */
    public static String text(String content) {
        List<String> alternatives = CssText.split(content, '/');
        String read = alternatives.get(alternatives.size() - 1);
        var text = new StringBuilder();
        for (String part : CssText.split(read, ' ')) {
            boolean quoted = part.length() >= 2 && (part.startsWith("\"") || part.startsWith("'"));
            if (quoted) text.append(unescape(part.substring(1, part.length() - 1)));
        }
        return text.toString();
    }

    /** Whether any sheet of the page may add words before or after elements. */
    public boolean addsWords() {
        return words;
    }

    /** The font size in pixels. */
    public double fontSize(Element element) {
        Double known = fontSizes.get(element);
        if (known != null) return known;
        double parent = hasParent(element) ? fontSize(element.parent()) : 16;
        String value = declared(element).get("font-size");
        double size = value == null
                ? parent * UserAgent.fontScale(element)
                : fontSize(substitute(element, "font-size", value).toLowerCase(Locale.ROOT), parent, element);
        fontSizes.put(element, size);
        return size;
    }

    private double fontSize(String value, double parent, Element element) {
        if (value.equals("inherit") || value.equals("unset")) return parent;
        var percent = Lengths.number(value, "%");
        if (percent.isPresent()) return parent * percent.getAsDouble() / 100;
        return switch (value) {
            case "initial", "medium" -> 16;
            case "xx-small" -> 9.6;
            case "x-small" -> 12;
            case "small" -> 14.2;
            case "large" -> 19.2;
            case "x-large" -> 24;
            case "xx-large" -> 32;
            case "smaller" -> parent / 1.2;
            case "larger" -> parent * 1.2;
            default -> Lengths.pixels(value, parent, rootFontSize(element)).orElse(parent);
        };
    }

    /** A length of this element in pixels: em means its own font size. */
    public java.util.OptionalDouble pixels(Element element, String length) {
        return Lengths.pixels(length, fontSize(element), rootFontSize(element));
    }

    private double rootFontSize(Element element) {
        Element root = element.ownerDocument() == null ? null : element.ownerDocument().firstElementChild();
        return root == null || root == element ? 16 : fontSize(root);
    }

    private static List<Element> sheetElements(Document document) {
        return document.stream()
                .filter(element -> element.normalName().equals("style")
                        || element.normalName().equals("link") && isStyleSheet(element))
                .toList();
    }

    private static boolean isStyleSheet(Element link) {
        List<String> relations = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
        return relations.contains("stylesheet") && !relations.contains("alternate") && !link.hasAttr("disabled");
    }

    private Optional<StyleSheet> sheet(HtmlPage page, Element element) {
        if (!MediaQueries.hold(element.attr("media"), medium)) return Optional.empty();
        if (element.normalName().equals("style")) {
            String text = element.data().isEmpty() ? element.wholeText() : element.data();
            return Optional.of(page.root().inline(page.path(), text));
        }
        Optional<StyleSheet> sheet = page.root().sheet(page.path(), element.attr("href"));
        if (sheet.isEmpty()) complete = false;
        return sheet;
    }

    private void index(StyleSheet sheet) {
        if (!sheet.complete()) complete = false;
        for (StyleSheet.Ruleset rule : sheet.rules()) {
            if (rule.conditions().stream().anyMatch(condition -> condition.contains("orientation"))) orientation = true;
            if (!rule.conditions().stream().allMatch(condition -> MediaQueries.hold(condition, medium))) continue;
            var index = rule.selector().pseudoElement().isEmpty() ? byKey : pseudoByKey;
            if (!rule.selector().pseudoElement().isEmpty() && rule.declarations().stream().anyMatch(Cascade::mayAddWords)) words = true;
            index.computeIfAbsent(rule.selector().key(), key -> new ArrayList<>()).add(new Indexed(rule, order++));
        }
    }

    private static boolean mayAddWords(Declaration declaration) {
        if (!declaration.property().equals("content")) return false;
        String value = declaration.value();
        return value.contains("var(") || value.contains("attr(") || text(value).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private Map<String, String> declared(Element element) {
        Map<String, String> known = declared.get(element);
        if (known == null) {
            known = cascade(element, "");
            declared.put(element, known);
        }
        return known;
    }

    private Map<String, String> pseudoDeclared(Element element, String pseudo) {
        return pseudoByKey.isEmpty() ? Map.of() : cascade(element, pseudo);
    }

    private Map<String, String> cascade(Element element, String pseudo) {
        boolean styled = pseudo.isEmpty() && element.hasAttr("style");
        if (byKey.isEmpty() && pseudoByKey.isEmpty() && !styled) return Map.of();
        var winners = new HashMap<String, Winner>();
        collect("*", element, pseudo, winners);
        collect(element.normalName(), element, pseudo, winners);
        if (!element.id().isEmpty()) collect("#" + element.id(), element, pseudo, winners);
        if (element.hasAttr("class")) element.classNames().forEach(name -> collect("." + name, element, pseudo, winners));
        if (styled) {
            for (Declaration each : Declaration.list(element.attr("style"))) {
                for (Declaration longhand : Properties.expand(each)) propose(longhand, new Winner(longhand, true, 0, 0, order++), winners);
            }
        }
        if (winners.isEmpty()) return Map.of();
        var values = new HashMap<String, String>();
        winners.forEach((property, winner) -> values.put(property, winner.declaration.value()));
        return values;
    }

    private void collect(String key, Element element, String pseudo, Map<String, Winner> winners) {
        var index = pseudo.isEmpty() ? byKey : pseudoByKey;
        for (Indexed each : index.getOrDefault(key, List.of())) {
            Selector selector = each.rule.selector();
            if (!selector.pseudoElement().equals(pseudo) || !selector.matches(element)) continue;
            for (Declaration declaration : each.rule.declarations()) {
                propose(declaration, new Winner(declaration, false, each.rule.layer(), selector.specificity(), each.order), winners);
            }
        }
    }

    private static void propose(Declaration declaration, Winner winner, Map<String, Winner> winners) {
        winners.merge(declaration.property(), winner, (old, other) -> other.beats(old) ? other : old);
    }

    private String inherited(Element element, String property) {
        if (!hasParent(element)) return property.startsWith("--") ? "" : initial(element, property);
        return inheritable.computeIfAbsent(property, name -> new HashMap<>()).computeIfAbsent(element.parent(), ParentValue::new).of(property);
    }

    /** What an element hands down, computed when first asked for. */
    private final class ParentValue {

        private final Element parent;
        private String value;

        ParentValue(Element parent) {
            this.parent = parent;
        }

        String of(String property) {
            if (value == null) value = value(parent, property);
            return value;
        }
    }

    private static String initial(Element element, String property) {
        return UserAgent.value(element, property).orElseGet(() -> Properties.initial(property));
    }

    private static boolean hasParent(Element element) {
        return element.parent() != null && !(element.parent() instanceof Document);
    }

    /** CSS Custom Properties Level 1 §3: var(--name, fallback); empty where a variable stands for nothing. */
    private String substitute(Element element, String property, String value) {
        boolean pending = Properties.pending(value);
        String text = pending ? Properties.pendingValue(value) : value;
        for (int i = 0; i < MOST_SUBSTITUTIONS && text.contains("var("); i++) {
            int open = text.indexOf("var(");
            int close = CssText.closing(text, open + 3);
            List<String> arguments = CssText.split(text.substring(open + 4, close), ',');
            String replaced = custom(element, arguments.get(0).strip());
            if (replaced.isEmpty() && arguments.size() > 1) replaced = String.join(",", arguments.subList(1, arguments.size()));
            if (replaced.isEmpty()) return "";
            text = text.substring(0, open) + replaced + text.substring(Math.min(close + 1, text.length()));
        }
        return pending ? Properties.resolvePending(property, value, text) : text;
    }

    private String custom(Element element, String name) {
        for (Element at = element; at != null && !(at instanceof Document); at = at.parent()) {
            String value = declared(at).get(name);
            if (value != null && !value.equals("inherit")) return value.equals("initial") ? "" : value;
        }
        return "";
    }

    private static String unescape(String text) {
        var matcher = java.util.regex.Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?").matcher(text);
        return matcher.replaceAll(match -> {
            int code = Integer.parseInt(match.group(1), 16);
            return java.util.regex.Matcher.quoteReplacement(Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD");
        });
    }

    private record Indexed(StyleSheet.Ruleset rule, int order) {}

    private record Winner(Declaration declaration, boolean inline, int layer, int specificity, int order) {

        /** Importance, then the style attribute, then layers (in reverse for important ones), specificity, order. */
        boolean beats(Winner old) {
            if (declaration.important() != old.declaration.important()) return declaration.important();
            if (inline != old.inline) return inline;
            if (layer != old.layer) return layer > old.layer != declaration.important();
            if (specificity != old.specificity) return specificity > old.specificity;
            return order >= old.order;
        }
    }
}
