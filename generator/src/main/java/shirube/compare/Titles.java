package shirube.compare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.document.Node;
import shirube.source.SourceFile;

/** What an entry is called: its title, name or term; a page's first heading; else its id or file. */
final class Titles {

    private static final Pattern HEADING = Pattern.compile("(?m)^#\\s+(.+?)\\s*#*\\s*$");

    private Titles() {}

    static String of(Node.Mapping fields, List<Prose> prose, String type, String id, SourceFile file) {
        return Stream.of("title", "name", "term")
                .flatMap(key -> text(fields, key).stream())
                .findFirst()
                .or(() -> revision(fields, type))
                .or(() -> prose.stream().flatMap(text -> heading(text.text()).stream()).findFirst())
                .orElse(id.isEmpty() ? file.path() : id);
    }

    /** A revision without a name is called by its kind and date. */
    private static Optional<String> revision(Node.Mapping fields, String type) {
        if (!type.equals("revisions")) return Optional.empty();
        return text(fields, "kind").map(kind -> Values.term("revisions", "kind", kind) + text(fields, "date").map(day -> "（" + day + "）").orElse(""));
    }

    private static Optional<String> heading(String text) {
        Matcher heading = HEADING.matcher(text);
        return heading.find() ? Optional.of(heading.group(1)) : Optional.empty();
    }

    private static Optional<String> text(Node.Mapping fields, String key) {
        return fields.get(key)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text().strip())
                .filter(text -> !text.isEmpty());
    }
}
