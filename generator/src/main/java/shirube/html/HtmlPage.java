package shirube.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import shirube.source.SourceFile;
import shirube.source.Span;

/**
 * One page as a tree, with the way back from each element to the place where somebody wrote it.
 *
 * <p>{@snippet :
 * HtmlPage page = HtmlPage.built("news/start.html", html, origins);
 * Span place = page.origin(page.document().expectFirst("img"));   // news/start.md:7:7
 * }
 */
public final class HtmlPage {

    private final String path;
    private final Document document;
    private final SourceFile file;
    private final Origins origins;
    private final WebRoot root;
    private final Optional<Stamped> stamped;
    private final List<Element> elements;
    private final SourceTags sourceTags;
    private final ShadowTrees shadows;

    /** The text whose tags are to be read for what is at fault in them; empty where the parser had nothing to mend. */
    private final String doubtful;

    private HtmlPage(String doubtful, Document document, ShadowTrees shadows, List<Element> elements, SourceTags sourceTags, SourceFile file, Optional<Stamped> stamped, Origins origins, WebRoot root) {
        this.path = file.path();
        this.doubtful = doubtful;
        this.document = document;
        this.shadows = shadows;
        this.elements = elements;
        this.sourceTags = sourceTags;
        this.file = file;
        this.stamped = stamped;
        this.origins = origins;
        this.root = root;
    }

    /**
     * A page that the build made, stamped with origins.
     *
     * @param path as published, for example {@code kpi/online.html}
     */
    public static HtmlPage built(String path, String html, Origins origins) {
        return built(path, html, origins, WebRoot.NONE);
    }

    /** @param root where the page's style sheets are read from */
    public static HtmlPage built(String path, String html, Origins origins, WebRoot root) {
        Stamps stamps = Stamps.part(html);
        var file = new SourceFile(path, path, stamps.html());
        Parser parser = root.parser();
        Stamped stamped = Stamped.of(stamps, file.text(), text -> parse(parser, text));
        return new HtmlPage(parser.getErrors().isEmpty() ? "" : html, stamped.document(), ShadowTrees.NONE, stamped.elements(), stamps.skeleton(), file, Optional.of(stamped), origins, root);
    }

    /** A page that anyone made: elements come from the file itself. A name in .xml, .svg or .xhtml is read as XML. */
    public static HtmlPage foreign(SourceFile file) {
        return foreign(file, WebRoot.NONE);
    }

    /** @param root what the page's addresses lead to; the file's path is relative to it */
    public static HtmlPage foreign(SourceFile file, WebRoot root) {
        Parser parser = isXml(file.name()) ? Parser.xmlParser() : Parser.htmlParser();
        Document document = parse(parser.setTrackPosition(true), file.text());
        ShadowTrees shadows = isXml(file.name()) ? ShadowTrees.NONE : ShadowTrees.flatten(document);
        return new HtmlPage(isXml(file.name()) ? "" : file.text(), document, shadows, Stamped.elements(document), new SourceTags(file.text()), file, Optional.empty(), Origins.NONE, root);
    }

    /** The path as published, or of the file that was read. */
    public String path() {
        return path;
    }

    /** The HTML as it is published. */
    public String text() {
        return file.text();
    }

    public Document document() {
        return document;
    }

    /** All elements in document order, found in one walk. */
    public List<Element> elements() {
        return elements;
    }

    /**
     * The page's text with an attribute on each element that is written in it: its number among {@link #elements}. What
     * the parser added has none.
     */
    public String numbered(String attribute) {
        var marks = new TreeMap<Integer, String>();
        for (int number = 0; number < elements().size(); number++) {
            Element element = elements().get(number);
            if (ownRange(element).isEmpty()) continue;
            int behindName = element.sourceRange().startPos() + 1 + element.tagName().length();
            marks.putIfAbsent(behindName, " " + attribute + "=\"" + number + "\"");
        }
        var text = new StringBuilder();
        int from = 0;
        for (var mark : marks.entrySet()) {
            text.append(file.text(), from, mark.getKey()).append(mark.getValue());
            from = mark.getKey();
        }
        return text.append(file.text(), from, file.text().length()).toString();
    }

