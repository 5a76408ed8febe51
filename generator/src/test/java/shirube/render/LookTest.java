package shirube.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirube.source.SourceFile;

/** What the carried look promises: colours that can be read, words in both languages, nothing that a strict CSP stops. */
class LookTest {

    private static final Pattern WORD = Pattern.compile("\\bt\\(\"([^\"]+)\"[,)]");
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): (#[0-9a-f]{3}(?:[0-9a-f]{3})?);");
    private static final Pattern STOPPED = Pattern.compile("<style|<script(?![^>]*\\bsrc=)|\\sstyle=|\\son[a-z]+=\"|javascript:");

    private static final List<String> INKS =
            List.of("ink", "ink-soft", "key", "link", "link-hover", "link-visited", "link-active", "late", "target");
    private static final List<String> GROUNDS = List.of("ground", "surface", "surface-strong", "note-soft");
    private static final List<String> STATES = List.of("good", "going", "late", "warn", "idea", "quiet", "note", "easy");

    private final Templates look = new Templates(List.of(), Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textStandsOutFromItsGroundAsWcag143Asks(String mode) {
        Map<String, String> tokens = tokens(mode);
        var faint = new TreeSet<String>();
        for (String ink : INKS) for (String ground : GROUNDS) note(faint, tokens, ink, ground, 4.5);
        for (String state : STATES) {
            note(faint, tokens, state, state + "-soft", 4.5);
            note(faint, tokens, "ink", state + "-soft", 4.5);
            note(faint, tokens, "link", state + "-soft", 4.5);
        }
        note(faint, tokens, "on-key", "key", 4.5);
        note(faint, tokens, "line-strong", "ground", 3);
        assertEquals(Set.of(), faint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyWordThatTemplatesAskForIsThere(String language) {
        Set<String> known = look.words(language).stringPropertyNames();
        var missing = look.all().stream()
                .flatMap(template -> WORD.matcher(template.text()).results().map(found -> found.group(1)))
                .filter(key -> !known.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(
                new TreeSet<>(look.words("ja").stringPropertyNames()), new TreeSet<>(look.words("en").stringPropertyNames()));
    }

    @Test
    void noTemplateHoldsWhatAStrictPolicyStops() {
        var held = look.all().stream().filter(template -> STOPPED.matcher(template.text()).find()).map(SourceFile::path).toList();
        assertEquals(List.of(), held);
    }

    private Map<String, String> tokens(String mode) {
        String css = look.text("assets/shirube.css").orElseThrow().text();
        int base = css.indexOf("/* ---------- base");
        int dark = css.indexOf("prefers-color-scheme: dark");
        int forced = css.indexOf("forced-colors: active");
        assertTrue(0 < base && base < dark && dark < forced, "the style sheet has lost its order");
        var tokens = new TreeMap<String, String>();
        read(css.substring(0, base), tokens);
        if (mode.equals("dark")) read(css.substring(dark, forced), tokens);
        return tokens;
    }

    private static void read(String css, Map<String, String> into) {
        for (MatchResult token : TOKEN.matcher(css).results().toList()) into.put(token.group(1), token.group(2));
    }

    private static void note(Set<String> faint, Map<String, String> tokens, String ink, String ground, double least) {
        double contrast = contrast(tokens.get(ink), tokens.get(ground));
        if (contrast < least) faint.add("--%s on --%s: %.2f".formatted(ink, ground, contrast));
    }

    /** WCAG 2.2, "contrast ratio": (L1 + 0.05) / (L2 + 0.05), the lighter one first. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** WCAG 2.2, "relative luminance". */
    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
        return 0.2126 * linear(hex.substring(0, 2)) + 0.7152 * linear(hex.substring(2, 4)) + 0.0722 * linear(hex.substring(4));
    }

    private static double linear(String channel) {
        double value = Integer.parseInt(channel, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
