package shirube.a11y;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import shirube.html.HtmlPage;
import shirube.source.SourceFile;

/** The frames of a page, also those in documents that stand in {@code srcdoc}. */
public final class Frames {

    /** @param holder the frame of the page itself in which the frame lies, or the frame */
    public record Frame(Element holder, String name, Optional<Destination> destination) {}

    private static final int MOST_LEVELS = 4;

    private Frames() {}

    public static List<Frame> of(AuditedPage page) {
        var frames = new ArrayList<Frame>();
        for (Element frame : page.named("iframe")) {
            if (page.exposed(frame)) collect(page, frame, frame, 0, frames);
        }
        return frames;
    }

    /** The document in a frame, where it lies on this machine. */
    public static Optional<AuditedPage> content(AuditedPage page, Element frame) {
        String path = page.html().path();
        Optional<String> text = frame.hasAttr("srcdoc")
                ? Optional.of(frame.attr("srcdoc"))
                : page.html().root().text(path, frame.attr("src"));
        return text.map(html -> HtmlPage.foreign(new SourceFile(path, path, html), page.html().root()))
                .map(inner -> page.folds() ? AuditedPage.asLoaded(inner) : new AuditedPage(inner));
    }

    private static void collect(AuditedPage page, Element frame, Element holder, int level, List<Frame> frames) {
        String name = page.name(frame);
        Optional<Destination> destination = frame.hasAttr("srcdoc")
                ? Optional.of(new Destination("srcdoc:" + frame.attr("srcdoc"), Optional.empty()))
                : Optional.of(frame.attr("src")).filter(src -> !src.isBlank()).map(src -> Destination.of(page, src));
        if (!name.isEmpty()) frames.add(new Frame(holder, name, destination));
        if (!frame.hasAttr("srcdoc") || level >= MOST_LEVELS) return;
        content(page, frame).ifPresent(inner -> {
            for (Element nested : inner.named("iframe")) {
                if (inner.exposed(nested)) collect(inner, nested, holder, level + 1, frames);
            }
        });
    }
}