    /** The element of a number that {@link #numbered} gave. */
    public Optional<Element> numberedElement(int number) {
        return number >= 0 && number < elements().size() ? Optional.of(elements().get(number)) : Optional.empty();
    }

    /** The trees of their own that parts of the page have. */
    ShadowTrees shadows() {
        return shadows;
    }

    /** Whether scripts build content in trees of their own that source does not tell. */
    public boolean hasUntoldTrees() {
        return shadows.untold() > 0;
    }

    /** The words of an element of the page's main part, by which its author finds it again; empty outside of it. */
    public String wordsOfContent(Element element) {
        boolean ofContent = element.closest("main") != null && !element.normalName().equals("main");
        return ofContent ? element.text().strip() : "";
    }

    /** An element's name and classes, by which those that a template makes are alike; empty where it has no class. */
    public static String look(Element element) {
        return element.className().isBlank() ? "" : element.normalName() + "." + element.className().strip();
    }

    /** The page as a whole. */
    public Span top() {
        return file.top();
    }

    /** The tags of the page's skeleton as written, before the parser mended them. */
    public SourceTags sourceTags() {
        return sourceTags;
    }

    /** Whether the parser made the body up, since something of it came before its tag, or it has none. */
    public boolean bodyImplied() {
        if (isBuilt()) return false;
        Element body = document.selectFirst("body");
        return body != null && (!body.sourceRange().isTracked() || body.sourceRange().startPos() == body.sourceRange().endPos());
    }

    public WebRoot root() {
        return root;
    }

    /** The styles of the page's elements on a medium, computed as they are asked for. */
    public Cascade cascade(Medium medium) {
        return new Cascade(this, medium);
    }

    /** Whether the tree was read as HTML (and not as XML or SVG): some rules speak of text/html only. */
    public boolean isTextHtml() {
        return document.parser().getTreeBuilder() instanceof org.jsoup.parser.HtmlTreeBuilder;
    }

    /** Whether our own build made it: then nothing in it is there for layout only, and it must carry what we promise. */
    public boolean isBuilt() {
        return stamped.isPresent();
    }

    /** Whether the element stems from a text of the city's own content, and not from a template. */
    public boolean isWrittenByAuthor(Element element) {
        return stamped.filter(tree -> tree.isOfContent(element)).isPresent();
    }

    /** Where the element, or the nearest element around it that has a known origin, was written. */
    public Span origin(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Optional<Span> place = stamped.isPresent() ? stamped.get().place(at, origins) : ownRange(at);
            if (place.isPresent()) return place.get();
        }
        return file.top();
    }

    /** What is at fault in the tags as they were written, in their order; nothing of what is XML. */
    public List<TagFault> tagFaults() {
        return doubtful.isEmpty() ? List.of() : TagPairs.faults(doubtful);
    }

    /** Where such a fault was written; of a page that the build made, the element that brought it. */
    public Span place(TagFault fault) {
        if (stamped.isEmpty()) return file.span(fault.start(), fault.end());
        return fault.around().stream()
                .flatMap(tag -> Stamps.part(doubtful.substring(tag, doubtful.indexOf('>', tag) + 1)).tags().stream())
                .flatMap(tag -> stamped.get().place(tag, origins).stream())
                .findFirst()
                .orElseGet(file::top);
    }

    private Optional<Span> ownRange(Element element) {
        Range range = element.sourceRange();
        if (!range.isTracked() || range.startPos() == range.endPos()) return Optional.empty();
        return Optional.of(file.span(range.startPos(), range.endPos()));
    }

    private static Document parse(Parser parser, String html) {
        Document document = parser.parseInput(html, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".svg") || lower.endsWith(".xhtml");
    }
}
