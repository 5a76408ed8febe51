package shirube.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import shirube.diagnostic.Language;

/** What a publication would change in the published folder: the answer of {@code --dry-run}. */
public record Changes(List<Change> files) {

    /** What happens to a file. */
    public enum Kind {
        ADDED("追加", "added"),
        CHANGED("変更", "changed"),
        REMOVED("削除", "removed");

        private final String japanese;
        private final String english;

        Kind(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }

        String word(Language language) {
            return language == Language.JA ? japanese : english;
        }
    }

    /** @param owner the id of the department that answers for the page */
    public record Change(Kind kind, String path, Optional<String> owner) {

        public boolean isPage() {
            return path.endsWith(".html");
        }
    }

    public Changes {
        files = files.stream().sorted(Comparator.comparing(Change::path)).toList();
    }

    public List<Change> pages() {
        return files.stream().filter(Change::isPage).toList();
    }

    /**
     * The pages by department, other files as numbers only.
     *
     * @param name the name of the department with an id
     */
    public String text(Language language, UnaryOperator<String> name) {
        boolean japanese = language == Language.JA;
        var text = new StringBuilder(japanese ? "変わるページ: " : "Pages: ").append(counts(pages(), language));
        var others = files.stream().filter(change -> !change.isPage()).toList();
        text.append(japanese ? "\nほかのファイル: " : "\nOther files: ").append(counts(others, language)).append('\n');
        String nobody = japanese ? "（担当の記載なし）" : "(no department)";
        byDepartment(name, nobody).forEach((department, changes) -> {
            text.append('\n').append(department).append('\n');
            for (Change change : changes)
                text.append("  ").append(change.kind.word(language)).append(' ').append(change.path).append('\n');
        });
        return text.toString();
    }

    private Map<String, List<Change>> byDepartment(UnaryOperator<String> name, String nobody) {
        return pages().stream()
                .collect(Collectors.groupingBy(
                        change -> change.owner.map(name).orElse(nobody), TreeMap::new, Collectors.toList()));
    }

    private static String counts(List<Change> changes, Language language) {
        return List.of(Kind.values()).stream()
                .map(kind -> String.format(
                        Locale.ROOT,
                        "%s %d",
                        kind.word(language),
                        changes.stream().filter(change -> change.kind == kind).count()))
                .collect(Collectors.joining(language == Language.JA ? "、" : ", "));
    }
}
