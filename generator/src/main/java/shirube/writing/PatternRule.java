package shirube.writing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.model.Writing;

/**
 * A rule that a pattern tells: each match is against it. Its texts may name {@code text} and {@code suggested}, the same in
 * plain characters (NFKC).
 *
 * @param sign a character of which each match holds one: most passages hold none, which is seen at a glance, while the
 *     pattern is tried at every character
 * @param where the passages it speaks of
 */
record PatternRule(String code, Writing.Level usual, IntPredicate sign, Pattern pattern, Predicate<Passage> where) implements WritingRule {

    static PatternRule of(String code, Writing.Level usual, IntPredicate sign, String pattern) {
        return new PatternRule(code, usual, sign, Pattern.compile(pattern), passage -> true);
    }

    PatternRule where(Predicate<Passage> other) {
        return new PatternRule(code, usual, sign, pattern, other);
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        if (!where.test(passage) || !holdsSign(passage.words())) return List.of();
        var hits = new ArrayList<Hit>();
        Matcher matcher = pattern.matcher(passage.words());
        while (matcher.find()) {
            String text = matcher.group();
            hits.add(new Hit(matcher.start(), matcher.end(), "text", text, "suggested", Normalizer.normalize(text, Normalizer.Form.NFKC)));
        }
        return hits;
    }

    private boolean holdsSign(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (sign.test(words.charAt(i))) return true;
        }
        return false;
    }
}
