package shirube.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.model.GlossaryTerm;
import shirube.model.Item;
import shirube.model.Site;
import shirube.source.Span;

/** Readings sort the indexes, so they are kana; one word has one entry. */
final class Terms implements Check {

    private static final Pattern HIRAGANA = Pattern.compile("[\\p{InHiragana}ー・\\s0-9]+");
    private static final Pattern KANA = Pattern.compile("[\\p{InHiragana}\\p{InKatakana}ー・\\s0-9]+");

    @Override
    public void check(Site site, Findings found) {
        site.items().forEach(item -> checkTitle(item, found));
        Map<String, GlossaryTerm> words = new HashMap<>();
        for (GlossaryTerm term : site.glossary()) {
            checkReading(term.reading(), term.origin().at("reading"), found);
            once(term, term.term(), term.origin().at("term"), words, found);
            List<String> aliases = term.aliases();
            for (int i = 0; i < aliases.size(); i++) once(term, aliases.get(i), term.origin().at("aliases", i), words, found);
        }
    }

    private static void checkTitle(Item item, Findings found) {
        item.common().titleKana().ifPresent(kana -> checkReading(kana, item.origin().at("title_kana"), found));
    }

    private static void checkReading(String reading, Span at, Findings found) {
        if (HIRAGANA.matcher(reading).matches()) return;
        if (KANA.matcher(reading).matches()) found.add("reading-katakana", at, "reading", reading, "hiragana", hiragana(reading));
        else found.add("reading-not-kana", at, "reading", reading);
    }

    private static String hiragana(String katakana) {
        var kana = new StringBuilder();
        katakana.codePoints().map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c).forEach(kana::appendCodePoint);
        return kana.toString();
    }

    private static void once(GlossaryTerm term, String word, Span at, Map<String, GlossaryTerm> words, Findings found) {
        GlossaryTerm other = words.putIfAbsent(word.strip(), term);
        if (other == null || Stream.of(other, term).distinct().count() == 1) return;
        found.add("same-term", at, "term", word, "other", other.origin().file().shown());
    }
}
