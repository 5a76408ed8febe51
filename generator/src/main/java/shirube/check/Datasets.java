package shirube.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.Dataset;
import shirube.model.FilePath;
import shirube.model.KnownLicence;
import shirube.model.Municipality;
import shirube.model.Site;
import shirube.model.Spelling;
import shirube.source.Asset;
import shirube.source.Span;

/** Open data says under which licence, where each file lies, and how a CSV is encoded. */
final class Datasets implements Check {

    @Override
    public void check(Site site, Findings found) {
        Municipality city = site.municipality();
        for (Dataset dataset : site.datasets()) {
            checkLicence(dataset.licence(), dataset.origin().at("licence"), city, found);
            for (int i = 0; i < dataset.files().size(); i++) {
                checkFile(dataset, i, found);
                checkBytes(site, dataset, i, found);
            }
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

    /** The charset that is stated is the one in which the bytes are. */
    private static void checkBytes(Site site, Dataset dataset, int index, Findings found) {
        Dataset.DataFile file = dataset.files().get(index);
        Optional<Asset> asset = file.path().flatMap(FilePath::fromTop).flatMap(site.files()::asset);
        if (asset.isEmpty() || !isCsv(file) || file.charset().filter(Datasets::isKnown).isEmpty()) return;
        byte[] bytes = asset.get().read();
        if (isIn(charset(file.charset().get()), bytes)) return;
        String likely = Stream.of("UTF-8", "Shift_JIS").filter(name -> isIn(Charset.forName(name.equals("Shift_JIS") ? "windows-31j" : name), bytes)).findFirst().orElse("");
        found.add("charset-other", dataset.origin().at("files", index, "charset"), "file", asset.get().name(), "charset", file.charset().get(), "likely", likely);
    }

    private static boolean isIn(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isCsv(Dataset.DataFile file) {
        String format = file.format().orElse(file.path().map(FilePath::extension).orElse(""));
        return format.equalsIgnoreCase("csv") || format.equalsIgnoreCase("tsv");
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(plain(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }

    /** What is called Shift_JIS is nearly always Windows' own: it has ① and 髙. */
    private static Charset charset(String written) {
        String plain = plain(written);
        return Charset.forName(plain.matches("(?i)shift[_-]jis|sjis") ? "windows-31j" : plain);
    }

    private static String plain(String charset) {
        return charset.replaceFirst("(?i)^utf-?8[- ]?(with )?bom$", "UTF-8").strip();
    }
}
