package shirube.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a page that anyone made, as text: by its byte order mark, its own word, else by what fits (HTML §13.2.3). */
public final class HtmlBytes {

    private static final Pattern DECLARED =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");
    private static final int PRESCAN = 4096;
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final List<Charset> GUESSES =
            List.of(StandardCharsets.UTF_8, WINDOWS_31J, Charset.forName("EUC-JP"));

    private HtmlBytes() {}

    /** The text without a byte order mark; bytes that mean nothing become U+FFFD, so any file can be read. */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (startsWith(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        if (startsWith(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        Optional<Charset> declared = declared(bytes);
        if (declared.filter(charset -> fits(bytes, charset)).isPresent()) return declared.get();
        return GUESSES.stream()
                .filter(charset -> fits(bytes, charset))
                .findFirst()
                .or(() -> declared)
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) return Optional.empty();
        try {
            Charset named = Charset.forName(matcher.group(1));
            if (named.name().startsWith("UTF-16")) return Optional.of(StandardCharsets.UTF_8);
            return Optional.of(named.name().equals("Shift_JIS") ? WINDOWS_31J : named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
