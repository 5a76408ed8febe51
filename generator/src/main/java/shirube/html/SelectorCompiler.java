package shirube.html;

import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorAttribute;
import com.helger.css.decl.CSSSelectorMemberFunctionLike;
import com.helger.css.decl.CSSSelectorMemberNot;
import com.helger.css.decl.CSSSelectorMemberPseudoHas;
import com.helger.css.decl.CSSSelectorMemberPseudoIs;
import com.helger.css.decl.CSSSelectorMemberPseudoWhere;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSSelectorMember;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Turns a parsed selector into one that matches elements of a page at rest (Selectors Level 4): nothing hovered,
 * focused or visited. What it does not know matches nothing, as in a browser.
 */
final class SelectorCompiler {

    private static final int ID = 10_000;
    private static final int CLASS = 100;
    private static final Predicate<Element> NEVER = element -> false;

    private final List<Selector.Step> steps = new ArrayList<>();
    private Predicate<Element> compound = element -> true;
    private char combinator = ' ';
    private int specificity;
    private String key = "*";
    private String around = "";
    private String pseudoElement = "";
    private final Set<String> traits = new HashSet<>();
    private boolean simple = true;

    private SelectorCompiler() {}

    static Selector compile(CSSSelector selector) {
        return compile(selector.getAllMembers());
    }

    private static Selector compile(List<ICSSSelectorMember> members) {
        var compiler = new SelectorCompiler();
        for (ICSSSelectorMember member : members) compiler.add(member);
        compiler.steps.add(0, new Selector.Step(compiler.compound, compiler.combinator));
        return new Selector(
                List.copyOf(compiler.steps), compiler.specificity, compiler.key, compiler.around, compiler.pseudoElement,
                Set.copyOf(compiler.traits), compiler.simple);
    }

    private void add(ICSSSelectorMember member) {
        if (member instanceof ECSSSelectorCombinator combinator) next(combinator);
        else if (member instanceof CSSSelectorSimpleMember simple) simple(simple.getValue());
        else if (member instanceof CSSSelectorAttribute attribute) attribute(attribute);
        else if (member instanceof CSSSelectorMemberNot not) not(not.getAllSelectors());
        else if (member instanceof CSSSelectorMemberPseudoIs is) is(is.getAllSelectors(), true);
        else if (member instanceof CSSSelectorMemberPseudoWhere where) is(where.getAllSelectors(), false);
        else if (member instanceof CSSSelectorMemberPseudoHas has) has(has.getAllSelectors());
        else if (member instanceof CSSSelectorMemberFunctionLike function) function(function);
        else if (member instanceof CSSSelector wrapped) wrapped.getAllMembers().forEach(this::add);
        else and(NEVER);
    }

    /** What was read so far stands to the left; the combinator belongs to the compound that now begins. */
    private void next(ECSSSelectorCombinator sign) {
        steps.add(0, new Selector.Step(compound, combinator));
        String name = sign.getName().strip();
        combinator = name.isEmpty() ? ' ' : name.charAt(0);
        if (combinator == '+' || combinator == '~') simple = false;
        else if (!key.equals("*")) around = key.toLowerCase(Locale.ROOT);
        compound = element -> true;
        key = "*";
    }

    private void simple(String value) {
        if (value.startsWith("#")) {
            String id = value.substring(1);
            key = value;
            traits.add(value.toLowerCase(Locale.ROOT));
            count(ID, element -> element.id().equals(id));
        } else if (value.startsWith(".")) {
            String name = value.substring(1);
            if (!key.startsWith("#")) key = value;
            traits.add(value.toLowerCase(Locale.ROOT));
            count(CLASS, element -> hasClass(element, name));
        } else if (value.startsWith("::")) {
            pseudoElement = value.substring(2).toLowerCase(Locale.ROOT);
            specificity++;
        } else if (value.startsWith(":")) {
            pseudo(value.substring(1).toLowerCase(Locale.ROOT));
        } else if (!value.equals("*")) {
            String name = value.toLowerCase(Locale.ROOT);
            if (key.equals("*")) key = name;
            count(1, element -> element.normalName().equals(name));
        }
    }

