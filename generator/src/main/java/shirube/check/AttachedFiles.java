package shirube.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shirube.attachment.Attachment;
import shirube.attachment.Pdf;
import shirube.markdown.Destination;
import shirube.model.Dataset;
import shirube.model.FilePath;
import shirube.model.Mention;
import shirube.model.Site;
import shirube.source.Asset;
import shirube.source.Span;

/** Files to take away can be read by everybody: PDFs by a voice, and what needs an office program has a twin. */
final class AttachedFiles implements Check {

    /** What opens in every browser. */
    private static final Set<String> TWINS = Set.of(".md", ".html", ".htm", ".csv", ".txt", ".pdf");

    @Override
    public void check(Site site, Findings found) {
        if (site.files().assets().stream().noneMatch(asset -> attachment(asset).isExamined())) return;
        for (var reference : references(site).entrySet()) {
            Asset asset = reference.getKey();
            Attachment attachment = attachment(asset);
            for (Pdf.Fault fault : attachment.faults())
                found.add(fault.code(), reference.getValue(), fault.about(asset.name()));
            if (attachment.isOffice() && !hasTwin(site, asset)) found.add("office-only", reference.getValue(), "file", asset.name());
        }
    }

    private static Attachment attachment(Asset asset) {
        return new Attachment(asset.name(), asset.bytes(), asset::read);
    }

    /** Each file that something names, with the first place that does. */
    private static Map<Asset, Span> references(Site site) {
        var first = new LinkedHashMap<Asset, Span>();
        Stream.concat(fields(site), links(site)).sorted((one, other) -> one.at.compareTo(other.at)).forEach(each ->
                site.files().asset(each.path).ifPresent(asset -> first.putIfAbsent(asset, each.at)));
        return first;
    }

    private record Reference(String path, Span at) {}

    private static Stream<Reference> fields(Site site) {
        return References.mentions(site)
                .map(Mention::named)
                .filter(FilePath.class::isInstance)
                .map(FilePath.class::cast)
                .flatMap(path -> path.fromTop().map(top -> new Reference(top, path.at())).stream());
    }

    private static Stream<Reference> links(Site site) {
        return AuthorTexts.of(site).map(AuthorTexts.AuthorText::text).filter(text -> Attachment.mayBeNamedIn(text.text())).flatMap(text -> text.prose().links().stream().flatMap(link -> {
            Span at = text.offsets().span(link.start(), link.end());
            return content(at, link.destination()).map(path -> new Reference(path, at)).stream();
        }));
    }

    private static Optional<String> content(Span at, String destination) {
        return Destination.of(at.file(), destination) instanceof Destination.Content content ? Optional.of(content.path()) : Optional.empty();
    }

    /** The same file in another form: of the same name beside it, as the material's {@code html}, or as the dataset's CSV. */
    private static boolean hasTwin(Site site, Asset asset) {
        String stem = asset.path().substring(0, asset.path().lastIndexOf('.'));
        return TWINS.stream().anyMatch(ending -> site.files().contains(stem + ending)) || named(site).contains(asset.path());
    }

    private static Set<String> named(Site site) {
        var named = new HashSet<String>();
        Stream.concat(
                        site.meetings().stream().flatMap(meeting -> meeting.materials().stream()),
                        site.comments().stream().flatMap(consultation -> consultation.materials().stream()))
                .filter(material -> material.html().isPresent())
                .forEach(material -> material.path().fromTop().ifPresent(named::add));
        site.datasets().stream().map(Dataset::files).filter(files -> files.stream().anyMatch(AttachedFiles::isOpen)).flatMap(List::stream)
                .flatMap(file -> file.path().stream())
                .forEach(path -> path.fromTop().ifPresent(named::add));
        return named;
    }

    /** A form of a dataset that any program reads. */
    private static boolean isOpen(Dataset.DataFile file) {
        return file.path().map(FilePath::extension).filter(Set.of("csv", "json", "geojson", "xml", "ttl", "txt")::contains).isPresent();
    }
}
