package shirube.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON read back as maps, lists, text, numbers and truth values; {@code null} is an empty {@code Optional}. */
public final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /** The document's object; nothing if the bytes are not one JSON object. */
    public static Optional<Map<String, Object>> object(byte[] bytes) {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            return Optional.of(readObject(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The document's array; nothing if the bytes are not one JSON array. */
    public static Optional<List<Object>> array(byte[] bytes) {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_ARRAY) return Optional.empty();
            return Optional.of(readArray(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> readObject(JsonParser in) throws IOException {
        var object = new LinkedHashMap<String, Object>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            object.put(name, value(in, in.nextToken()));
        }
        return object;
    }

    private static List<Object> readArray(JsonParser in) throws IOException {
        var items = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken())
            items.add(value(in, token));
        return items;
    }

    private static Object value(JsonParser in, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) return readObject(in);
        if (token == JsonToken.START_ARRAY) return readArray(in);
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) return in.getDecimalValue();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) return in.getBooleanValue();
        if (token == JsonToken.VALUE_STRING) return in.getText();
        if (token == JsonToken.VALUE_NULL) return Optional.empty();
        throw new IOException("the document ends early");
    }
}
