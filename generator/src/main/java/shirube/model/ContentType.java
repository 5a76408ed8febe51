package shirube.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of item: where its files lie, which record they become and under which address its pages stand.
 *
 * @param key the folder of its pages and the type in references, for example {@code initiatives}
 * @param record the record that declares its fields
 * @param place where its files lie, with names in braces: {@code plans/{plan}/initiatives/{id}.md}
 * @param <T> the record
 */
public record ContentType<T extends Item>(String key, Class<T> record, String place) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** What the place of a file says: {@code plan}, {@code id}; nothing if the file is of another type. */
    public Optional<Map<String, String>> match(String path) {
        Matcher matcher = Pattern.compile(regex()).matcher(path);
        if (!matcher.matches()) return Optional.empty();
        var named = new LinkedHashMap<String, String>();
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) named.put(names.get(i), matcher.group(i + 1));
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

    /** A meeting's id is {@code BODY-YYYY-MM-DD[-n]}, a plan's its folder: the names in its place, joined. */
    private static String id(Map<String, String> named) {
        return String.join("-", named.values());
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        Matcher matcher = NAME.matcher(place);
        while (matcher.find()) names.add(matcher.group(1));
        return names;
    }

    private String regex() {
        String quoted = NAME.matcher(place.replace(".", "\\.")).replaceAll("([^/]+)");
        return quoted.replace("\\.yaml", "\\.ya?ml");
    }
}
