package shirube.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import shirube.compare.Comparison;
import shirube.compare.Impact;
import shirube.diagnostic.Language;
import shirube.output.DiffCsv;
import shirube.output.DiffGithub;
import shirube.output.DiffJson;
import shirube.output.DiffMarkdown;
import shirube.output.ImpactMarkdown;
import shirube.page.ComparisonView;
import shirube.page.ImpactView;

/** A form in which a comparison is handed out. */
@FunctionalInterface
interface DiffForm {

    List<String> NAMES = List.of("html", "json", "csv", "md", "github");

    /** @param pages makes the page with its words, which not every form needs */
    byte[] render(Comparison comparison, Optional<Impact> impact, Supplier<ComparisonPage> pages, Language language);

    static Optional<DiffForm> named(String name) {
        return switch (name) {
            case "html" -> Optional.of((comparison, impact, pages, language) -> pages.get().html(comparison, impact).getBytes(StandardCharsets.UTF_8));
            case "json" -> Optional.of((comparison, impact, pages, language) -> DiffJson.text(comparison, impact, language).getBytes(StandardCharsets.UTF_8));
            case "csv" -> Optional.of((comparison, impact, pages, language) -> {
                ComparisonPage page = pages.get();
                return DiffCsv.bytes(view(comparison, page, language), page.texts());
            });
            case "md" -> Optional.of((comparison, impact, pages, language) -> {
                ComparisonPage page = pages.get();
                return (DiffMarkdown.text(view(comparison, page, language), page.texts()) + markdown(impact, page)).getBytes(StandardCharsets.UTF_8);
            });
            case "github" -> Optional.of((comparison, impact, pages, language) -> {
                ComparisonPage page = pages.get();
                String touched = impact.map(known -> DiffGithub.impact(ImpactView.of(known, page.texts()), page.texts())).orElse("");
                return (DiffGithub.text(view(comparison, page, language)) + touched).getBytes(StandardCharsets.UTF_8);
            });
            default -> Optional.empty();
        };
    }

    private static String markdown(Optional<Impact> impact, ComparisonPage page) {
        return impact.map(known -> ImpactMarkdown.text(ImpactView.of(known, page.texts()), page.texts())).orElse("");
    }

    private static ComparisonView view(Comparison comparison, ComparisonPage page, Language language) {
        return ComparisonView.of(comparison, page.texts(), language);
    }
}
