package shirube.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are compared in Japanese words, and come back exactly. */
class WordDiffTest {

    @Test
    void aFigureChangesWithItsUnit() {
        assertEquals("割合を[-40％-][+50％+]にします。", shown("割合を40％にします。", "割合を50％にします。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "令和7年4月1日", "令和元年度", "2026年度", "2026年4月", "4月1日", "2026-03-31", "R8年度", "第12条", "第3条の2", "第2期", "第2四半期", "40％", "12,000千円",
        "△3,500千円", "3か所", "1万2,000人", "０．５ポイント", "二人", "8時30分", "午後5時", "0999-55-0119", "https://www.city.example.jp/a/b.html", "GTFS-JP",
        "キャッシュレス", "髙橋", "行方市", "山﨑", "5G"
    })
    void wholesStayWhole(String whole) {
        List<String> words = words("これは、" + whole + "です。");
        assertTrue(words.contains(whole), words::toString);
    }

    @Test
    void verbsKeepTheirEndingsAndParticlesStandAlone() {
        assertEquals("電話|で|も|申請|を|受け付けました|。", String.join("|", words("電話でも申請を受け付けました。")));
        assertEquals("市|は|計画|を|毎年|見直しています|。", String.join("|", words("市は計画を毎年見直しています。")));
    }

    @ParameterizedTest
    @CsvSource({
        "神田,\ufa19田", "葛\udb40\udd00城市,葛城市", "𠮷野,吉野", "か\u3099,が", "👨\u200d👩\u200d👧の日,👨\u200d👩の日", "山崎,山﨑", "高橋,髙橋",
        "福祉\u3000課,福祉課", "é,e\u0301", "はし\u309a,はし"
    })
    void textsComeBackByteForByte(String from, String to) {
        Segments segments = WordDiff.compare(from, to);
        assertEquals(from, segments.from());
        assertEquals(to, segments.to());
        assertEquals(segments.mirrored(), WordDiff.compare(to, from));
    }

    @Test
    void lineEndsAndHalvesOfCharactersComeBackToo() {
        textsComeBackByteForByte("一行\r\n二行\r", "一行\n二行\r\n");
        textsComeBackByteForByte("壊れた\ud83d字", "壊れた\ude42字");
    }

    @Test
    void whatPeopleSeeAsOneCharacterIsNotCut() {
        assertEquals("[-葛\udb40\udd00城市-][+葛城市+]", shown("葛\udb40\udd00城市", "葛城市"));
        assertEquals("[-👨\u200d👩\u200d👧-][+👨\u200d👩+]の日", shown("👨\u200d👩\u200d👧の日", "👨\u200d👩の日"));
    }

    @Test
    void theSameTextIsNoChange() {
        assertTrue(WordDiff.compare("同じ文。", "同じ文。").isEqual());
        assertTrue(WordDiff.compare("", "").list().isEmpty());
        assertEquals("[+新しい文。+]", shown("", "新しい文。"));
        assertEquals("[-古い文。-]", shown("古い文。", ""));
    }

    @Test
    void longTextsAreComparedToo() {
        String text = "対象は、第1条に定める手続とします。".repeat(3_000);
        Segments segments = WordDiff.compare("一、" + text + "終わり。", "二、" + text + "終わります。");
        assertEquals("一、" + text + "終わり。", segments.from());
        assertTrue(segments.size() < 20, segments::toString);
    }

    @Test
    void textsThatShareNothingAreNoLaborWhateverTheirLength() {
        String from = numbered("甲", 60_000);
        String to = numbered("乙", 60_000);
        Segments segments = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> WordDiff.compare(from, to));
        assertEquals(from, segments.from());
        assertEquals(to, segments.to());
    }

    @Test
    void manyThreadsFindTheSame() {
        List<String> one = IntStream.range(0, 200).mapToObj(i -> shown(i + "件の申請を受け付けます。", i + 1 + "件の届出を審査しました。")).toList();
        List<String> many = IntStream.range(0, 200).parallel().mapToObj(i -> shown(i + "件の申請を受け付けます。", i + 1 + "件の届出を審査しました。")).toList();
        assertEquals(one, many);
    }

    private static String numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }

    private static String shown(String from, String to) {
        return WordDiff.compare(from, to).toString();
    }

    private static List<String> words(String text) {
        return Words.of(text).stream().map(Word::text).collect(Collectors.toList());
    }
}
