package shirube.a11y;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** ACT, label in name algorithm: whether the words that are seen stand in the name, in a row. */
public final class LabelWords {

    private static final Pattern BRACKETED = Pattern.compile("[(（][^)）]*[)）]");
    private static final Pattern ABBREVIATION = Pattern.compile("(\\p{L}{2,})\\.(?=\\s|$)");
    private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+(?:[-\u2010\u2011]\\p{L}+)+");

    private LabelWords() {}

    public static boolean contained(String label, String name) {
        return Collections.indexOfSubList(words(name), words(label)) >= 0;
    }

    /**
     * Whether the comparison is allowed at all: not where one side abbreviates or hyphenates a word that the other
     * writes out.
     */
    public static boolean comparable(String label, String name) {
        return !abbreviates(label, name)
                && !abbreviates(name, label)
                && !hasInitials(label, name)
                && !hasInitials(name, label)
                && !hyphenates(label, name)
                && !hyphenates(name, label);
    }

    private static boolean abbreviates(String text, String other) {
        List<String> words = words(other);
        return ABBREVIATION.matcher(text).results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .anyMatch(shortened -> !words.contains(shortened)
                        && words.stream().anyMatch(word -> word.length() > shortened.length() && word.startsWith(shortened)));
    }

    /** WCAG for Web Content Accessibility Guidelines; letters one by one are spelled, not shortened. */
    private static boolean hasInitials(String text, String other) {
        List<String> words = words(other);
        String initials = words.stream().filter(word -> word.length() > 1).map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).collect(Collectors.joining());
        return initials.length() > 1 && words(text).stream()
                .anyMatch(word -> word.length() > 1 && !words.contains(word) && Character.isLetter(word.charAt(0)) && !isWide(word.codePointAt(0)) && initials.contains(word));
    }

    private static boolean hyphenates(String text, String other) {
        List<String> words = words(other);
        return HYPHENATED.matcher(text).results()
                .map(match -> match.group().replaceAll("[-\u2010\u2011]", "").toLowerCase(Locale.ROOT))
                .anyMatch(words::contains);
    }

    /**
     * Words without brackets, case, marks and signs. Japanese and Chinese do not part words by spaces: each of their
     * characters stands for itself.
     */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(BRACKETED.matcher(text).replaceAll(" "), Normalizer.Form.NFKC);
        plain = Normalizer.normalize(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(c -> {
            boolean letter = Character.isLetterOrDigit(c) || isNumberOrMark(c);
            if (!letter || isWide(c)) flush(word, words);
            if (letter && isWide(c)) words.add(Character.toString(c));
            else if (letter) word.appendCodePoint(c);
        });
        flush(word, words);
        return isClosingCross(words) ? List.of() : words;
    }

    /** The letter X alone is the picture of a cross. */
    private static boolean isClosingCross(List<String> words) {
        return words.equals(List.of("x"));
    }

    private static boolean isNumberOrMark(int c) {
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER || type == Character.NON_SPACING_MARK;
    }

    private static boolean isWide(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) words.add(word.toString());
        word.setLength(0);
    }
}