    /** By every letter, as pages with a document type are matched: the parser's own test takes A for a. */
    private static boolean hasClass(Element element, String name) {
        if (element.attributesSize() == 0) return false;
        String names = element.className();
        for (int at = names.indexOf(name), end; at >= 0; at = names.indexOf(name, at + 1)) {
            end = at + name.length();
            boolean whole = (at == 0 || names.charAt(at - 1) <= ' ') && (end == names.length() || names.charAt(end) <= ' ');
            if (whole) return true;
        }
        return false;
    }

    private void pseudo(String name) {
        switch (name) {
            case "before", "after", "first-line", "first-letter" -> {
                pseudoElement = name;
                specificity++;
            }
            case "root" -> count(CLASS, element -> element.parent() instanceof org.jsoup.nodes.Document);
            case "link", "any-link" -> has("href");
            case "first-child" -> place(element -> element.previousElementSibling() == null);
            case "last-child" -> place(element -> element.nextElementSibling() == null);
            case "only-child" -> place(element -> element.siblingElements().isEmpty());
            case "first-of-type" -> place(element -> position(element, false, true) == 1);
            case "last-of-type" -> place(element -> position(element, true, true) == 1);
            case "only-of-type" -> place(element -> position(element, false, true) == 1 && position(element, true, true) == 1);
            case "defined" -> place(element -> element.normalName().indexOf('-') < 0);
            case "scope" -> count(CLASS, element -> element.parent() instanceof org.jsoup.nodes.Document);
            case "optional" -> {
                traits.add("[required");
                count(CLASS, element -> Set.of("input", "select", "textarea").contains(element.normalName()) && !element.hasAttr("required"));
            }
            case "empty" -> place(element -> element.childNodes().isEmpty());
            case "checked" -> {
                traits.addAll(List.of("[checked", "[selected"));
                count(CLASS, element -> element.hasAttr("checked") || element.hasAttr("selected"));
            }
            case "enabled" -> {
                traits.add("[disabled");
                count(CLASS, element -> Set.of("button", "input", "select", "textarea", "option", "optgroup", "fieldset").contains(element.normalName())
                        && !element.hasAttr("disabled"));
            }
            case "disabled", "required", "open" -> has(name);
            default -> count(CLASS, NEVER);
        }
    }

    private void has(String attribute) {
        traits.add("[" + attribute);
        count(CLASS, element -> element.hasAttr(attribute));
    }

    /** A test of more than the element's own traits: of what is beside or in it, or of a value. */
    private void place(Predicate<Element> test) {
        simple = false;
        count(CLASS, test);
    }

    private void attribute(CSSSelectorAttribute attribute) {
        String name = attribute.getAttrName().toLowerCase(Locale.ROOT);
        if (attribute.getOperator() == null) {
            has(name);
            return;
        }
        simple = false;
        String value = unquote(attribute.getAttrValue());
        boolean anyCase = name.equals("type") || attribute.getCaseSensitivityFlag() != null
                && attribute.getCaseSensitivityFlag().name().endsWith("INSENSITIVE");
        String wanted = anyCase ? value.toLowerCase(Locale.ROOT) : value;
        Predicate<String> test = operator(attribute.getOperator().getName(), wanted);
        count(CLASS, element -> {
            if (!element.hasAttr(name)) return false;
            String actual = element.attr(name);
            return test.test(anyCase ? actual.toLowerCase(Locale.ROOT) : actual);
        });
    }

    private static Predicate<String> operator(String sign, String wanted) {
        return switch (sign) {
            case "=" -> actual -> actual.equals(wanted);
            case "~=" -> actual -> List.of(actual.split("[ \t\n\f\r]+")).contains(wanted);
            case "|=" -> actual -> actual.equals(wanted) || actual.startsWith(wanted + "-");
            case "^=" -> actual -> !wanted.isEmpty() && actual.startsWith(wanted);
            case "$=" -> actual -> !wanted.isEmpty() && actual.endsWith(wanted);
            default -> actual -> !wanted.isEmpty() && actual.contains(wanted);
        };
    }

    private void not(List<CSSSelector> selectors) {
        List<Selector> inner = inner(selectors);
        count(greatest(inner), element -> inner.stream().noneMatch(selector -> selector.matches(element)));
    }

