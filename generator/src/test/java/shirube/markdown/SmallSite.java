package shirube.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import shirube.source.SourceFile;

/** A site of a few files around the text {@code plans/dx/a.md}, for tests. */
record SmallSite(Setting setting, Labels labels) implements MarkdownContext {

    private static final Map<String, Link> FILES = Map.of(
            "plans/dx/b.md", Link.to("b.html"),
            "news/市.md", Link.to("../news/市.html"),
            "news/がっこう.md", Link.to("../news/がっこう.html"),
            "data/aed 1.csv", new Link("../aed1.csv", Optional.of("（CSV）"), false),
            "data/aed.csv", new Link("../aed.csv", Optional.of("（CSV、12KB）"), false));

    private static final Set<String> IMAGES = Set.of("plans/dx/a.png", "plans/dx/b.png");

    static final SmallSite PLAIN = new SmallSite(Setting.PLAIN, Labels.JAPANESE);

    static SmallSite with(Setting setting) {
        return new SmallSite(setting, Labels.JAPANESE);
    }

    @Override
    public Answer<Link> link(SourceFile from, Destination.Content destination) {
        if (destination.path().equals("plans/dx/draft.md")) return Answer.refused("link-draft", "path", destination.path());
        Link link = FILES.get(destination.path());
        if (link == null) return Answer.refused("link-broken", "path", destination.path(), "nearest", "plans/dx/b.md");
        String fragment = destination.fragment().map(id -> "#" + id).orElse("");
        return Answer.found(new Link(link.address() + fragment, link.suffix(), link.external()));
    }

    @Override
    public Answer<Picture> image(SourceFile from, String path) {
        if (!IMAGES.contains(path)) return Answer.refused("image-missing", "path", path, "nearest", "plans/dx/a.png");
        return Answer.found(new Picture(path.substring("plans/dx/".length()), OptionalInt.of(640), OptionalInt.of(480)));
    }
}
