package shirube.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The computed style that elements have in common: those of one kind, to which the same rules apply, in surroundings
 * that are alike. Values are computed when first asked for and kept; any thread may ask.
 */
public final class Style {

    /** Mark a painted box, and letters with colours of their own, among what is added. */
    static final String PAINTS_MORE = "painted";
    static final String LETTERS = "letters";

    private static final int MOST_SUBSTITUTIONS = 20;
    private static final Pattern ATTRIBUTE = Pattern.compile("\\battr\\(\\s*([\\w-]+)[^)]*\\)");
    private static final Set<String> KEYWORDS = Set.of("inherit", "initial", "unset", "revert", "revert-layer");

    private final Optional<Style> around;
    private final UserAgent agent;
    private final Map<String, String> declared;
    private final Map<String, String> added;
    private final Set<String> traits;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    /** Three or four kinds at most: to look through them costs less than to hash one. */
    private volatile Derived[] derived = {};

    private record Derived(Class<?> kind, Object value) {}

    /** The styles inside this one that are known so far, by what tells their elements apart. */
    final Map<String, Style> inner = new ConcurrentHashMap<>();

    /**
     * @param around the style of the element around; nothing for the topmost
     * @param declared what authors declare, by property
     * @param added the {@code content} of {@code before} and {@code after}, where declared
     * @param traits see {@link #traits()}
     */
    Style(Optional<Style> around, UserAgent agent, Map<String, String> declared, Map<String, String> added, Set<String> traits) {
        this.around = around;
        this.agent = agent;
        this.declared = declared;
        this.added = added;
        this.traits = traits;
    }

    /**
     * What selectors may find in its elements and around them: names, and of classes and ids those that any rule asks
     * for ({@code .note}, {@code #top}), in lower case.
     */
    Set<String> traits() {
        return traits;
    }

    /** The style of the element around; nothing for the topmost. */
    public Optional<Style> around() {
        return around;
    }

    /** The computed value, in lower case; lengths as written. */
    public String value(String property) {
        String known = values.get(property);
        if (known == null) {
            known = compute(property);
            values.put(property, known);
        }
        return known;
    }

    /** What follows from the style alone, computed once: for example whether it hides. */
    @SuppressWarnings("unchecked") // its kind was asked for when the value was computed; a checked cast costs more than the search
    public <T> T derived(Class<T> kind, Function<Style, T> rule) {
        for (Derived known : derived) {
            if (known.kind == kind) return (T) known.value;
        }
        T value = rule.apply(this);
        Derived[] more = Arrays.copyOf(derived, derived.length + 1);
        more[more.length - 1] = new Derived(kind, value);
        derived = more;
        return value;
    }

    /** The winning declared value, before inheritance and defaults; nothing where no author declared one. */
    public Optional<String> declaredValue(String property) {
        return Optional.ofNullable(declared.get(property))
                .filter(value -> !KEYWORDS.contains(value.toLowerCase(Locale.ROOT)))
                .map(value -> substitute(property, value));
    }

    /** A keyword such as {@code inherit} that is declared, else an empty string. */
    public String declaredKeyword(String property) {
        String value = declared.getOrDefault(property, "").toLowerCase(Locale.ROOT);
        return KEYWORDS.contains(value) ? value : "";
    }

    /** The names of the properties that authors declare. */
    public Set<String> declares() {
        return declared.keySet();
    }

    /** What is read of the content that {@code ::before} or {@code ::after} adds to an element of the style; empty where it adds none. */
    public String added(String pseudo, Element element) {
        if (added.isEmpty()) return "";
        String content = added.getOrDefault(pseudo, "");
        if (content.isEmpty()) return content;
        String known = content.contains("var(") ? substitute("content", content) : content;
        return CssText.read(ATTRIBUTE.matcher(known).replaceAll(asked -> Matcher.quoteReplacement('"' + element.attr(asked.group(1)).replace('"', ' ') + '"')));
    }

    /** Whether a box that is added before or after the content is painted, and placed where it may lie behind it. */
    public boolean paintsMore() {
        return added.containsKey(PAINTS_MORE);
    }

