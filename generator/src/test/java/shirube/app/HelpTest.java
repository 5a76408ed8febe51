package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @ParameterizedTest
    @ValueSource(strings = {"", "build", "check", "audit", "diff", "explain", "schema"})
    void everyWordOfTheHelpIsEnglishWhereEnglishIsAsked(String command) {
        for (String lang : List.of("--lang=en", "--lang en")) {
            String[] arguments = (command + " --help " + lang).strip().split(" ");
            Said said = Said.by(arguments);
            assertEquals(0, said.exit(), said.err());
            assertFalse(JAPANESE.matcher(said.out()).find(), said.out());
            assertEquals(List.of(), said.out().lines().filter(line -> line.matches("\\s+(?:-q, |-h, )?--[\\w-]+(?:=\\S+)?\\s*")).filter(line -> !line.contains("|")).toList(), said.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "diff"})
    void theHelpIsJapaneseElse(String command) {
        String help = Said.by(command, "--help").out();
        assertTrue(help.startsWith("使い方: shirube " + command), help);
        assertTrue(help.contains("原稿のフォルダー。書かなければ ./content"), help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang=en", "--lang"})
    void aSlipIsToldInTheLanguageAsked(String lang) {
        Said said = Said.by("build", "--contnt", "x", lang, "en");
        assertEquals(2, said.exit());
        assertTrue(said.err().startsWith("shirube: unknown option: --contnt"), said.err());
        assertTrue(said.err().contains("Did you mean --content?"), said.err());
    }
}
