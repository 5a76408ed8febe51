package shirube.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceFileTest {

    private static final List<String> PIECES = List.of("a", "あ", "髙", "\uD83D\uDE00", "\uD83D", "\uDE00", "辻\uDB40\uDD00", "\t", "\n", "\r\n", "\r");

    @Test
    void anEmojiIsOneColumnAndATabIsOne() {
        var file = SourceFile.of("a.md", "一\n😀\tx");
        assertEquals(2, file.line(5));
        assertEquals(3, file.column(5));
    }

    @Test
    void columnsCountCodePointsFromTheStartOfTheLine() {
        var random = new Random(20261127);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int pieces = random.nextInt(30); pieces >= 0; pieces--) text.append(PIECES.get(random.nextInt(PIECES.size())));
            var file = SourceFile.of("a.md", text.toString());
            for (int offset = 0; offset <= text.length(); offset++) {
                int start = file.lineStart(file.line(offset));
                assertEquals(text.toString().codePointCount(start, offset) + 1, file.column(offset), text + " at " + offset);
            }
        }
    }
}
