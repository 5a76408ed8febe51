package shirube.a11y;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shirube.html.Colors;
import shirube.html.Style;

/**
 * What of a page is taken out of the flow and painted, so that it may lie behind text that stands elsewhere in the page:
 * {@code <img style="position: absolute; z-index: -1">} before a heading.
 */
final class Layers {

    private static final Set<String> OUT_OF_FLOW = Set.of("absolute", "fixed");
    private static final Set<String> PICTURES = Set.of("img", "video", "canvas", "svg", "iframe", "object", "embed");
    private static final List<String> CELLS = List.of("grid-area", "grid-row", "grid-column");

    private final AuditedPage page;
    private final List<Element> layers;

    private Layers(AuditedPage page) {
        this.page = page;
        this.layers = page.all().stream().filter(element -> isTakenOut(style(element)) && isPainted(element)).toList();
    }

    static Layers of(AuditedPage page) {
        return page.once(Layers.class, Layers::new);
    }

    /** Whether any of them may lie between the text and the colour that is around it. */
    boolean mayLieBehind(Element text) {
        Optional<Element> ground = Ancestors.nearest(text, at -> isOpaque(style(at)));
        for (Element layer : layers) {
            boolean between = !contains(layer, text) && ground.map(at -> contains(at, layer)).orElse(true);
            if (between && mayLieBehind(layer, text)) return true;
        }
        return hasPaintedNeighbour(text, ground);
    }

    private boolean hasPaintedNeighbour(Element text, Optional<Element> ground) {
        for (Element at = text; at != null; at = at.parent()) {
            if (style(at).paintsMore() || sharesCell(at)) return true;
            if (ground.filter(at::equals).isPresent()) return false;
        }
        return false;
    }

    private boolean mayLieBehind(Element layer, Element text) {
        Style style = style(layer);
        Optional<Element> block = style.value("position").equals("fixed") ? Optional.empty() : Ancestors.nearest(layer.parent(), at -> isPlaced(style(at)));
        if (block.filter(around -> !contains(around, text)).isPresent()) return false;
        if (style.value("z-index").startsWith("-")) return true;
        boolean covers = style.value("position").equals("absolute") || isAsHighAsItsPlace(style);
        return covers && isBefore(layer, text) && isLifted(text, layer, block);
    }

    /** CSS 2.2, appendix E: what is placed is painted over what was placed before it. */
    private boolean isLifted(Element text, Element layer, Optional<Element> block) {
        for (Element at = text; at != null && block.filter(at::equals).isEmpty(); at = at.parent()) {
            if (isPlaced(style(at)) && !contains(at, layer)) return true;
        }
        return false;
    }

    /** Items of a grid that are put into one cell lie over each other. */
    private boolean sharesCell(Element element) {
        Style own = style(element);
        if (CELLS.stream().allMatch(cell -> own.value(cell).equals("auto"))) return false;
        return element.siblingElements().stream()
                .filter(sibling -> CELLS.stream().allMatch(cell -> style(sibling).value(cell).equals(own.value(cell))))
                .anyMatch(this::isPainted);
    }

    private boolean isPainted(Element element) {
        return page.visibility().seen(element) && element.stream().anyMatch(inside -> PICTURES.contains(inside.normalName()) || hasBackground(style(inside)));
    }

    private static boolean hasBackground(Style style) {
        if (!style.value("background-image").equals("none")) return true;
        return Colors.parse(style.value("background-color")).filter(color -> color.alpha() <= 0).isEmpty();
    }

    private static boolean isOpaque(Style style) {
        return Colors.parse(style.value("background-color")).filter(color -> color.alpha() >= 1).isPresent();
    }

    private static boolean isTakenOut(Style style) {
        return style.declares().contains("position") && OUT_OF_FLOW.contains(style.value("position"));
    }

    private static boolean isPlaced(Style style) {
        return style.declares().contains("position") && !style.value("position").equals("static");
    }

    private static boolean isAsHighAsItsPlace(Style style) {
        boolean stretched = Stream.of("top", "bottom").noneMatch(side -> style.value(side).equals("auto"));
        return stretched || Set.of("100%", "100vh").contains(style.value("height"));
    }

    private boolean isBefore(Element layer, Element text) {
        return page.all().indexOf(layer) < page.all().indexOf(text);
    }

    private static boolean contains(Element around, Element element) {
        return Ancestors.within(element, at -> at == around);
    }

    private Style style(Element element) {
        return page.styles().style(element);
    }
}
