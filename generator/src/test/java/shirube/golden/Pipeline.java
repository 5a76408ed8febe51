package shirube.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirube.check.Acceptances;
import shirube.check.Checks;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.document.SourceReader;
import shirube.model.Removals;
import shirube.model.Site;
import shirube.model.SiteReader;
import shirube.source.SourceTree;

/** Reading and checking a content folder as a build does: it stops after the first stage with an error. */
final class Pipeline {

    private Pipeline() {}

    static List<Diagnostic> found(Path content, LocalDate today) throws IOException {
        Result<SourceTree> files = SourceReader.read(content, "content");
        if (files.hasErrors()) return files.found();
        Result<SourceTree> texts = Removals.applied(files.value());
        if (texts.hasErrors()) return sorted(files.found(), texts.found());
        Result<Optional<Site>> site = SiteReader.read(texts.value(), today);
        if (site.hasErrors()) return sorted(files.found(), texts.found(), site.found());
        return sorted(files.found(), texts.found(), site.found(), checked(site.value().orElseThrow()));
    }

    private static List<Diagnostic> checked(Site site) {
        List<Diagnostic> found = Checks.run(site).found();
        Acceptances accepted = Acceptances.of(site);
        return sorted(accepted.unaccepted(found), accepted.faults(), accepted.unused(found));
    }

    @SafeVarargs
    private static List<Diagnostic> sorted(List<Diagnostic>... stages) {
        var all = new ArrayList<Diagnostic>();
        for (List<Diagnostic> stage : stages) all.addAll(stage);
        return all.stream().sorted().toList();
    }
}
