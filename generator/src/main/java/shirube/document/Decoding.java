package shirube.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.SourceFile;
import shirube.source.Span;

/** Bytes to text: UTF-8 only, strictly, and without characters that no reader can show. */
final class Decoding {

    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7}|>{7}|\\|{7})( .*)?$");

    private Decoding() {}

    /** The text, or why it cannot be used; a file at fault is not read further. */
    static Result<SourceFile> decode(String path, String shown, byte[] bytes) {
        if (isOffice(bytes)) return new Result<>(new SourceFile(path, shown, ""), List.of(Diagnostic.of("office-file", new SourceFile(path, shown, "").top())));
        boolean bom = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        ByteBuffer in = bom ? ByteBuffer.wrap(bytes, 3, bytes.length - 3) : ByteBuffer.wrap(bytes);
        CharsetDecoder strict = strict(StandardCharsets.UTF_8);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult end = strict.decode(in, out, true);
        String text = out.flip().toString();
        if (end.isError()) return notUtf8(path, shown, bytes, in.position(), text);
        var file = new SourceFile(path, shown, text);
        return new Result<>(file, isHarmless(out.array(), text.length()) ? List.of() : unreadable(file));
    }

    /** A ZIP (.xlsx, .docx) or Microsoft's older container (.xls, .doc) whose name alone was changed. */
    private static boolean isOffice(byte[] bytes) {
        return starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean starts(byte[] bytes, int... with) {
        return bytes.length >= with.length && IntStream.range(0, with.length).allMatch(i -> (bytes[i] & 0xFF) == with[i]);
    }

    private static Result<SourceFile> notUtf8(String path, String shown, byte[] bytes, int bad, String before) {
        String guess = guess(bytes);
        String rest = new String(bytes, bad, bytes.length - bad, guess.startsWith("UTF") ? StandardCharsets.UTF_16 : Charset.forName("windows-31j"));
        int lineEnd = rest.indexOf('\n');
        var file = new SourceFile(path, shown, guess.startsWith("UTF") ? "" : before + rest);
        Span at = file.span(before.length(), before.length() + Math.max(0, lineEnd < 0 ? rest.length() : lineEnd));
        return new Result<>(file, List.of(Diagnostic.of("not-utf8", guess.startsWith("UTF") ? file.top() : at, "charset", guess)));
    }

    private static String guess(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))
            return "UTF-16";
        if (hasWideLineFeed(bytes)) return "UTF-16";
        if (decodes(bytes, "EUC-JP") && !decodes(bytes, "windows-31j")) return "EUC-JP";
        return decodes(bytes, "windows-31j") ? "Shift_JIS" : "";
    }

    /** A line feed of two bytes: UTF-16 without its mark. */
    private static boolean hasWideLineFeed(byte[] bytes) {
        return IntStream.range(1, bytes.length).anyMatch(i -> bytes[i - 1] == '\n' && bytes[i] == 0 || bytes[i - 1] == 0 && bytes[i] == '\n');
    }

    private static boolean decodes(byte[] bytes, String charset) {
        CharBuffer out = CharBuffer.allocate(bytes.length * 2);
        return !strict(Charset.forName(charset)).decode(ByteBuffer.wrap(bytes), out, true).isError();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Nearly all texts: no controls but spaces and line ends, no surrogates, nothing as in a conflict. */
    private static boolean isHarmless(char[] text, int length) {
        int run = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (!isHarmless(c) && c != '\n' && c != '\r' && c != '\t') return false;
            run = (c == '<' || c == '>' || c == '|') && i > 0 && text[i - 1] == c ? run + 1 : 0;
            if (run == 6) return false;
        }
        return true;
    }

    /** UTF-16 without a mark shows as NUL bytes, so NUL is said first and alone. */
    private static List<Diagnostic> unreadable(SourceFile file) {
        String text = file.text();
        int nul = text.indexOf('\0');
        if (nul >= 0) return List.of(Diagnostic.of("nul-byte", file.span(nul, nul + 1)));
        var found = new ArrayList<Diagnostic>();
        Matcher conflict = CONFLICT.matcher(text);
        boolean suspect = text.contains("<<<<<<<") || text.contains(">>>>>>>") || text.contains("|||||||");
        if (suspect && conflict.find()) found.add(Diagnostic.of("merge-conflict", file.span(conflict.start(), lineEnd(text, conflict.start()))));
        for (int i = 0; i < text.length(); ) {
            if (isHarmless(text.charAt(i))) {
                i++;
                continue;
            }
            int character = text.codePointAt(i);
            int end = i + Character.charCount(character);
            String code = isControl(character) ? "control-character" : isPrivate(character) ? "private-use-character" : "";
            if (!code.isEmpty())
                found.add(Diagnostic.of(code, file.span(i, end), "character", String.format("U+%04X", character)));
            i = end;
        }
        return found;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Nearly all of a text: what lies between the controls and the surrogates. */
    private static boolean isHarmless(char c) {
        return c >= 0x20 && c < 0xD800 && c != 0x7F;
    }

    private static boolean isPrivate(int character) {
        return character >= 0xE000 && Character.getType(character) == Character.PRIVATE_USE;
    }

    private static boolean isControl(int character) {
        if (character == '\t' || character == '\n' || character == '\r') return false;
        return character < 0x20 || character == 0x7F || (character & 0xFFFE) == 0xFFFE;
    }
}
