package shirube.writing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.model.Writing;

/** やさしい日本語 has few kanji; readings in brackets and digits do not count. */
final class EasyKanji implements WritingRule {

    private static final Pattern WORDS = Pattern.compile("(?s)[^\\s\u3000\0].*[^\\s\u3000\0]");

    /** A share of a few words says nothing. */
    private static final int LEAST_LETTERS = 20;

    @Override
    public String code() {
        return "easy-kanji";
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
        Matcher words = WORDS.matcher(passage.words());
        if (!words.find()) return List.of();
        String text = EasyText.counted(words.group());
        long letters = text.codePoints().filter(Character::isLetter).count();
        long kanji = text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
        int most = style.writing().mostKanji();
        if (letters < LEAST_LETTERS || kanji * 100 <= most * letters) return List.of();
        return List.of(new Hit(words.start(), words.end(), "share", kanji * 100 / letters, "most", most));
    }
}
