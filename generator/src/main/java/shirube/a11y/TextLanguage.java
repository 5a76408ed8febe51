package shirube.a11y;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What can be told for certain of the language of a text: by its script, and among languages in Latin letters by the
 * little words that each of them uses, for example {@code the, of, and}.
 */
public final class TextLanguage {

    /** Whether a text can be in a language. */
    public enum Fit {
        YES,
        NO,
        UNKNOWN
    }

    private static final Map<String, Set<String>> LITTLE_WORDS = load();

    private static final Map<String, Script> SCRIPTS = Map.ofEntries(
            Map.entry("ja", Script.JAPANESE), Map.entry("zh", Script.HAN), Map.entry("ko", Script.HANGUL),
            Map.entry("ru", Script.CYRILLIC), Map.entry("uk", Script.CYRILLIC), Map.entry("bg", Script.CYRILLIC),
            Map.entry("ar", Script.ARABIC), Map.entry("fa", Script.ARABIC), Map.entry("ur", Script.ARABIC),
            Map.entry("he", Script.HEBREW), Map.entry("el", Script.GREEK), Map.entry("th", Script.THAI),
            Map.entry("hi", Script.DEVANAGARI), Map.entry("ne", Script.DEVANAGARI));

    /** So many times as many words of one script as of all others together make it the text's. */
    private static final double CLEARLY = 3;

    private enum Script { LATIN, JAPANESE, HAN, HANGUL, CYRILLIC, ARABIC, HEBREW, GREEK, THAI, DEVANAGARI }

    private TextLanguage() {}

    /**
     * @param tag as written in {@code lang}; one that names a script of its own ({@code ja-Latn}) or a variant is not judged
     */
    public static Fit fits(String tag, String text) {
        String language = Languages.primary(tag);
        Script written = LITTLE_WORDS.containsKey(language) ? Script.LATIN : SCRIPTS.get(language);
        if (written == null || namesScript(tag)) return Fit.UNKNOWN;
        var counts = Counts.of(text);
        Script found = counts.dominant();
        if (found == null) return Fit.UNKNOWN;
        boolean asianBoth = found != Script.LATIN && counts.kana + counts.han > 0 && (written == Script.JAPANESE || written == Script.HAN);
        if (asianBoth) return written == Script.JAPANESE ? japanese(counts) : chinese(counts);
        if (found != Script.LATIN) return found == written ? sameScript(written) : otherScript(counts);
        return latin(language, written, text);
    }

