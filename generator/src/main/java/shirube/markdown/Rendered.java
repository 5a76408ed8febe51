package shirube.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirube.source.Span;

/**
 * What a text became.
 *
 * @param html well-formed; elements that stem from the text carry {@code data-src="PATH@START-END"}: the path in the
 *     content and offsets in the file's text, in UTF-16 units
 * @param title the {@code # Title} at the beginning, where the setting says that the page prints it itself
 * @param headings in order, without that title
 * @param ids every id in the HTML
 */
public record Rendered(
        String html,
        Optional<Heading> title,
        List<Heading> headings,
        List<Link> links,
        List<Image> images,
        Set<String> ids) {

    static final Rendered EMPTY = new Rendered("", Optional.empty(), List.of(), List.of(), List.of(), Set.of());

    /** @param level as in the HTML, after the shift; {@code text} is plain */
    public record Heading(int level, String text, String id, Span span) {}

    /** @param span of the whole link, {@code [text](written)} */
    public record Link(String written, Destination destination, Span span) {}

    /** @param path in the content, NFC */
    public record Image(String written, String path, String alt, boolean decorative, Span span) {}
}
