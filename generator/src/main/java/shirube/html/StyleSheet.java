package shirube.html;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSImportRule;
import com.helger.css.decl.CSSLayerRule;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CSSUnknownRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.reader.errorhandler.DoNothingCSSParseErrorHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A parsed style sheet, reduced to the properties that the cascade knows.
 *
 * @param rules in order, each with the media queries around it
 * @param complete false where a part could not be read: what it would have said is unknown
 */
record StyleSheet(List<Ruleset> rules, boolean complete) {

    /**
     * @param conditions the media queries around the rule, from the outside in; all must hold
     * @param layer the order of its cascade layer; rules outside layers have the highest
     */
    record Ruleset(Selector selector, List<Declaration> declarations, List<String> conditions, int layer) {}

    /** A sheet is parsed once; comparing it rule by rule with another would take longer than using it. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    static final int NO_LAYER = Integer.MAX_VALUE;

    static StyleSheet parse(String text, WebRoot root, String path) {
        quietenLogging();
        var reader = new Reader(root, path);
        reader.read(text, List.of());
        return new StyleSheet(List.copyOf(reader.rules), reader.complete);
    }

    /** The parser's logging facade would write three lines to stderr that no user can act on; it asks as it is loaded. */
    private static void quietenLogging() {
        String verbosity = "slf4j.internal.verbosity";
        if (System.getProperty(verbosity) == null) System.setProperty(verbosity, "ERROR");
    }

    /** Walks the parsed tree. */
    private static final class Reader {

        private static final int MOST_IMPORTS = 32;

        /** Brackets in brackets that no maker needs, and that would take the parser's whole stack. */
        private static final int DEEPEST = 100;
        private static final Pattern COLOURS = Pattern.compile("color|background(-color|-image)?|opacity|filter|mix-blend-mode");

        private final WebRoot root;
        private final String path;
        private final List<Ruleset> rules = new ArrayList<>();
        private final List<String> layers = new ArrayList<>();
        private boolean complete = true;
        private int imports;

        Reader(WebRoot root, String path) {
            this.root = root;
            this.path = path;
        }

        void read(String text, List<String> conditions) {
            CascadingStyleSheet sheet = parsed(text);
            if (sheet == null) {
                complete = false;
                return;
            }
            for (CSSImportRule rule : sheet.getAllImportRules()) importSheet(rule, conditions);
            for (ICSSTopLevelRule rule : sheet.getAllRules()) read(rule, conditions, NO_LAYER);
        }

        /** Null where it is none. */
        private CascadingStyleSheet parsed(String text) {
            if (CssText.depth(text) > DEEPEST) return null;
            return CSSReader.readFromStringReader(Nesting.unfold(text), new CSSReaderSettings()
                    .setBrowserCompliantMode(true)
                    .setCustomErrorHandler(new DoNothingCSSParseErrorHandler())
                    .setCustomExceptionHandler(fault -> complete = false)
                    .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler()));
        }

        private void importSheet(CSSImportRule rule, List<String> conditions) {
            if (++imports > MOST_IMPORTS) return;
            var inner = new ArrayList<>(conditions);
            if (!rule.getAllMediaQueries().isEmpty()) inner.add(MediaQueries.text(rule.getAllMediaQueries()));
            root.text(path, rule.getLocationString())
                    .ifPresentOrElse(text -> read(text, inner), () -> complete = false);
        }

        private void read(ICSSTopLevelRule rule, List<String> conditions, int layer) {
            if (rule instanceof CSSStyleRule style) add(style, conditions, layer);
            else if (rule instanceof CSSMediaRule media) {
                var inner = new ArrayList<>(conditions);
                inner.add(MediaQueries.text(media.getAllMediaQueries()));
                for (ICSSTopLevelRule each : media.getAllRules()) read(each, inner, layer);
            } else if (rule instanceof CSSSupportsRule supports) {
                if (Supports.hold(supports.getAllSupportConditionMembers())) for (ICSSTopLevelRule each : supports.getAllRules()) read(each, conditions, layer);
            } else if (rule instanceof CSSLayerRule named) {
                int order = order(named.getAllSelectors());
                for (ICSSTopLevelRule each : named.getAllRules()) read(each, conditions, order);
            } else if (rule instanceof CSSUnknownRule unknown) {
                if (decides(unknown)) complete = false;
                if (holdsAnywhere(unknown)) Optional.ofNullable(parsed(unknown.getBody())).ifPresent(inside -> inside.getAllRules().forEach(each -> read(each, conditions, layer)));
            }
        }

        /** What asks for the size of a part of the page: it is followed where any size will do. */
        private static boolean holdsAnywhere(CSSUnknownRule rule) {
            if (!rule.getDeclaration().equalsIgnoreCase("@container")) return false;
            String condition = rule.getParameterList().strip().replaceFirst("^[\\w-]+\\s+(?=\\()", "");
            return !condition.isEmpty() && MediaQueries.hold(condition, Medium.SCREEN) && MediaQueries.hold(condition, Medium.PHONE);
        }

        /** Colours that hold in a part of the page: in which, is not followed. */
        private boolean decides(CSSUnknownRule rule) {
            if (!rule.getDeclaration().equalsIgnoreCase("@scope")) return false;
            CascadingStyleSheet inside = parsed(rule.getBody());
            return inside == null || inside.getAllStyleRules().stream().anyMatch(Reader::colours);
        }

        private static boolean colours(CSSStyleRule rule) {
            return rule.getAllDeclarations().stream().anyMatch(each -> COLOURS.matcher(each.getProperty().toLowerCase(Locale.ROOT)).matches())
                    && rule.getAllSelectors().stream().anyMatch(selector -> SelectorCompiler.compile(selector).pseudoElement().isEmpty());
        }

        private int order(List<String> names) {
            if (names.isEmpty()) layers.add("");
            for (String name : names) {
                if (!layers.contains(name)) layers.add(name);
            }
            return names.isEmpty() ? layers.size() - 1 : layers.indexOf(names.get(names.size() - 1));
        }

        private void add(CSSStyleRule style, List<String> conditions, int layer) {
            var declarations = new ArrayList<Declaration>();
            for (CSSDeclaration each : style.getAllDeclarations()) {
                Declaration declaration =
                        Declaration.of(each.getProperty(), each.getExpressionAsCSSString(), each.isImportant());
                declarations.addAll(Properties.expand(declaration));
            }
            if (declarations.isEmpty()) return;
            for (CSSSelector selector : style.getAllSelectors()) {
                rules.add(new Ruleset(SelectorCompiler.compile(selector), declarations, List.copyOf(conditions), layer));
            }
        }
    }
}