    private static boolean namesScript(String tag) {
        String[] parts = tag.split("-");
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].length() == 1 || parts[i].equalsIgnoreCase("latn") || parts[i].length() > 4) return true;
        }
        return false;
    }

    /** Kana are of Japanese alone; without any, it may as well be Chinese. */
    private static Fit japanese(Counts counts) {
        return counts.kana >= 2 && counts.kana * 10 >= counts.han ? Fit.YES : Fit.UNKNOWN;
    }

    private static Fit chinese(Counts counts) {
        if (counts.kana >= 4 && counts.kana * 3 >= counts.han) return Fit.NO;
        return counts.kana == 0 && counts.han >= 20 ? Fit.YES : Fit.UNKNOWN;
    }

    /** Many languages are written in Cyrillic, Arabic or Devanagari letters, one each in the others. */
    private static Fit sameScript(Script script) {
        boolean ownOnly = Set.of(Script.HANGUL, Script.HEBREW, Script.GREEK, Script.THAI).contains(script);
        return ownOnly ? Fit.YES : Fit.UNKNOWN;
    }

    private static Fit otherScript(Counts counts) {
        return counts.total() >= 2 ? Fit.NO : Fit.UNKNOWN;
    }

    private static Fit latin(String language, Script written, String text) {
        List<String> words = words(text);
        Hits own = Hits.of(LITTLE_WORDS.getOrDefault(language, Set.of()), words);
        Hits best = LITTLE_WORDS.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(language))
                .map(entry -> Hits.of(entry.getValue(), words))
                .max((one, other) -> Integer.compare(one.all, other.all))
                .orElseThrow();
        boolean clear = best.distinct >= 3 && best.all * 6 >= words.size() && own.all * 4 <= best.all;
        if (clear) return Fit.NO;
        boolean own3 = written == Script.LATIN && own.distinct >= 3 && own.all * 6 >= words.size();
        return own3 && best.all * 2 <= own.all ? Fit.YES : Fit.UNKNOWN;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** How many of the words are little words of one language, and how many different ones. */
    private record Hits(int all, int distinct) {
        static Hits of(Set<String> little, List<String> words) {
            List<String> found = words.stream().filter(little::contains).toList();
            return new Hits(found.size(), new HashSet<>(found).size());
        }
    }

    /** About how many words a text has of each script. */
    private static final class Counts {

        private final double[] words = new double[Script.values().length];
        private int kana;
        private int han;

        static Counts of(String text) {
            var counts = new Counts();
            boolean inside = false;
            char[] chars = text.toCharArray();
            for (int at = 0, c; at < chars.length; at += Character.charCount(c)) {
                c = chars[at];
                boolean plain = isKanaOrKanji(c);
                if (plain) counts.count(c);
                else if (Character.isSurrogate((char) c)) c = Character.codePointAt(chars, at);
                boolean letter = plain || c > ' ' && Character.isLetter(c);
                if (letter && !plain) counts.add(c, !inside);
                inside = letter;
            }
            counts.words[Script.JAPANESE.ordinal()] = counts.kana / 2.0;
            counts.words[Script.HAN.ordinal()] = counts.han / 2.0;
            return counts;
        }

        private void count(int kanaOrKanji) {
            if (kanaOrKanji < 0x4E00) kana++;
            else han++;
        }

        private void add(int c, boolean first) {
            switch (c < 0x80 ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(c)) {
                case HIRAGANA, KATAKANA -> kana++;
                case HAN -> han++;
                case THAI -> words[Script.THAI.ordinal()] += 0.25;
                case LATIN -> addWord(Script.LATIN, first);
                case HANGUL -> addWord(Script.HANGUL, first);
                case CYRILLIC -> addWord(Script.CYRILLIC, first);
                case ARABIC -> addWord(Script.ARABIC, first);
                case HEBREW -> addWord(Script.HEBREW, first);
                case GREEK -> addWord(Script.GREEK, first);
                case DEVANAGARI -> addWord(Script.DEVANAGARI, first);
                default -> { }
            }
        }

        /** Nearly all letters of a Japanese page lie in these blocks; the rest is looked up in a table. */
        private static boolean isKanaOrKanji(int c) {
            return c >= 0x3041 && c <= 0x3096 || c >= 0x30A1 && c <= 0x30FA || c >= 0x4E00 && c <= 0x9FFF;
        }

        private void addWord(Script script, boolean first) {
            if (first) words[script.ordinal()]++;
        }

        double total() {
            return Arrays.stream(words).sum();
        }

        /** The script of nearly all words; null where there is none or several. Kanji go with kana. */
        Script dominant() {
            double asian = words[Script.JAPANESE.ordinal()] + words[Script.HAN.ordinal()];
            double total = total();
            if (asian > 0 && asian >= CLEARLY * (total - asian)) return kana > 0 ? Script.JAPANESE : Script.HAN;
            return Arrays.stream(Script.values())
                    .filter(script -> script != Script.JAPANESE && script != Script.HAN)
                    .filter(script -> words[script.ordinal()] > 0 && words[script.ordinal()] >= CLEARLY * (total - words[script.ordinal()]))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static Map<String, Set<String>> load() {
        try (var stream = TextLanguage.class.getResourceAsStream("/shirube/a11y/little-words.txt")) {
            var words = new HashMap<String, Set<String>>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("#") || line.isBlank()) continue;
                List<String> parts = Text.tokens(line);
                for (String language : parts.get(0).split(",")) words.put(language, Set.copyOf(new HashSet<>(parts.subList(1, parts.size()))));
            }
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
