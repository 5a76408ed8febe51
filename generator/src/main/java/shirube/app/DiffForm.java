package shirube.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import shirube.compare.Comparison;
import shirube.diagnostic.Language;
import shirube.output.DiffCsv;
import shirube.output.DiffGithub;
import shirube.output.DiffJson;
import shirube.output.DiffMarkdown;
import shirube.page.ComparisonView;

/** A form in which a comparison is handed out. */
@FunctionalInterface
interface DiffForm {

    List<String> NAMES = List.of("html", "json", "csv", "md", "github");

    byte[] render(Comparison comparison, ComparisonPage page, Language language);

    static Optional<DiffForm> named(String name) {
        return switch (name) {
            case "html" -> Optional.of((comparison, page, language) -> page.html(comparison).getBytes(StandardCharsets.UTF_8));
            case "json" -> Optional.of((comparison, page, language) -> DiffJson.text(comparison, language).getBytes(StandardCharsets.UTF_8));
            case "csv" -> Optional.of((comparison, page, language) -> DiffCsv.bytes(view(comparison, page, language), page.texts()));
            case "md" -> Optional.of((comparison, page, language) -> DiffMarkdown.text(view(comparison, page, language), page.texts()).getBytes(StandardCharsets.UTF_8));
            case "github" -> Optional.of((comparison, page, language) -> DiffGithub.text(view(comparison, page, language)).getBytes(StandardCharsets.UTF_8));
            default -> Optional.empty();
        };
    }

    private static ComparisonView view(Comparison comparison, ComparisonPage page, Language language) {
        return ComparisonView.of(comparison, page.texts(), language);
    }
}
