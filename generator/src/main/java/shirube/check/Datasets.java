package shirube.check;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import shirube.model.Dataset;
import shirube.model.FilePath;
import shirube.model.KnownLicence;
import shirube.model.Municipality;
import shirube.model.Site;
import shirube.model.Spelling;
import shirube.source.Span;

/** Open data says under which licence, where each file lies, and how a CSV is encoded. */
final class Datasets implements Check {

    @Override
    public void check(Site site, Findings found) {
        Municipality city = site.municipality();
        for (Dataset dataset : site.datasets()) {
            checkLicence(dataset.licence(), dataset.origin().at("licence"), city, found);
            for (int i = 0; i < dataset.files().size(); i++) checkFile(dataset, i, found);
        }
        city.licence().ifPresentOrElse(
                licence -> checkLicence(licence.id(), city.origin().node().find("licence", "id").span(), city, found),
                () -> site.datasets().stream().findFirst().ifPresent(dataset ->
                        found.add("licence-required", city.origin().file().top(), "dataset", dataset.id())));
    }

    /** A city's own terms are known once site.yaml gives their address. */
    private static void checkLicence(String id, Span at, Municipality city, Findings found) {
        boolean own = city.licence().filter(licence -> licence.id().equals(id) && licence.url().isPresent()).isPresent();
        Optional<KnownLicence> known = KnownLicence.find(id);
        if (known.isEmpty() && !own) {
            List<String> ids = KnownLicence.ALL.stream().map(KnownLicence::id).toList();
            String near = Spelling.nearest(id, ids).orElse("PDL1.0");
            found.add("unknown-licence", at, "licence", id, "near", near);
        }
        known.filter(licence -> !licence.open()).ifPresent(licence -> found.add("licence-not-open", at, "licence", licence.id()));
    }

    private static void checkFile(Dataset dataset, int index, Findings found) {
        Dataset.DataFile file = dataset.files().get(index);
        Span at = dataset.origin().at("files", index, "id");
        if (file.path().isEmpty() && file.accessUrl().isEmpty()) found.add("file-without-place", at, "file", file.id());
        if (file.charset().isEmpty() && isCsv(file)) found.add("charset-missing", at, "file", file.id());
        file.charset().filter(charset -> !isKnown(charset)).ifPresent(charset ->
                found.add("unknown-charset", dataset.origin().at("files", index, "charset"), "charset", charset));
    }

    private static boolean isCsv(Dataset.DataFile file) {
        String format = file.format().orElse(file.path().map(FilePath::extension).orElse(""));
        return format.equalsIgnoreCase("csv") || format.equalsIgnoreCase("tsv");
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset.replaceFirst("(?i)^utf-?8[- ]?(with )?bom$", "UTF-8").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
