package shirube.diagnostic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Every code that Shirube can report, read once from the tool's own resources. */
public final class Codes {

    /** The groups of codes by what they speak of, each a file. Whoever adds a file adds its line. */
    public static final List<String> GROUPS =
            List.of("input", "model", "plan", "kpi", "data", "meeting", "text", "writing", "site", "a11y", "revision", "run");

    static final Codes ALL = load();

    private final Map<String, Code> byName;

    private Codes(Map<String, Code> byName) {
        this.byName = byName;
    }

    /** All codes in order of their names. */
    public static Collection<Code> all() {
        return ALL.byName.values();
    }

    /** The code of that name, or nothing: for names that users type. */
    public static java.util.Optional<Code> find(String name) {
        return java.util.Optional.ofNullable(ALL.byName.get(name));
    }

    Code get(String name) {
        Code code = byName.get(name);
        if (code == null) throw new IllegalArgumentException("undeclared code: " + name);
        return code;
    }

    private static Codes load() {
        var texts = new TreeMap<String, Map<String, String>>();
        for (String file : GROUPS) {
            Properties properties = read("/shirube/codes/" + file + ".properties");
            for (String key : properties.stringPropertyNames()) {
                int dot = key.indexOf('.');
                String text = properties.getProperty(key);
                texts.computeIfAbsent(key.substring(0, dot), name -> new HashMap<>()).putIfAbsent("group", file);
                String before = texts.get(key.substring(0, dot)).put(key.substring(dot + 1), text);
                if (before != null) throw new IllegalStateException(file + ".properties declares again: " + key);
            }
        }
        var codes = new TreeMap<String, Code>();
        texts.forEach((name, parts) -> {
            Severity severity = Severity.valueOf(parts.get("severity").toUpperCase(Locale.ROOT));
            codes.put(name, new Code(name, severity, parts));
        });
        return new Codes(codes);
    }

    private static Properties read(String resource) {
        var properties = new Properties();
        try (var stream = Codes.class.getResourceAsStream(resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
