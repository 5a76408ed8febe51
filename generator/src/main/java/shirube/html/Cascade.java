package shirube.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The computed style of each element, for one page on one medium: the browser's own sheet, style elements, linked
 * sheets and style attributes, with origin, importance, layers, specificity and order (CSS Cascade Level 5), custom
 * properties and inheritance. Belongs to one thread.
 */
public final class Cascade {

    private static final Rulesets NO_RULES = new Rulesets(List.of(), Medium.SCREEN);

    /** What a sheet says of the element that has the tree, or of what its slots hold, is not followed. */
    private static final Pattern REACHING_OUT = Pattern.compile(":host|::slotted|::part");

    private final Map<Element, Style> styles;
    private final Rulesets rulesets;
    private final ShadowTrees shadows;

    /** The rules of each tree of its own, by the template that declares it. */
    private final Map<Element, Rulesets> inside = new IdentityHashMap<>();

    /** Rules ask several things of one element before they come to the next. */
    private Element last;
    private Style lastStyle;
    private final boolean complete;
    private final boolean orientation;

    Cascade(HtmlPage page, Medium medium) {
        styles = new IdentityHashMap<>(page.elements().size() + 1);
        shadows = page.shadows();
        var sheets = new ArrayList<StyleSheet>();
        var sheetsInside = new IdentityHashMap<Element, List<StyleSheet>>();
        boolean all = true;
        boolean turns = false;
        for (Element element : sheetElements(page)) {
            turns |= element.attr("media").toLowerCase(Locale.ROOT).contains("orientation");
            if (!MediaQueries.hold(element.attr("media"), medium)) continue;
            Optional<StyleSheet> sheet = sheet(page, element);
            List<StyleSheet> tree = shadows.home(element).map(home -> sheetsInside.computeIfAbsent(home, key -> new ArrayList<>())).orElse(sheets);
            sheet.ifPresent(tree::add);
            all &= sheet.isPresent() && (tree == sheets || !REACHING_OUT.matcher(element.data()).find());
        }
        sheetsInside.forEach((home, own) -> inside.put(home, new Rulesets(own, medium)));
        rulesets = page.root().rulesets(sheets, medium);
        complete = all && rulesets.complete();
        orientation = rulesets.asksForOrientation() || turns;
    }

    /** Whether every sheet of the page could be read: if not, what is missing may change any value. */
    public boolean complete() {
        return complete;
    }

    /** Whether any sheet asks which way the screen is held. */
    public boolean asksForOrientation() {
        return orientation;
    }

    /** Whether any sheet of the page may add words before or after elements. */
    public boolean addsWords() {
        return rulesets.addsWords();
    }

    /** Whether any sheet of the page lets text blink. */
    public boolean blinks() {
        return rulesets.blinks();
    }

    /** The first size of letters in any sheet that is not relative to the reader's setting, for example {@code 12px}. */
    public Optional<String> absoluteLetters() {
        return rulesets.absoluteLetters();
    }

    /** The element's style, which it may share with others. */
    public Style style(Element element) {
        if (element == last) return lastStyle;
        Style known = styles.get(element);
        if (known == null) {
            Element parent = element.parent();
            known = element instanceof Document ? rulesets.top() : compute(element, parent == null ? rulesets.top() : style(parent));
            styles.put(element, known);
        }
        last = element;
        lastStyle = known;
        return known;
    }

    /** A tree of its own has its own sheets, and the page's do not reach into it; what is inherited is. */
    private Style compute(Element element, Style around) {
        if (shadows == ShadowTrees.NONE) return rulesets.style(element, around);
        Optional<Element> home = shadows.home(element);
        return home.isEmpty() ? rulesets.style(element, around) : inside.getOrDefault(home.get(), NO_RULES).apart(element, around);
    }

    /** The computed value, in lower case; lengths as written. */
    public String value(Element element, String property) {
        return style(element).value(property);
    }

    /** A keyword such as {@code inherit} that is declared for the element, else an empty string. */
    public String declaredKeyword(Element element, String property) {
        return style(element).declaredKeyword(property);
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

    /** The font size in pixels. */
    public double fontSize(Element element) {
        return style(element).fontSize();
    }

    /** A length of this element in pixels: em means its own font size. */
    public OptionalDouble pixels(Element element, String length) {
        return style(element).pixels(length);
    }

    private static List<Element> sheetElements(HtmlPage page) {
        var found = new ArrayList<Element>();
        for (Element element : page.elements()) {
            String name = element.normalName();
            if (name.equals("style") || name.equals("link") && isStyleSheet(element)) found.add(element);
        }
        return found;
    }

    private static boolean isStyleSheet(Element link) {
        List<String> relations = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
        return relations.contains("stylesheet") && !relations.contains("alternate") && !link.hasAttr("disabled");
    }

    private static Optional<StyleSheet> sheet(HtmlPage page, Element element) {
        if (element.normalName().equals("link")) return page.root().sheet(page.path(), element.attr("href"));
        String text = element.data().isEmpty() ? element.wholeText() : element.data();
        return Optional.of(page.root().inline(page.path(), text));
    }
}
