package shirube.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Links and images: where they lead is asked of the site, what cannot lead anywhere is reported at its own place. */
final class Links {

    private static final String DECORATIVE = "{decorative}";

    private final Rendering to;
    private final List<Rendered.Link> links = new ArrayList<>();
    private final List<Rendered.Image> images = new ArrayList<>();
    private boolean inside;

    Links(Rendering to) {
        this.to = to;
    }

    List<Rendered.Link> links() {
        return List.copyOf(links);
    }

    List<Rendered.Image> images() {
        return List.copyOf(images);
    }

    /** Whether a link is open: a second one within it would not be HTML. */
    boolean inside() {
        return inside;
    }

    void link(Link node) {
        anchor(node, node.getUrl(), node.getUrl().toString(), node.getTitle(), () -> to.children(node));
    }

    /** {@code [text][name]}, whose destination stands elsewhere in the text; undefined, it is text. */
    void reference(LinkRef node) {
        if (to.isCut(node)) return;
        Optional<Reference> reference = to.reference(node);
        if (reference.isPresent()) {
            BasedSequence url = reference.get().getUrl();
            anchor(node, url, url.toString(), reference.get().getTitle(), () -> to.children(node));
            return;
        }
        undefined(node);
    }

    /** {@code <https://…>} and {@code <name@example.jp>}. */
    void address(Node node, String url) {
        BasedSequence words = node.getChars().subSequence(1, node.getChars().length() - 1);
        anchor(node, words, url, BasedSequence.NULL, () -> to.html.text(words));
    }

    void image(Image node) {
        picture(node, node.getUrl(), endWithMark(node));
    }

    void imageReference(ImageRef node) {
        Optional<Reference> reference = to.reference(node);
        if (reference.isPresent()) picture(node, reference.get().getUrl(), endWithMark(node));
        else undefined(node);
    }

    /** The end of an image with the mark in braces behind it. */
    static int endWithMark(Node image) {
        String mark = mark(image);
        return image.getEndOffset() + mark.length();
    }

    private void anchor(Node node, BasedSequence place, String written, BasedSequence title, Runnable content) {
        Destination destination = Destination.of(to.source.file(), written);
        if (inside) {
            content.run();
            return;
        }
        links.add(new Rendered.Link(written, destination, to.span(node.getStartOffset(), node.getEndOffset())));
        Answer<MarkdownContext.Link> answer = answer(destination);
        if (answer instanceof Answer.Found<MarkdownContext.Link> found) {
            open(node, found.value(), title);
            inside = true;
            content.run();
            inside = false;
            found.value().suffix().ifPresent(to.html::text);
            to.html.close("a");
        } else {
            refuse((Answer.Refused<?>) answer, node, place);
            content.run();
        }
    }

    private void open(Node node, MarkdownContext.Link link, BasedSequence title) {
        to.html.begin("a").attribute("href", link.address());
        if (link.external()) to.html.attribute("class", "external");
        if (title.isNotNull() && !title.isBlank()) to.html.attribute("title", Words.unescaped(title));
        to.html.source(node.getStartOffset(), node.getEndOffset()).end();
    }

    private Answer<MarkdownContext.Link> answer(Destination destination) {
        if (destination instanceof Destination.Web web) return to.context.web(to.source.file(), web.url());
        if (destination instanceof Destination.Content content) return to.context.link(to.source.file(), content);
        if (destination instanceof Destination.Place place) {
            return Answer.found(MarkdownContext.Link.to("#" + to.anchors.resolve(place.id())));
        }
        var refused = (Destination.Refused) destination;
        return new Answer.Refused<>(refused.code(), refused.args());
    }

    private void picture(Node node, BasedSequence url, int end) {
        checkMark(node);
        boolean decorative = mark(node).equals(DECORATIVE);
        to.cut(node.getEndOffset(), end);
        String written = url.toString();
        String alt = Words.of(node);
        Answer<MarkdownContext.Picture> answer = pictureAt(Destination.of(to.source.file(), written), node, written, alt);
        if (answer instanceof Answer.Refused<?> refused) {
            refuse(refused, node, url);
            to.html.text(alt);
            return;
        }
        MarkdownContext.Picture picture = ((Answer.Found<MarkdownContext.Picture>) answer).value();
        to.html.begin("img").attribute("src", picture.address());
        if (decorative || !alt.isEmpty()) to.html.attribute("alt", decorative ? "" : alt);
        size("width", picture.width());
        size("height", picture.height());
        to.html.attribute("loading", "lazy").source(node.getStartOffset(), end).end();
    }

    private Answer<MarkdownContext.Picture> pictureAt(Destination destination, Node node, String written, String alt) {
        if (destination instanceof Destination.Content content) {
            var span = to.span(node.getStartOffset(), endWithMark(node));
            images.add(new Rendered.Image(written, content.path(), alt, mark(node).equals(DECORATIVE), span));
            return to.context.image(to.source.file(), content.path());
        }
        if (destination instanceof Destination.Refused refused) return new Answer.Refused<>(refused.code(), refused.args());
        return Answer.refused("image-external", "url", written);
    }

    private void size(String name, OptionalInt pixels) {
        if (pixels.isPresent()) to.html.attribute(name, String.valueOf(pixels.getAsInt()));
    }

    /** At the destination, where there is one to see: {@code [text]()} is reported as a whole. */
    private void refuse(Answer.Refused<?> refused, Node node, BasedSequence place) {
        BasedSequence shown = place.isNull() || place.isEmpty() ? node.getChars() : place;
        to.report(refused.code(), shown.getStartOffset(), shown.getEndOffset(), refused.args().toArray());
    }

    private void undefined(RefNode node) {
        boolean full = !node.getReference().isBlank() && !node.getText().isBlank();
        if (full) {
            BasedSequence name = node.getReference();
            to.report("link-reference-missing", name.getStartOffset(), name.getEndOffset(), "name", name);
        } else {
            NearMiss.afterBrackets(to, node);
        }
        if (!node.hasChildren()) {
            to.text(node);
            return;
        }
        to.html.text(Words.unescaped(node.getChars().prefixOf(node.getChildChars())));
        to.children(node);
        to.html.text(Words.unescaped(node.getChars().suffixOf(node.getChildChars())));
    }

    private void checkMark(Node image) {
        String mark = mark(image);
        int start = image.getEndOffset();
        if (mark.isEmpty() || mark.equals(DECORATIVE)) return;
        to.report("image-mark", start, start + mark.length(), "mark", mark);
    }

    private static String mark(Node image) {
        if (!(image.getNext() instanceof Text next) || next.getChars().firstChar() != '{') return "";
        String text = next.getChars().toString();
        int close = text.indexOf('}');
        return close < 0 ? "" : text.substring(0, close + 1);
    }
}