    /** Whether the first letter or line has colours of its own. */
    public boolean hasOwnLetters() {
        return added.containsKey(LETTERS);
    }

    /** The font size in pixels. */
    public double fontSize() {
        return derived(Double.class, Style::computeFontSize);
    }

    /** A length in pixels: em means the style's own font size. */
    public OptionalDouble pixels(String length) {
        return Lengths.pixels(length, fontSize(), rootFontSize());
    }

    private String compute(String property) {
        String cascaded = declared.get(property);
        if (cascaded == null) return undeclared(property);
        String value = substitute(property, cascaded);
        String lower = property.equals("content") ? value : value.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "inherit" -> inherited(property);
            case "initial" -> Properties.initial(property);
            case "unset", "revert-layer", "" -> Properties.inherited(property) ? inherited(property) : Properties.initial(property);
            case "revert" -> undeclared(property);
            case "currentcolor" -> property.equals("color") ? inherited(property) : lower;
            default -> lower;
        };
    }

    /** What the browser's own sheet says of the element comes before what it would inherit: a link in grey text is blue. */
    private String undeclared(String property) {
        return agent.value(property).orElseGet(() -> Properties.inherited(property) ? inherited(property) : Properties.initial(property));
    }

    private String inherited(String property) {
        if (around.isPresent()) return around.get().value(property);
        return property.startsWith("--") ? "" : initial(property);
    }

    private String initial(String property) {
        return agent.value(property).orElseGet(() -> Properties.initial(property));
    }

    private double computeFontSize() {
        double parent = around.map(Style::fontSize).orElse(16.0);
        String value = declared.get("font-size");
        if (value == null || value.equals("revert")) return agent.fontSize().orElse(parent * agent.fontScale());
        return fontSize(substitute("font-size", value).toLowerCase(Locale.ROOT), parent);
    }

    private double fontSize(String value, double parent) {
        if (value.equals("inherit") || value.equals("unset")) return parent;
        var percent = Lengths.number(value, "%");
        if (percent.isPresent()) return parent * percent.getAsDouble() / 100;
        return switch (value) {
            case "initial", "medium" -> 16; // what browsers make of the words, beside a medium of 16 px
            case "xx-small" -> 9;
            case "x-small" -> 10;
            case "small" -> 13;
            case "large" -> 18;
            case "x-large" -> 24;
            case "xx-large" -> 32;
            case "xxx-large" -> 48;
            case "smaller" -> parent / 1.2;
            case "larger" -> parent * 1.2;
            default -> Lengths.pixels(value, parent, rootFontSize()).orElse(parent);
        };
    }

    private double rootFontSize() {
        if (around.isEmpty()) return 16;
        Style root = this;
        while (root.around.isPresent()) root = root.around.get();
        return root.fontSize();
    }

    /** CSS Custom Properties Level 1 §3: var(--name, fallback); empty where a variable stands for nothing. */
    private String substitute(String property, String value) {
        boolean pending = Properties.pending(value);
        String text = pending ? Properties.pendingValue(value) : value;
        for (int i = 0; i < MOST_SUBSTITUTIONS && text.contains("var("); i++) {
            int open = text.indexOf("var(");
            int close = CssText.closing(text, open + 3);
            List<String> arguments = CssText.split(text.substring(open + 4, close), ',');
            String replaced = custom(arguments.get(0).strip());
            if (replaced.isEmpty() && arguments.size() > 1) replaced = String.join(",", arguments.subList(1, arguments.size()));
            if (replaced.isEmpty()) return "";
            text = text.substring(0, open) + replaced + text.substring(Math.min(close + 1, text.length()));
        }
        return pending ? Properties.resolvePending(property, value, text) : text;
    }

    private String custom(String name) {
        for (Optional<Style> at = Optional.of(this); at.isPresent(); at = at.get().around) {
            String value = at.get().declared.get(name);
            if (value != null && !value.equals("inherit")) return value.equals("initial") ? "" : value;
        }
        return "";
    }
}
