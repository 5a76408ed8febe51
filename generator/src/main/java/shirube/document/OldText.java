package shirube.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a file of an earlier edition, in whatever encoding it was kept then. Unlike {@link SourceReader}, which
 * takes UTF-8 only, it never refuses: what somebody once wrote must stay comparable.
 *
 * @param text without a byte order mark, its line ends as line feeds
 * @param charset how the bytes were read, for example {@code Shift_JIS}
 * @param whole whether every byte had a meaning in that encoding
 */
public record OldText(String text, String charset, boolean whole) {

    private static final List<String> GUESSES = List.of("UTF-8", "windows-31j", "EUC-JP");

    public static OldText of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return read(bytes, 3, "UTF-8");
        if (begins(bytes, 0xFF, 0xFE)) return read(bytes, 2, "UTF-16LE");
        if (begins(bytes, 0xFE, 0xFF)) return read(bytes, 2, "UTF-16BE");
        return GUESSES.stream().map(charset -> read(bytes, 0, charset)).filter(OldText::whole).findFirst().orElseGet(() -> read(bytes, 0, GUESSES.get(0)));
    }

    public boolean isUtf8() {
        return charset.equals("UTF-8");
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static OldText read(byte[] bytes, int from, String charset) {
        var decoder = Charset.forName(charset).newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(bytes.length - from + 1);
        boolean whole = !decoder.decode(in, out, true).isError();
        String text = whole ? out.flip().toString() : new String(bytes, from, bytes.length - from, Charset.forName(charset));
        return new OldText(text.replace("\r\n", "\n").replace('\r', '\n'), named(charset), whole);
    }

    /** As people call it. */
    private static String named(String charset) {
        if (charset.startsWith("UTF-16")) return "UTF-16";
        return charset.equals("windows-31j") ? "Shift_JIS" : charset;
    }

    /** Whether bytes are text as git takes it: without a NUL among the first 8,000. */
    public static boolean looksLikeText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8000); i++) if (bytes[i] == 0) return false;
        return true;
    }

    /** The bytes with each CR LF as LF, as git keeps texts on Windows. */
    public static byte[] withoutCarriageReturns(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
