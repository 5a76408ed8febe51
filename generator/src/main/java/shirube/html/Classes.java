package shirube.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that a {@code class} attribute names, as the selectors of some sheets see them.
 *
 * @param traits those that any selector asks for, as part of a likeness
 * @param kinds the kinds of elements that have them, each with the likeness of those that have no other trait
 */
record Classes(List<String> names, String traits, Map<String, String> kinds) {

    /** Of elements without the attribute. */
    static final Classes NONE = new Classes(List.of(), "", Map.of());

    /**
     * @param asked the classes that selectors ask for, in lower case
     * @param attribute whether any asks for the attribute, whatever it names
     */
    static Classes of(String value, Set<String> asked, boolean attribute) {
        var names = new LinkedHashSet<String>();
        for (var tokens = new StringTokenizer(value); tokens.hasMoreTokens(); ) names.add(tokens.nextToken());
        var traits = new StringBuilder(attribute ? " [class" : "");
        for (String name : names) {
            if (asked.contains(name.toLowerCase(Locale.ROOT))) traits.append(" .").append(name);
        }
        return new Classes(List.copyOf(names), traits.toString(), new ConcurrentHashMap<>());
    }

    /** What tells elements of a kind with these classes from others. */
    String likeness(String kind) {
        if (traits.isEmpty()) return kind;
        String known = kinds.get(kind);
        if (known == null) kinds.put(kind, known = kind + traits);
        return known;
    }
}
