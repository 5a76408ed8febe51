package shirube.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.markdown.Answer;
import shirube.markdown.Destination;
import shirube.markdown.MarkdownContext;
import shirube.markdown.MarkdownText;
import shirube.markdown.Prose;
import shirube.model.Spelling;
import shirube.picture.Picture.Size;
import shirube.source.Asset;
import shirube.source.SourceFile;

/** Answers what a text asks of the site: where a file's page stands, which picture lies at a path. */
final class TextContext implements MarkdownContext {

    private final Publication publication;
    private final Desk desk;
    private final Setting setting;

    TextContext(Publication publication, Desk desk, Setting setting) {
        this.publication = publication;
        this.desk = desk;
        this.setting = setting;
    }

    @Override
    public void parsed(MarkdownText text, Supplier<Prose> words) {
        publication.suspects().read(text, words);
    }

    @Override
    public Setting setting() {
        return setting;
    }

    @Override
    public Answer<Link> link(SourceFile from, Destination.Content destination) {
        String fragment = destination.fragment().map(id -> "#" + id).orElse("");
        Optional<Page> page = publication.addresses().ofFile(destination.path());
        if (page.isPresent()) return Answer.found(Link.to(desk.href(page.get().path() + fragment)));
        Optional<Page> today = publication.beside().flatMap(beside -> beside.today().addresses().ofFile(destination.path()));
        if (today.isPresent()) return Answer.found(Link.to(desk.today(today.get().path())));
        Optional<Asset> asset = publication.site().files().asset(destination.path());
        if (asset.isPresent()) return Answer.found(download(asset.get()));
        if (publication.site().files().contains(destination.path())) return Answer.refused("link-draft", "path", destination.path());
        Optional<String> address = MeantAddress.of(destination.writtenIn(from) + fragment);
        if (address.isPresent()) return Answer.refused("link-without-scheme", "written", destination.writtenIn(from), "instead", address.get());
        Stream<String> texts = publication.site().files().texts().stream().map(SourceFile::path);
        String near = nearest(from, destination.path(), Stream.concat(texts, assets()));
        return Answer.refused("link-broken", "path", destination.path(), "nearest", near);
    }

    private Stream<String> assets() {
        return publication.site().files().assets().stream().map(Asset::path);
    }

    /** As it would be written in the text that asks. */
    private static String nearest(SourceFile from, String path, Stream<String> known) {
        List<String> all = known.toList();
        Optional<String> near = Spelling.nearest(path, all).or(() -> elsewhere(path, all));
        return near.map(found -> Path.of("/", from.folder()).relativize(Path.of("/", found)).toString().replace('\\', '/')).orElse("");
    }

    /** The one file of that name in another folder. */
    private static Optional<String> elsewhere(String path, List<String> known) {
        String name = "/" + path.substring(path.lastIndexOf('/') + 1);
        List<String> same = known.stream().filter(file -> ("/" + file).endsWith(name)).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private Link download(Asset asset) {
        String address = publication.attachments().publish(asset.path()).orElseThrow();
        String kind = asset.extension().toUpperCase(java.util.Locale.ROOT);
        return new Link(desk.href(address), Optional.of("（" + kind + "、" + Formats.bytes(asset.bytes()) + "）"), false);
    }

    @Override
    public Answer<Picture> image(SourceFile from, String path) {
        Optional<Asset> asset = publication.site().files().asset(path);
        if (asset.isEmpty()) return Answer.refused("image-missing", "path", path, "nearest", nearest(from, path, assets()));
        Result<Optional<Size>> size = publication.attachments().size(asset.get());
        Optional<Diagnostic> unusable = size.found().stream().filter(found -> found.isError() && found.at().isWholeFile()).findFirst();
        if (unusable.isPresent()) return refused(unusable.get());
        String address = publication.attachments().publish(path).orElseThrow();
        return Answer.found(new Picture(desk.href(address), length(size.value().map(Size::width)), length(size.value().map(Size::height))));
    }

    /** What is wrong with a picture as a whole is told where a text shows it: there its author can choose another. */
    private static <T> Answer<T> refused(Diagnostic why) {
        var args = new ArrayList<Object>();
        why.args().forEach((name, value) -> args.addAll(List.of(name, value)));
        return Answer.refused(why.code().name(), args.toArray());
    }

    private static OptionalInt length(Optional<Integer> pixels) {
        return pixels.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