    private void is(List<CSSSelector> selectors, boolean counts) {
        List<Selector> inner = inner(selectors);
        count(counts ? greatest(inner) : 0, element -> inner.stream().anyMatch(selector -> selector.matches(element)));
    }

    /** Selectors Level 4 §4.5: what is meant stands in the element, or where a sign in front says. */
    private void has(List<CSSSelector> selectors) {
        simple = false;
        var tests = new ArrayList<Predicate<Element>>();
        int greatest = 0;
        for (CSSSelector relative : selectors) {
            List<ICSSSelectorMember> members = relative.getAllMembers();
            boolean led = !members.isEmpty() && members.get(0) instanceof ECSSSelectorCombinator;
            Selector inner = compile(led ? members.subList(1, members.size()) : members);
            traits.addAll(inner.traits());
            greatest = Math.max(greatest, inner.specificity());
            String sign = led ? ((ECSSSelectorCombinator) members.get(0)).getName().strip() : "";
            tests.add(element -> related(element, sign).anyMatch(inner::matches));
        }
        count(greatest, element -> tests.stream().anyMatch(test -> test.test(element)));
    }

    private static Stream<Element> related(Element element, String sign) {
        return switch (sign) {
            case ">" -> element.children().stream();
            case "+" -> Stream.ofNullable(element.nextElementSibling());
            case "~" -> element.nextElementSiblings().stream();
            default -> element.stream().skip(1);
        };
    }

    private void function(CSSSelectorMemberFunctionLike function) {
        String name = function.getFunctionName().replace(":", "").replace("(", "").toLowerCase(Locale.ROOT);
        String argument = function.getParameterExpression().getAsCSSString(new CSSWriterSettings(), 0);
        boolean last = name.contains("last");
        boolean ofType = name.endsWith("of-type");
        if (name.startsWith("nth-")) place(nth(argument, last, ofType));
        else if (name.equals("lang")) place(lang(argument.toLowerCase(Locale.ROOT)));
        else count(CLASS, NEVER);
    }

    private static Predicate<Element> nth(String formula, boolean last, boolean ofType) {
        String text = formula.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        if (text.equals("odd")) text = "2n+1";
        if (text.equals("even")) text = "2n";
        var matcher = java.util.regex.Pattern.compile("(?:([+-]?\\d{0,9})n)?([+-]?\\d{1,9})?").matcher(text);
        if (!matcher.matches()) return NEVER;
        String times = matcher.group(1);
        int step = times == null ? 0 : times.isEmpty() || times.equals("+") ? 1 : times.equals("-") ? -1 : Integer.parseInt(times);
        int offset = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return element -> {
            int rest = position(element, last, ofType) - offset;
            return step == 0 ? rest == 0 : rest % step == 0 && rest / step >= 0;
        };
    }

    private static int position(Element element, boolean fromEnd, boolean ofType) {
        int position = 1;
        Element at = fromEnd ? element.nextElementSibling() : element.previousElementSibling();
        while (at != null) {
            if (!ofType || at.normalName().equals(element.normalName())) position++;
            at = fromEnd ? at.nextElementSibling() : at.previousElementSibling();
        }
        return position;
    }

    private static Predicate<Element> lang(String wanted) {
        return element -> {
            Element at = element;
            while (at != null && !at.hasAttr("lang")) at = at.parent();
            if (at == null) return false;
            String lang = at.attr("lang").toLowerCase(Locale.ROOT);
            return lang.equals(wanted) || lang.startsWith(wanted + "-");
        };
    }

    private List<Selector> inner(List<CSSSelector> selectors) {
        List<Selector> inner = selectors.stream().map(SelectorCompiler::compile).toList();
        for (Selector selector : inner) {
            traits.addAll(selector.traits());
            simple &= selector.simple();
        }
        return inner;
    }

    private static int greatest(List<Selector> selectors) {
        return selectors.stream().mapToInt(Selector::specificity).max().orElse(0);
    }

    private void count(int weight, Predicate<Element> test) {
        specificity += weight;
        and(test);
    }

    private void and(Predicate<Element> test) {
        compound = compound.and(test);
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2 && (value.startsWith("\"") || value.startsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
