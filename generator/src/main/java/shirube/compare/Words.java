package shirube.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text as the words in which a clerk thinks: {@code 令和7年4月1日|から|申請|を|受け付けました|。} Wholes stay whole, a verb keeps
 * its ending, a name keeps its characters. The words in order give the text exactly.
 */
final class Words {

    private final String text;
    private final List<Morpheme> pieces = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        return new Words(text).words();
    }

    private List<Word> words() {
        cutByWholes();
        var cuts = new BitSet(text.length() + 1);
        var weak = new BitSet(text.length());
        var phrase = new Phrase(text);
        for (Morpheme piece : pieces) {
            boolean joined = phrase.takes(piece);
            if (!joined) cuts.set(piece.start());
            if (!joined || !phrase.isWeak()) weak.set(phrase.start(), phrase.isWeak());
        }
        Graphemes.respect(text, cuts);
        return between(cuts, weak);
    }

    private List<Word> between(BitSet cuts, BitSet weak) {
        var words = new ArrayList<Word>();
        cuts.set(0, !text.isEmpty());
        cuts.clear(text.length());
        for (int start = cuts.nextSetBit(0); start >= 0; ) {
            int next = cuts.nextSetBit(start + 1);
            words.add(new Word(text.substring(start, next < 0 ? text.length() : next), weak.get(start)));
            start = next;
        }
        return words;
    }

    /** Morphemes, but those within a whole replaced by it. */
    private void cutByWholes() {
        List<Morpheme> morphemes = hasJapanese(text) ? Dictionary.morphemes(text) : List.of();
        var wholes = new Wholes(text);
        int at = 0;
        int next = 0;
        while (wholes.find(at)) {
            next = addPieces(morphemes, next, at, wholes.start());
            pieces.add(new Morpheme(wholes.start(), wholes.end(), Phrase.kindOf(text.substring(wholes.start(), wholes.end()))));
            at = wholes.end();
        }
        addPieces(morphemes, next, at, text.length());
    }

    /** The parts of morphemes that lie between two wholes; gives the first that reaches beyond. */
    private int addPieces(List<Morpheme> morphemes, int next, int start, int end) {
        int at = start;
        int i = next;
        while (i < morphemes.size() && morphemes.get(i).start() < end) {
            Morpheme morpheme = morphemes.get(i);
            int from = Math.max(at, morpheme.start());
            int to = Math.min(end, morpheme.end());
            if (from > at) addMarks(at, from);
            if (to > from) add(new Morpheme(from, to, morpheme.kind()));
            at = Math.max(at, to);
            if (morpheme.end() > end) break;
            i++;
        }
        addMarks(at, end);
        return i;
    }

    /** 行方|市役所 are a city and its office: 行方市|役所. */
    private void add(Morpheme piece) {
        boolean office = piece.length() == 3 && text.charAt(piece.start() + 1) == '役' && "市町村区".indexOf(text.charAt(piece.start())) >= 0;
        if (office && !pieces.isEmpty() && pieces.get(pieces.size() - 1).is("名詞")) {
            pieces.add(new Morpheme(piece.start(), piece.start() + 1, "名詞-接尾-地域"));
            pieces.add(new Morpheme(piece.start() + 1, piece.end(), "名詞-一般"));
        } else if (isMarks(piece)) {
            addMarks(piece.start(), piece.end());
        } else {
            pieces.add(piece);
        }
    }

    private boolean isMarks(Morpheme piece) {
        return text.substring(piece.start(), piece.end()).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** What the dictionary passes over or takes together: one by one. */
    private void addMarks(int start, int end) {
        for (int i = start; i < end; ) {
            int length = Character.charCount(text.codePointAt(i));
            pieces.add(new Morpheme(i, i + length, "記号-その他"));
            i += length;
        }
    }

    private static boolean hasJapanese(String text) {
        return text.chars().anyMatch(c -> c >= 0x3041 && c <= 0x3096 || c >= 0x3400 && c <= 0x9fff || c >= 0xf900 && c <= 0xfaff || c >= 0xd840 && c <= 0xd8ff || c == 0x3005);
    }
}
