package shirube.compare;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.model.Site;
import shirube.model.SiteReader;
import shirube.source.SourceFile;
import shirube.source.SourceTree;

/** An edition's items with their types, as far as they can be read today. */
public final class PastSite {

    private static final String SETTINGS = "site\\.ya?ml";

    private PastSite() {}

    /** Nothing where the edition has no settings. */
    public static Optional<Site> of(SourceTree files, LocalDate today) {
        return SiteReader.read(files, today).value().map(site -> site.published(false));
    }

    /** In the frame of today's settings, since those of that time may not fit any more. */
    static Optional<Site> in(Site frame, SourceTree files) {
        var texts = files.texts().stream().filter(file -> !file.path().matches(SETTINGS)).collect(Collectors.toMap(SourceFile::path, file -> file));
        frame.files().texts().stream().filter(file -> file.path().matches(SETTINGS)).forEach(file -> texts.put(file.path(), file));
        return of(new SourceTree(files.shown(), texts, java.util.Map.of()), frame.today());
    }
}
