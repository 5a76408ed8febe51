package shirube.writing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.model.Writing;

/**
 * A rule that a pattern tells: each match is against it. Its texts may name {@code text} and {@code suggested}, the same in
 * plain characters (NFKC).
 *
 * @param where the settings it speaks of
 */
record PatternRule(String code, Writing.Level usual, Sign sign, Pattern pattern, Predicate<Passage.Setting> where) implements WritingRule {

    static PatternRule of(String code, Writing.Level usual, Sign sign, String pattern) {
        return new PatternRule(code, usual, sign, Pattern.compile(pattern), setting -> true);
    }

    PatternRule where(Predicate<Passage.Setting> other) {
        return new PatternRule(code, usual, sign, pattern, other);
    }

    @Override
    public List<Sign> signs(WritingStyle style) {
        return List.of(sign);
    }

    @Override
    public boolean speaksOf(Passage.Setting setting) {
        return where.test(setting);
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        if (!sign.standsIn(passage.words())) return List.of();
        var hits = new ArrayList<Hit>();
        Matcher matcher = pattern.matcher(passage.words());
        while (matcher.find()) {
            String text = matcher.group();
            hits.add(new Hit(matcher.start(), matcher.end(), "text", text, "suggested", Normalizer.normalize(text, Normalizer.Form.NFKC)));
        }
        return hits;
    }
}
