package shirube.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shirube.html.RuleIndex.Ordered;

/**
 * The rules of some style sheets that hold on one medium, by what their selectors surely need, and the styles that
 * elements have had under them so far: pages made of the same parts share nearly all.
 */
final class Rulesets {

    /** Beyond these, styles are made anew for each page: foreign pages may be different without end. */
    private static final int MOST_KEPT = 20_000;

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)[0-9.]+(?:px|pt|pc|cm|mm|in)");

    private static final List<String> LETTERS = List.of("first-line", "first-letter");

    private static final List<String> PAINTED = List.of("background-color", "background-image");

    private static final List<String> PSEUDO = List.of("before", "after");

    private final RuleIndex simple = new RuleIndex();
    private final RuleIndex others = new RuleIndex();
    private final Set<String> classTraits = new HashSet<>();
    private final Set<String> attributeTraits = new HashSet<>();
    private final Set<String> idTraits = new HashSet<>();
    private final Map<String, Classes> classes = new ConcurrentHashMap<>();
    private final Style top;
    private final AtomicInteger kept = new AtomicInteger();
    private boolean complete = true;
    private boolean orientation;
    private boolean words;
    private boolean letters;
    private boolean blinks;
    private Optional<String> absoluteLetters = Optional.empty();

    Rulesets(List<StyleSheet> sheets, Medium medium) {
        int order = 0;
        for (StyleSheet sheet : sheets) {
            if (!sheet.complete()) complete = false;
            for (StyleSheet.Ruleset rule : sheet.rules()) index(new Ordered(rule, order++), medium);
        }
        top = new Style(Optional.empty(), UserAgent.DOCUMENT, Map.of(), Map.of(), Set.of());
    }

    /** Whether every sheet could be read in full. */
    boolean complete() {
        return complete;
    }

    /** Whether any rule asks which way the screen is held. */
    boolean asksForOrientation() {
        return orientation;
    }

    /** Whether any rule may add words before or after elements. */
    boolean addsWords() {
        return words;
    }

    /** Whether any rule lets text blink. */
    boolean blinks() {
        return blinks;
    }

    /** The first size of letters that is not relative to the reader's setting, for example {@code 12px}. */
    Optional<String> absoluteLetters() {
        return absoluteLetters;
    }

    /** The style of the document itself, around all others. */
    Style top() {
        return top;
    }

    /** The style of an element in one with the other style. */
    Style style(Element element, Style around) {
        boolean bare = element.attributesSize() == 0;
        Classes classes = bare ? Classes.NONE : classes(element);
        List<Ordered> special = others.matching(element, classes.names(), around.traits());
        if (!bare && element.attributes().hasKey("style") || Hints.has(element)) return make(element, classes, around, special);
        String likeness = likeness(element, bare, classes, special);
        Style known = around.inner.get(likeness);
        if (known != null) return known;
        Style made = make(element, classes, around, special);
        if (kept.incrementAndGet() <= MOST_KEPT) around.inner.put(likeness, made);
        return made;
    }

    /** The same where the other style belongs to elements under other rules: it is not kept for those that are alike. */
    Style apart(Element element, Style around) {
        Classes classes = element.attributesSize() == 0 ? Classes.NONE : classes(element);
        return make(element, classes, around, others.matching(element, classes.names(), around.traits()));
    }

    private void index(Ordered each, Medium medium) {
        List<String> conditions = each.rule().conditions();
        if (conditions.stream().anyMatch(condition -> lower(condition).contains("orientation"))) orientation = true;
        if (!conditions.stream().allMatch(condition -> MediaQueries.hold(condition, medium))) return;
        Selector selector = each.selector();
        if (!selector.pseudoElement().isEmpty() && each.rule().declarations().stream().anyMatch(Rulesets::mayAddWords)) words = true;
        if (LETTERS.contains(selector.pseudoElement())) letters = true;
        if (each.rule().declarations().stream().anyMatch(Rulesets::blinks)) blinks = true;
        if (absoluteLetters.isEmpty()) absoluteLetters = each.rule().declarations().stream().filter(Rulesets::sizesLetters).map(Declaration::value).findFirst();
        for (String trait : selector.traits()) traits(trait.charAt(0)).add(trait.substring(1));
        (selector.simple() ? simple : others).add(each);
    }

    private Set<String> traits(char sign) {
        return sign == '.' ? classTraits : sign == '#' ? idTraits : attributeTraits;
    }

    private static boolean mayAddWords(Declaration declaration) {
        if (!declaration.property().equals("content")) return false;
        String value = declaration.value();
        return value.contains("var(") || value.contains("attr(") || CssText.read(value).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean blinks(Declaration declaration) {
        return declaration.property().startsWith("text-decoration") && declaration.value().toLowerCase(Locale.ROOT).contains("blink");
    }

    private static boolean sizesLetters(Declaration declaration) {
        return declaration.property().equals("font-size") && ABSOLUTE.matcher(declaration.value()).matches();
    }

    /** The element's classes: pages are made of few different sets of them. */
    private Classes classes(Element element) {
        String value = element.attributes().get("class");
        if (value.isEmpty() && !element.attributes().hasKey("class")) return Classes.NONE;
        Classes known = classes.get(value);
        if (known != null) return known;
        Classes read = Classes.of(value, classTraits, attributeTraits.contains("class"));
        if (classes.size() < MOST_KEPT) classes.put(value, read);
        return read;
    }

    /** All that can make the style of one element other than that of the next one: its kind, traits and special rules. */
    private String likeness(Element element, boolean bare, Classes classes, List<Ordered> special) {
        String likeness = classes.likeness(UserAgent.kind(element, bare));
        for (int i = 0; i < special.size(); i++) likeness += " " + special.get(i).order();
        if (bare) return likeness;
        for (String trait : attributeTraits) {
            if (!trait.equals("class") && element.attributes().hasKey(trait)) likeness += " [" + trait;
        }
        if (!idTraits.isEmpty() && element.attributes().hasKey("id") && idTraits.contains(lower(element.id()))) likeness += " #" + element.id();
        return likeness;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Style make(Element element, Classes classes, Style around, List<Ordered> special) {
        List<Ordered> matching = simple.matching(element, classes.names(), around.traits());
        matching.addAll(special);
        var added = new HashMap<String, String>();
        for (String pseudo : PSEUDO) {
            Map<String, String> own = declared(matching, pseudo, "");
            boolean hidden = own.getOrDefault("display", "").equals("none") || own.getOrDefault("visibility", "").equals("hidden");
            if (own.containsKey("content") && !hidden) added.put(pseudo, own.get("content"));
            if (own.containsKey("content") && isPaintedAllOver(own)) added.put(Style.PAINTS_MORE, "");
        }
        if (letters && LETTERS.stream().map(each -> declared(matching, each, "")).anyMatch(Rulesets::colours)) added.put(Style.LETTERS, "");
        Optional<Style> outer = element.parent() == null || element.parent() instanceof Document ? Optional.empty() : Optional.of(around);
        Map<String, String> declared = declared(matching, "", element.attr("style"));
        if (Hints.has(element)) {
            var hinted = new HashMap<>(Hints.of(element));
            hinted.putAll(declared);
            declared = hinted;
        }
        return new Style(outer, UserAgent.of(element), declared, added, traits(element, classes, around.traits()));
    }

    /** The same set where the element adds nothing to what is around it. */
    private Set<String> traits(Element element, Classes classes, Set<String> around) {
        var own = new HashSet<String>();
        own.add(element.normalName());
        for (String name : classes.names()) {
            if (classTraits.contains(lower(name))) own.add("." + lower(name));
        }
        if (idTraits.contains(lower(element.id()))) own.add("#" + lower(element.id()));
        if (around.containsAll(own)) return around;
        own.addAll(around);
        return own;
    }

    private static boolean colours(Map<String, String> own) {
        return own.containsKey("color") || PAINTED.stream().anyMatch(own::containsKey);
    }

    private static boolean isPaintedAllOver(Map<String, String> own) {
        boolean high = own.containsKey("top") && own.containsKey("bottom") || own.getOrDefault("height", "").equals("100%");
        return own.containsKey("position") && high && PAINTED.stream().anyMatch(own::containsKey);
    }

    private static Map<String, String> declared(List<Ordered> matching, String pseudo, String style) {
        var contest = new Contest();
        for (Ordered each : matching) {
            if (each.selector().pseudoElement().equals(pseudo)) contest.enter(each.rule(), each.order());
        }
        if (!style.isEmpty()) contest.enter(style);
        return contest.values();
    }
}
