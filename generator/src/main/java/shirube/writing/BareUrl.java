package shirube.writing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.markdown.Prose;
import shirube.model.Writing;
import shirube.source.Span;

/** An address is not shown where a name could be: it is read letter by letter. Where no link can be written it may stand. */
final class BareUrl implements WritingRule {

    private static final Pattern LINK_BEFORE = Pattern.compile("(?:[\\]］]|\\[[^\\[\\]()]{1,100})[(（]$");

    @Override
    public String code() {
        return "bare-url";
    }

    @Override
    public Writing.Level usual() {
        return Writing.Level.WARNING;
    }

    @Override
    public List<Sign> signs(WritingStyle style) {
        return List.of(Sign.of(":", "(?<=https?)(?<!\\]\\(https?|\\]\\(<https?)://"), Sign.of("w", "(?<![\\w.]|https?://)www\\."));
    }

    @Override
    public boolean speaksOf(Passage.Setting setting) {
        return setting.linkable();
    }

    @Override
    public List<Hit> find(Passage passage, WritingStyle style) {
        Stream<Hit> links = passage.links().stream().filter(BareUrl::showsAddress).map(link -> new Hit(link.start(), link.end(), "url", link.text()));
        Stream<Hit> texts = passage.addresses().stream()
                .filter(address -> passage.links().stream().noneMatch(link -> link.start() <= address.start() && address.end() <= link.end()))
                .filter(address -> !isDestination(passage.span(address.start(), address.end())))
                .map(address -> new Hit(address.start(), address.end(), "url", passage.span(address.start(), address.end()).text()));
        return Stream.concat(links, texts).toList();
    }

    /** {@code [市]（https://…）}: meant as a link, and told as one that misses it. */
    private static boolean isDestination(Span address) {
        String text = address.file().text();
        return LINK_BEFORE.matcher(text.substring(text.lastIndexOf('\n', address.start()) + 1, address.start())).find();
    }

    private static boolean showsAddress(Prose.Link link) {
        return link.text().strip().matches("(?:https?://|www\\.)[!-~]+");
    }
}
