package shirube.page;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Map;

/**
 * The order of the 五十音, as JIS X 4061 sorts readings: カ and か are one, small letters stand as large ones, ー as the
 * vowel before it; が comes after か only where all else is equal.
 */
final class Kana {

    private static final String ROWS = "あいうえお かきくけこ さしすせそ たちつてと なにぬねの はひふへほ まみむめも やゆよ らりるれろ わゐゑをん";
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE = "あいうえおつやゆよわかけ";
    private static final Map<Character, String> VOWELS = Map.of(
            'あ', "あかさたなはまやらわ", 'い', "いきしちにひみりゐ", 'う', "うくすつぬふむゆる", 'え', "えけせてねへめれゑ", 'お', "おこそとのほもよろを");

    /** By sound; then plain before voiced before half voiced; then ー before small before large; then as written. */
    static final Comparator<String> ORDER =
            Comparator.comparing(Kana::sound).thenComparing(Kana::marks).thenComparing(Kana::kinds).thenComparing(Comparator.naturalOrder());

    private Kana() {}

    /** The letter under which a reading stands, か for がっこう; # for what does not begin with kana. */
    static String letter(String reading) {
        String sound = sound(reading);
        return !sound.isEmpty() && ROWS.indexOf(sound.charAt(0)) >= 0 ? sound.substring(0, 1) : "#";
    }

    /** The row, か for かきくけこ and their voiced forms. */
    static String row(String reading) {
        String letter = letter(reading);
        for (String row : rows()) if (row.contains(letter)) return row.substring(0, 1);
        return "#";
    }

    static String[] rows() {
        return ROWS.split(" ");
    }

    /** Only the sounds: large, unvoiced hiragana, a long vowel written out; spaces and dots left out. */
    static String sound(String reading) {
        var sound = new StringBuilder();
        for (char c : Normalizer.normalize(reading, Normalizer.Form.NFKD).toCharArray()) {
            char hiragana = c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c;
            if (hiragana == '\u3099' || hiragana == '\u309A' || Character.isWhitespace(hiragana) || hiragana == '・') continue;
            int small = SMALL.indexOf(hiragana);
            if (small >= 0) sound.append(LARGE.charAt(small));
            else sound.append(hiragana == 'ー' && !sound.isEmpty() ? vowel(sound.charAt(sound.length() - 1)) : Character.toLowerCase(hiragana));
        }
        return sound.toString();
    }

    private static char vowel(char before) {
        for (Map.Entry<Character, String> vowel : VOWELS.entrySet()) if (vowel.getValue().indexOf(before) >= 0) return vowel.getKey();
        return before;
    }

    /** The voicing of each sound: 0 none, 1 ゛, 2 ゜. */
    private static String marks(String reading) {
        var marks = new StringBuilder();
        for (char c : Normalizer.normalize(reading, Normalizer.Form.NFKD).toCharArray()) {
            if (c == '\u3099' && !marks.isEmpty()) marks.setCharAt(marks.length() - 1, '1');
            else if (c == '\u309A' && !marks.isEmpty()) marks.setCharAt(marks.length() - 1, '2');
            else marks.append('0');
        }
        return marks.toString();
    }

    /** How each sound is written: 0 as ー, 1 small, 2 large. */
    private static String kinds(String reading) {
        var kinds = new StringBuilder();
        for (char c : Normalizer.normalize(reading, Normalizer.Form.NFKD).toCharArray()) {
            char hiragana = c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c;
            kinds.append(c == 'ー' ? '0' : SMALL.indexOf(hiragana) >= 0 ? '1' : '2');
        }
        return kinds.toString();
    }
}
