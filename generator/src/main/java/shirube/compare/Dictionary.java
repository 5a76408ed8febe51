package shirube.compare;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Japanese text as morphemes, by the dictionary that kuromoji carries. It reads variants of a character as the usual one
 * (髙 as 高, 﨑 as 崎) and every digit as the same, so that a name is found and a figure changes nothing around it.
 */
final class Dictionary {

    private static final String VARIANTS = "\ufa19神\ufa10塚髙高﨑崎德徳濵浜濱浜邉辺邊辺齋斎齊斉澤沢櫻桜嶋島嶌島惠恵眞真廣広國国瀨瀬槇槙曾曽彌弥";

    /** Making a tokenizer costs more than reading a sentence with it, and it serves one thread at a time. */
    private static final ThreadLocal<JapaneseTokenizer> TOKENIZER =
            // Marks are kept, unlike by default, since nothing of the text may get lost.
            ThreadLocal.withInitial(() -> new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL));

    private final StringBuilder read = new StringBuilder();
    private final int[] places;

    private Dictionary(String text) {
        this.places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSelector(text, i)) continue;
            places[read.length()] = i;
            read.append(usual(c));
        }
        places[read.length()] = text.length();
    }

    /** The text as morphemes without a gap. */
    static List<Morpheme> morphemes(String text) {
        return new Dictionary(text).morphemes();
    }

    private List<Morpheme> morphemes() {
        var morphemes = new ArrayList<Morpheme>();
        try (JapaneseTokenizer tokens = TOKENIZER.get()) {
            var offset = tokens.getAttribute(OffsetAttribute.class);
            var kind = tokens.getAttribute(PartOfSpeechAttribute.class);
            tokens.setReader(new StringReader(read.toString()));
            tokens.reset();
            while (tokens.incrementToken()) morphemes.add(morpheme(offset, kind.getPartOfSpeech()));
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return morphemes;
    }

    private Morpheme morpheme(OffsetAttribute offset, String kind) {
        return new Morpheme(places[offset.startOffset()], places[offset.endOffset()], kind);
    }

    private static char usual(char c) {
        if (c >= '0' && c <= '9') return '1';
        if (c >= '０' && c <= '９') return '１';
        int variant = c < '\u4e00' ? -1 : VARIANTS.indexOf(c);
        return variant >= 0 && variant % 2 == 0 ? VARIANTS.charAt(variant + 1) : c;
    }

    /** Variation selectors, of one unit or two. */
    private static boolean isSelector(String text, int i) {
        char c = text.charAt(i);
        if (c >= '\ufe00' && c <= '\ufe0f') return true;
        if (c == '\udb40') return i + 1 < text.length() && text.charAt(i + 1) >= '\udd00' && text.charAt(i + 1) <= '\uddef';
        return c >= '\udd00' && c <= '\uddef' && i > 0 && text.charAt(i - 1) == '\udb40';
    }
}
