package shirube.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shirube.model.Writing;

/**
 * Abbreviations are explained: in the glossary, or where they stand, BPR（業務の見直し） or 業務の見直し（BPR）. Those that
 * everybody meets daily need no word.
 */
final class Abbreviation implements WritingRule {

    private static final Pattern CAPITALS = Pattern.compile("(?=[A-Z]{2})(?<![\\w./@#&'+-])[A-Z]{2,7}(?![A-Za-z_/@&'+-]|[0-9]*[A-Za-z]|\\.\\w)");
    private static final String JAPANESE = "[^）)\\n\\r\0]*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";

    @Override
    public String code() {
        return "abbreviation";
    }

    @Override
    public Writing.Level usual() {
        return Writing.Level.REVIEW;
    }

    @Override
    public List<Sign> signs(WritingStyle style) {
        String known = style.known().stream().filter(word -> word.matches("[A-Z]+")).sorted().collect(Collectors.joining("|"));
        return List.of(Sign.of("A-Z", "(?<![A-Z])(?!(?:" + known + ")(?![A-Z]))[A-Z]{2}"));
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        var hits = new ArrayList<Hit>();
        for (Matcher word = CAPITALS.matcher(passage.words()); word.find(); ) {
            if (style.knows(word.group()) || isExplained(passage.words(), word.group())) continue;
            hits.add(new Hit(word.start(), word.end(), "text", word.group()));
        }
        return hits;
    }

    /** Behind it in brackets, or it stands in brackets behind what it means. */
    private static boolean isExplained(String words, String word) {
        return Pattern.compile(word + " ?[（(]" + JAPANESE + "|[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}][）」]? ?[（(](?:以下)?「?" + word + "[^\\p{IsHan})）]*[」]?[）)]")
                .matcher(words)
                .find();
    }
}
