package shirube.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of item: where its files lie, which record they become and under which address its pages stand.
 *
 * @param key the folder of its pages and the type in references, for example {@code initiatives}
 * @param record the record that declares its fields
 * @param place where its files lie, with names in braces: {@code plans/{plan}/initiatives/{id}.md}
 * @param <T> the record
 */
public record ContentType<T extends Item>(String key, Class<T> record, String place) {

    /** What the place of a file says: {@code plan}, {@code id}; nothing if the file is of another type. */
    public Optional<Map<String, String>> match(String path) {
        // Each file is held against each type, and most differ in their first letters.
        if (!path.startsWith(place.substring(0, place.indexOf('{')))) return Optional.empty();
        String[] steps = place.split("/");
        String[] given = path.split("/", -1);
        if (steps.length != given.length) return Optional.empty();
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < steps.length; i++) if (!fits(steps[i], given[i], named)) return Optional.empty();
        named.putIfAbsent("id", id(named));
        return Optional.of(named);
    }

    /** Whether its files are Markdown with front matter rather than YAML. */
    public boolean isMarkdown() {
        return place.endsWith(".md");
    }

    /** What the type is called, in a planner's words. */
    public String label() {
        return Shape.of(record).doc();
    }

    /** A step without a name, such as {@code plan.yaml}, or with one, such as {@code {id}.md}; {@code .yml} is {@code .yaml}. */
    private static boolean fits(String step, String given, Map<String, String> named) {
        String whole = step.endsWith(".yaml") && given.endsWith(".yml") ? given.substring(0, given.length() - "yml".length()) + "yaml" : given;
        int open = step.indexOf('{');
        if (open < 0) return whole.equals(step);
        int close = step.indexOf('}');
        int end = whole.length() - (step.length() - close - 1);
        if (end <= open || !whole.startsWith(step.substring(0, open)) || !whole.endsWith(step.substring(close + 1))) return false;
        named.put(step.substring(open + 1, close), whole.substring(open, end));
        return true;
    }

    /** A meeting's id is {@code BODY-YYYY-MM-DD[-n]}, a plan's its folder: the names in its place, joined. */
    private static String id(Map<String, String> named) {
        return String.join("-", named.values());
    }
}
