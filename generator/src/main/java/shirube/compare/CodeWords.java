package shirube.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.document.Node;
import shirube.model.BuiltIn;
import shirube.model.Vocabulary;

/** What codes of a vocabulary mean to people: {@code kosodate} of {@code scenes} is 子育て. */
final class CodeWords {

    private static final Map<String, String> VOCABULARIES = Map.of("scenes", "scenes", "pillars", "kanmin-pillars");
    private static final Pattern CHOSEN = Pattern.compile(".*\\[(.+)]\\.code");
    private static final List<String> TYPES = List.of("initiatives/", "kpi/", "measures/");

    private CodeWords() {}

    /** The words of a value that stands at a path; nothing where it is no code, or one that nobody explains. */
    static Optional<String> of(String path, String value, Edition edition) {
        if (path.startsWith("continues.from")) return TYPES.stream().flatMap(type -> edition.title(type + value).stream()).findFirst();
        if (VOCABULARIES.containsKey(path)) return title(VOCABULARIES.get(path), value, edition);
        Matcher chosen = CHOSEN.matcher(path);
        boolean listed = chosen.matches() && chosen.group(1).endsWith("-" + value);
        return listed ? title(chosen.group(1).substring(0, chosen.group(1).length() - value.length() - 1), value, edition) : Optional.empty();
    }

    private static Optional<String> title(String vocabulary, String code, Edition edition) {
        return own(vocabulary, code, edition).or(() -> BuiltIn.VOCABULARIES.stream()
                .filter(known -> known.id().equals(vocabulary))
                .flatMap(known -> known.items().stream())
                .filter(item -> item.code().equals(code))
                .map(Vocabulary.Entry::title)
                .reduce((older, newer) -> newer));
    }

    /** As the edition's own file says, which wins over the one that the tool carries. */
    private static Optional<String> own(String vocabulary, String code, Edition edition) {
        return edition.entries().stream()
                .filter(entry -> entry.type().equals("vocab") && entry.text("id").equals(vocabulary))
                .flatMap(entry -> entry.fields().get("items").stream())
                .filter(Node.Sequence.class::isInstance)
                .flatMap(items -> ((Node.Sequence) items).items().stream())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .filter(item -> text(item, "code").equals(code))
                .map(item -> text(item, "title"))
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    private static String text(Node.Mapping item, String key) {
        return item.get(key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text().strip()).orElse("");
    }
}
