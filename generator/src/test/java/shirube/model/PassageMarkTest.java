package shirube.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A passage is found by its mark however it is written, and nothing else is. */
class PassageMarkTest {

    private static List<String> found(String passage, String text) {
        return PassageMark.of(passage).in(new FoldedText(text)).stream().map(place -> text.substring(place.start(), place.end())).toList();
    }

    @Test
    void theMarkIsWhatAnotherProgramComputes() {
        assertEquals("6-7b29-b77d862cb7de6bb4b3b123aff8076d7c", PassageMark.of("例示花子さん").toString());
        assertEquals(Optional.of(PassageMark.of("例示花子さん")), PassageMark.parse(" 6-7b29-b77d862cb7de6bb4b3b123aff8076d7c "));
        for (String no : List.of("", "例示花子さん", "0-7b29-b77d862cb7de6bb4b3b123aff8076d7c", "6-7B29-b77d862cb7de6bb4b3b123aff8076d7c", "6-7b29-b77d")) assertEquals(Optional.empty(), PassageMark.parse(no), no);
    }

    @Test
    void blanksLineBreaksWidthsHyphensAndFormsDoNotHideIt() {
        assertEquals(List.of("例示　花子\r\n  さん"), found("例示花子さん", "傍聴の例示　花子\r\n  さんが"));
        assertEquals(List.of("０９９９－００－１２３４", "0999‐00‐1234", "0999 - 00 - 1234"), found("0999-00-1234", "電話０９９９－００－１２３４、0999‐00‐1234、0999 - 00 - 1234。"));
        assertEquals(List.of("か\u3099くせいです"), found("がくせいです", "か\u3099くせいです"));
        assertEquals(List.of("ABC例😀です"), found("abc例😀です", "😀ABC例😀です😀"));
    }

    @Test
    void whatIsOnlyAlikeIsLeft() {
        assertEquals(List.of(), found("例示花子さん", "例示花子様、例示葉子さん、例示花子さ"));
        assertEquals(List.of("ああああ"), found("ああああ", "あああああああ"));
        assertEquals(List.of("髙橋さんの家"), found("髙橋さんの家", "高橋さんの家と髙橋さんの家"));
    }

    @Test
    void itIsFoundAtEveryPlaceOfARandomText() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String letters = random.ints(4 + random.nextInt(40), 0, 6).mapToObj(i -> "あい0a😀-".codePoints().toArray()[i]).map(Character::toString).reduce("", String::concat);
            String before = "う".repeat(random.nextInt(30));
            assertTrue(found(letters, before + letters + "え").contains(letters), letters);
        }
    }
}
