package shirube.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanaTest {

    @ParameterizedTest
    @CsvSource({
        "あさ, あ, あ", "がっこう, か, か", "ぱす, は, は", "バス, は, は", "ヴァイオリン, う, あ", "ゃく, や, や", "っつ, つ, た",
        "ん, ん, わ", "をのこ, を, わ", "ゐど, ゐ, わ", "ー, #, #", "AI, #, #", "2きけいかく, #, #", "ｶﾞｽ, か, か"
    })
    void aReadingStandsUnderItsFirstSound(String reading, String letter, String row) {
        assertEquals(letter + " " + row, Kana.letter(reading) + " " + Kana.row(reading));
    }

    @Test
    void aVoicedLetterWrittenAsTwoCharactersIsTheSame() {
        assertEquals("か", Kana.letter("か\u3099っこう"));
        assertEquals(Kana.sound("がっこう"), Kana.sound("か\u3099っこう"));
    }

    @Test
    void aLongVowelSoundsAsTheVowelBeforeIt() {
        assertEquals("けえひいああい", Kana.sound("ケーピーアーイ"));
        assertEquals("おおふんてえた", Kana.sound("おーぷんでーた"));
        assertEquals("きやつしゆれす", Kana.sound("きゃっしゅれす"));
    }

    @Test
    void readingsSortBySoundThenByVoicingThenByHowTheyAreWritten() {
        List<String> sorted = Stream.of("ばす", "はす", "ぱす", "はすい", "かあど", "かーど", "かい", "きゃく", "きやく", "がい", "デンワ", "でんし").sorted(Kana.ORDER).toList();
        assertEquals(List.of("かーど", "かあど", "かい", "がい", "きゃく", "きやく", "でんし", "デンワ", "はす", "ばす", "ぱす", "はすい"), sorted);
    }

    @Test
    void theIndexKeepsEmptyLettersAndPutsTheRestLast() {
        var site = SmallSite.of("""
                -- glossary/aed.yaml
                term: AED
                reading: えーいーでぃー
                definition: 心臓の動きを戻す機器
                -- glossary/dog.yaml
                term: "1番"
                reading: 1ばん
                definition: 番号
                """);
        var terms = (KanaIndex) site.view("glossary/index.html");
        assertEquals("あ", terms.groups().get(0).title());
        assertEquals("AED", terms.groups().get(0).items().get(0).title());
        assertEquals(List.of(), terms.groups().get(1).items());
        assertEquals("kana-other", terms.groups().get(terms.groups().size() - 1).id());
        assertEquals(11, terms.groups().size());
    }

    @Test
    void aLatinWordIsNotFoundInsideALongerOne() {
        assertEquals(true, TermUse.has("市はAIを使います", "AI"));
        assertEquals(false, TermUse.has("EMAIL と ai-rpa と AI-OCR", "AI"));
        assertEquals(true, TermUse.has("MAIL と AI", "AI"));
        assertEquals(true, TermUse.has("開かれたオープンデータ", "オープンデータ"));
    }
}
