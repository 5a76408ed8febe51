package shirube.compare;

import java.util.regex.Pattern;

/** The word that is being read, and whether the next piece still belongs to it: 受け付け + まし + た, 政策 + 課, 高 + 橋. */
final class Phrase {

    static final String WHOLE = "全体";
    private static final String BLANK = "記号-空白";
    private static final Pattern NUMBER = Pattern.compile(".*[0-9０-９].*", Pattern.DOTALL);
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}々〆ヶ\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}]+");

    /** Prefixes and suffixes that come and go alone: 職員 → 職員等, 職員 → 全職員. */
    private static final String LOOSE = "等約各全同当両計及並又若的";

    private final String text;
    private Morpheme last = new Morpheme(0, 0, "");
    private int start;
    private boolean predicate;
    private boolean weak;
    private boolean conjunctive;

    Phrase(String text) {
        this.text = text;
    }

    static String kindOf(String whole) {
        return whole.isBlank() ? BLANK : WHOLE;
    }

    int start() {
        return start;
    }

    boolean isWeak() {
        return weak;
    }

    /** Whether the piece belongs to the word; if not, it begins the next. */
    boolean takes(Morpheme piece) {
        boolean joins = start < piece.start() && (predicate ? continuesPredicate(piece) : continuesNoun(piece));
        if (joins) extend(piece);
        else begin(piece);
        last = piece;
        return joins;
    }

    private void begin(Morpheme piece) {
        start = piece.start();
        boolean suru = piece.is("動詞-自立") && isSuru(piece);
        predicate = piece.is("動詞") || piece.is("形容詞") || piece.is("助動詞");
        conjunctive = false;
        weak = suru || piece.is("助詞") || piece.is("助動詞") || piece.is("記号") || piece.is("動詞-非自立");
    }

    private void extend(Morpheme piece) {
        conjunctive = piece.is("助詞-接続助詞");
        if (piece.is("動詞-自立") || piece.is("名詞")) weak = false;
    }

    /** 行い+ます, 行っ+て+い+ます, 見直さ+れ+た, 分かり+やすい; but して|市 and 行い|ながら part. */
    private boolean continuesPredicate(Morpheme piece) {
        if (piece.is("助動詞") || piece.is("動詞-接尾") || piece.is("形容詞-接尾") || piece.is("名詞-接尾-助動詞語幹")) return true;
        if (piece.is("助詞-接続助詞")) return isOneOf(piece, "て", "で", "ば", "ちゃ");
        if (piece.is("動詞-非自立") || piece.is("形容詞-非自立")) return true;
        return false;
    }

    private boolean continuesNoun(Morpheme piece) {
        if (last.is("助詞") || last.is("記号") || piece.is("助詞") || piece.is("記号") || piece.is("助動詞") || piece.is("動詞")) return false;
        if (last.is("接頭詞")) return !isLoose(last) || codePoints(piece) == 1;
        if (piece.is("名詞-接尾-助数詞")) return last.kind().equals(WHOLE) && NUMBER.matcher(word(last)).matches();
        if (!piece.is("名詞") || isLoose(piece)) return false;
        if (piece.is("名詞-接尾")) return codePoints(piece) == 1 && (last.is("名詞") || last.kind().equals(WHOLE) && !NUMBER.matcher(word(last)).matches());
        boolean single = codePoints(piece) == 1 || codePoints(last) == 1 && start == last.start() && !isLoose(last);
        return single && last.is("名詞") && isKanji(piece) && isKanji(last);
    }

    private boolean isSuru(Morpheme piece) {
        return isOneOf(piece, "する", "し", "さ", "せ", "すれ", "しよ", "せよ", "しろ");
    }

    private boolean isLoose(Morpheme piece) {
        return codePoints(piece) == 1 && LOOSE.indexOf(text.charAt(piece.start())) >= 0;
    }

    private boolean isKanji(Morpheme piece) {
        return KANJI.matcher(text).region(piece.start(), piece.end()).matches();
    }

    private int codePoints(Morpheme piece) {
        int count = 0;
        for (int i = piece.start(); i < piece.end(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) != Character.NON_SPACING_MARK) count++;
        }
        return count;
    }

    private boolean isOneOf(Morpheme piece, String... words) {
        for (String word : words) if (piece.length() == word.length() && text.startsWith(word, piece.start())) return true;
        return false;
    }

    private String word(Morpheme piece) {
        return text.substring(piece.start(), piece.end());
    }
}
