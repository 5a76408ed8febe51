package shirube.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import shirube.model.FileKind;

/** A small whole town that builds, with one file of each kind to show. */
public final class Examples {

    /** Its files; the first of a kind is the one that is shown. */
    public static final List<String> FILES = List.of(
            "site.yaml",
            "plans/dx/plan.yaml",
            "plans/dx/policy/approach.md",
            "plans/dx/vision/tomorrow.md",
            "plans/dx/measures/counter.md",
            "plans/dx/initiatives/online-apply.md",
            "plans/dx/revisions/established-2024.yaml",
            "kpi/online-rate.yaml",
            "opendata/toilet/dataset.yaml",
            "opendata/toilet/toilet.csv",
            "meetings/panel/2026-08-27/meeting.yaml",
            "meetings/panel/2026-08-27/minutes.md",
            "meetings/panel/2026-08-27/materials/1.md",
            "comments/plan-2024/case.yaml",
            "comments/plan-2024/opinions.yaml",
            "processes/moving-in.yaml",
            "organisation/digital.yaml",
            "organisation/panel.yaml",
            "glossary/dx.yaml",
            "news/2026-04-01-online.md",
            "pages/guide/start.md",
            "vocab/statutes/example-ordinance.yaml",
            "vocab/evaluation-scales/three.yaml",
            "vocab/criteria/example-2016.yaml",
            "vocab/self-checks/example.yaml",
            "accessibility/results.yaml",
            "accessibility/evaluation.yaml",
            "removals/2026-05-20.yaml",
            "exceptions.yaml");

    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("site", "site.yaml"),
            Map.entry("opinions", "comments/plan-2024/opinions.yaml"),
            Map.entry("pages", "pages/guide/start.md"),
            Map.entry("vocab", "vocab/statutes/example-ordinance.yaml"),
            Map.entry("scales", "vocab/evaluation-scales/three.yaml"),
            Map.entry("criteria", "vocab/criteria/example-2016.yaml"),
            Map.entry("self-checks", "vocab/self-checks/example.yaml"),
            Map.entry("test-results", "accessibility/results.yaml"),
            Map.entry("evaluation", "accessibility/evaluation.yaml"),
            Map.entry("removals", "removals/2026-05-20.yaml"),
            Map.entry("exceptions", "exceptions.yaml"));

    private Examples() {}

    /** The path under the content folder of the file that shows a kind. */
    public static String path(FileKind kind) {
        return kind.type()
                .flatMap(type -> FILES.stream().filter(file -> type.match(file).isPresent()).findFirst())
                .orElseGet(() -> SHOWN.get(kind.key()));
    }

    public static String text(String path) {
        return Resource.text("/shirube/examples/" + path);
    }

    /** A text that the tool carries. */
    static final class Resource {

        private Resource() {}

        static String text(String name) {
            try (InputStream stream = Examples.class.getResourceAsStream(name)) {
                if (stream == null) throw new IllegalArgumentException(name);
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
