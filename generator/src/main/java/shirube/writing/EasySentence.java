package shirube.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.model.Writing;

/** Sentences of やさしい日本語 are short: one thought each. */
final class EasySentence implements WritingRule {

    private static final Pattern SENTENCE = Pattern.compile("[^\\s\u3000\0。！？][^\\n\\r。！？]*[。！？]?");

    @Override
    public String code() {
        return "easy-sentence";
    }

    @Override
    public Writing.Level usual() {
        return Writing.Level.WARNING;
    }

    @Override
    public boolean speaksOf(Passage.Setting setting) {
        return setting.easy();
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        var hits = new ArrayList<Hit>();
        int most = style.writing().longestEasySentence();
        for (Matcher sentence = SENTENCE.matcher(passage.words()); sentence.find(); ) {
            String counted = EasyText.counted(sentence.group());
            int length = counted.codePointCount(0, counted.length());
            if (length > most) hits.add(new Hit(sentence.start(), sentence.end(), "length", length, "most", most));
        }
        return hits;
    }
}
