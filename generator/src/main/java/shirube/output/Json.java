package shirube.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one writer of JSON, so that equal values are equal bytes everywhere: two blanks of indent, LF, UTF-8 without
 * escapes where RFC 8259 needs none, numbers in plain notation, keys in the order in which they were given.
 *
 * <p>A tree is made of maps, iterables, text, numbers and truth values; any other value is written as its text (a
 * {@code LocalDate} is its ISO form). An empty {@code Optional} leaves its key out.
 */
public final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES).build();
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** An object from name, value, name, value …; the pairs whose value is an empty {@code Optional} are left out. */
    public static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value instanceof Optional<?> optional) {
                if (optional.isEmpty()) continue;
                value = optional.get();
            }
            object.put(namesAndValues[i].toString(), value);
        }
        return object;
    }

    /** The document as text, ending in a line feed. */
    public static String text(Object tree) {
        var text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT));
            write(out, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** The document as UTF-8. */
    public static byte[] bytes(Object tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) writeObject(out, map);
        else if (value instanceof Iterable<?> items) writeArray(out, items);
        else if (value instanceof Optional<?> optional && optional.isPresent()) write(out, optional.get());
        else if (value instanceof Boolean truth) out.writeBoolean(truth);
        else if (value instanceof Number number) out.writeNumber(plain(number));
        else out.writeString(wellFormed(value.toString()));
    }

    private static void writeObject(JsonGenerator out, Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (var entry : map.entrySet()) {
            out.writeFieldName(wellFormed(entry.getKey().toString()));
            write(out, entry.getValue());
        }
        out.writeEndObject();
    }

    private static void writeArray(JsonGenerator out, Iterable<?> items) throws IOException {
        out.writeStartArray();
        for (Object item : items) write(out, item);
        out.writeEndArray();
    }

    /** 1E+3 and 1000 are the same number; only the second is what everybody reads. */
    private static String plain(Number number) {
        return number instanceof Integer || number instanceof Long
                ? number.toString()
                : new BigDecimal(number.toString()).toPlainString();
    }

    /** A half of a surrogate pair has no UTF-8 form; U+FFFD is what any decoder would show for it. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isSurrogate(text.charAt(i))) return replaceSurrogates(text);
        return text;
    }

    private static String replaceSurrogates(String text) {
        var replaced = new StringBuilder();
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(replaced::appendCodePoint);
        return replaced.toString();
    }
}
