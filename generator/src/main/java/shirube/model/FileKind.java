package shirube.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of file that authors write: the items of {@link ContentTypes} and the files that describe the city and
 * its lists. Schemas, manual and {@code explain} go through this list.
 *
 * @param key its name, for example {@code initiatives} or {@code site}
 * @param record what one file, or one entry of it, declares
 * @param place where it lies under the content folder, with names in braces
 * @param isList whether a file holds a list of such records rather than one
 */
public record FileKind(String key, Class<?> record, String place, boolean isList) {

    public static final FileKind SITE = new FileKind("site", Municipality.class, "site.yaml", false);

    public static final List<FileKind> ALL = Stream.of(
                    Stream.of(SITE),
                    ContentTypes.ALL.stream().map(type -> new FileKind(type.key(), type.record(), type.place(), false)),
                    Stream.of(
                            new FileKind("opinions", CommentCase.Opinion.class, "comments/{id}/opinions.yaml", true),
                            new FileKind("pages", GenericPage.class, "pages/{path}.md", false),
                            new FileKind("vocab", Vocabulary.class, "vocab/{kind}/{id}.yaml", false),
                            new FileKind("scales", EvaluationScale.class, "vocab/evaluation-scales/{id}.yaml", false),
                            new FileKind("criteria", CriteriaEdition.class, "vocab/criteria/{id}.yaml", false),
                            new FileKind("self-checks", SelfCheck.class, "vocab/self-checks/{id}.yaml", false),
                            new FileKind("test-results", TestResults.class, "accessibility/results.yaml", false),
                            new FileKind("evaluation", SelfCheckAnswers.class, "accessibility/evaluation.yaml", true),
                            new FileKind("removals", Removal.class, "removals/{id}.yaml", false),
                            new FileKind("exceptions", Acceptance.class, "exceptions.yaml", true)))
            .flatMap(kinds -> kinds)
            .toList();

    public static Optional<FileKind> byKey(String key) {
        return ALL.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    public Shape shape() {
        return Shape.of(record);
    }

    public boolean isMarkdown() {
        return place.endsWith(".md");
    }

    /** The item's type, if it is one. */
    public Optional<ContentType<? extends Item>> type() {
        return ContentTypes.byKey(key).filter(type -> type.record() == record);
    }

    /** The fields that an author writes: the text of a Markdown file stands below them, not among them. */
    public List<Shape.Field> fields() {
        return shape().fields().stream().filter(field -> !(isMarkdown() && field.key().equals("body"))).toList();
    }

    /** Patterns of its files for editors: {@code plans/*}{@code /plan.yaml}. */
    public List<String> globs() {
        String glob = place.replace("{path}", "**/*").replaceAll("\\{\\w+}", "*");
        return isMarkdown() ? List.of(glob) : List.of(glob, glob.replaceAll("yaml$", "yml"));
    }
}
