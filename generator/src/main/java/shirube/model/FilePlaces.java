package shirube.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.source.Asset;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/** Files that must be there, and files whose name keeps them from being read: {@code counter.md.txt}, {@code Site.yaml}. */
final class FilePlaces {

    private static final Pattern HIDDEN_EXTENSION = Pattern.compile("(?i).*\\.(md|ya?ml|csv)\\.txt");

    private FilePlaces() {}

    static List<Diagnostic> faults(SourceTree files) {
        var found = new ArrayList<Diagnostic>(settings(files));
        plansWithoutPlan(files).map(plan -> Diagnostic.of("missing-plan-yaml", files.placeOf("plans/" + plan + "/plan.yaml"), "plan", plan)).forEach(found::add);
        files.texts().stream().filter(file -> isSeriesOfNothing(files, file)).map(file -> seriesOfNothing(files, file)).forEach(found::add);
        files.assets().stream()
                .map(Asset::path)
                .filter(path -> HIDDEN_EXTENSION.matcher(path).matches())
                .map(path -> Diagnostic.of("hidden-extension", files.placeOf(path), "right", path.substring(path.lastIndexOf('/') + 1, path.length() - ".txt".length())))
                .forEach(found::add);
        return found;
    }

    private static List<Diagnostic> settings(SourceTree files) {
        Optional<SourceFile> other = files.text("site.yml");
        if (files.text("site.yaml").isPresent())
            return other.map(file -> Diagnostic.of("two-site-files", file.top())).stream().toList();
        if (other.isPresent()) return List.of();
        String near = files.texts().stream().map(SourceFile::path).filter(path -> path.toLowerCase(Locale.ROOT).matches("site\\.ya?ml")).findFirst().orElse("");
        return List.of(Diagnostic.of("missing-site-yaml", files.placeOf("site.yaml"), "near", near));
    }

    private static Stream<String> plansWithoutPlan(SourceTree files) {
        return files.texts().stream()
                .map(SourceFile::path)
                .filter(path -> path.matches("plans/[^/]+/.*"))
                .map(path -> path.split("/")[1])
                .distinct()
                .filter(plan -> !files.contains("plans/" + plan + "/plan.yaml") && !files.contains("plans/" + plan + "/plan.yml"));
    }

    private static boolean isSeriesOfNothing(SourceTree files, SourceFile file) {
        String indicator = "kpi/" + file.stem();
        return file.folder().equals("kpi/data") && !files.contains(indicator + ".yaml") && !files.contains(indicator + ".yml");
    }

    private static Diagnostic seriesOfNothing(SourceTree files, SourceFile file) {
        List<String> stems = files.texts().stream().filter(other -> other.folder().equals("kpi")).map(SourceFile::stem).toList();
        return Diagnostic.of("series-of-nothing", file.top(), "id", file.stem(), "near", Spelling.nearest(file.stem(), stems).orElse(""));
    }
}
