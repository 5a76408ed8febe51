package shirube.a11y;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.html.Cascade;

/** What of a page is rendered and what is hidden, also from assistive technology. */
public final class Visibility {

    private final Cascade styles;
    private final Map<Element, Boolean> rendered = new HashMap<>();
    private final Map<Element, Boolean> visible = new HashMap<>();
    private final Map<Element, Boolean> lost = new HashMap<>();
    private final Map<Element, Boolean> silenced = new HashMap<>();

    Visibility(Cascade styles) {
        this.styles = styles;
    }

    /** Neither the element nor anything around it is {@code display: none}. An area is there wherever its map is used. */
    public boolean rendered(Element element) {
        Boolean known = rendered.get(element);
        if (known != null) return known;
        Element parent = element.parent();
        boolean is = !styles.value(element, "display").equals("none") && (parent == null || rendered(parent));
        rendered.put(element, is);
        return is;
    }

    /** Rendered, and not hidden by {@code visibility}. */
    public boolean shown(Element element) {
        return rendered(element) && visible(element);
    }

    /** Inherited, so computed from the element around it where nothing else is declared. */
    private boolean visible(Element element) {
        Boolean known = visible.get(element);
        if (known != null) return known;
        Element parent = element.parent();
        boolean declared = parent == null || styles.declaredValue(element, "visibility").isPresent()
                || !styles.declaredKeyword(element, "visibility").isEmpty();
        boolean is = declared ? styles.value(element, "visibility").equals("visible") : visible(parent);
        visible.put(element, is);
        return is;
    }

    /** ACT, programmatically hidden: not rendered, not visible, or in an {@code aria-hidden} part of the page. */
    public boolean hidden(Element element) {
        return !shown(element) || silenced(element);
    }

    /** In an {@code aria-hidden} part of the page. */
    public boolean silenced(Element element) {
        Boolean known = silenced.get(element);
        if (known != null) return known;
        Element parent = element.parent();
        boolean is = element.attr("aria-hidden").strip().equalsIgnoreCase("true") || parent != null && silenced(parent);
        silenced.put(element, is);
        return is;
    }

    /** Hidden by its own style or attribute, not only by what is around it. */
    boolean hiddenItself(Element element) {
        return styles.value(element, "display").equals("none")
                || !styles.value(element, "visibility").equals("visible")
                || element.attr("aria-hidden").strip().equalsIgnoreCase("true");
    }

    /** Shown where somebody can see it: not transparent, not moved off the page, not cut to nothing. */
    public boolean seen(Element element) {
        return shown(element) && !lost(element);
    }

    private boolean lost(Element element) {
        Boolean known = lost.get(element);
        if (known != null) return known;
        Element parent = element.parent();
        boolean is = unseen(element) || parent != null && lost(parent);
        lost.put(element, is);
        return is;
    }

    private boolean unseen(Element element) {
        if (styles.declares(element).isEmpty()) return false;
        Set<String> declared = styles.declares(element);
        if (declared.contains("opacity") && styles.value(element, "opacity").matches("0(\\.0*)?|0%")) return true;
        if (declared.contains("text-indent") && farAway(element, "text-indent")) return true;
        boolean moved = Set.of("absolute", "fixed").contains(styles.value(element, "position"));
        if (moved && (farAway(element, "left") || farAway(element, "top") || farAway(element, "right"))) return true;
        return moved && clipped(element) || flat(element);
    }

    private boolean farAway(Element element, String property) {
        return styles.pixels(element, styles.value(element, property)).orElse(0) <= -900;
    }

    private boolean clipped(Element element) {
        String clip = styles.value(element, "clip").replace(',', ' ').replaceAll("\\s+", " ");
        return clip.matches("rect\\( ?(0|1)(px)? (0|1)(px)? (0|1)(px)? (0|1)(px)? ?\\)")
                || styles.value(element, "clip-path").matches("inset\\((50|100)%.*\\)");
    }

    /** A box of no size that cuts what does not fit. */
    private boolean flat(Element element) {
        boolean cuts = styles.declares(element).contains("overflow-x") && !styles.value(element, "overflow-x").equals("visible");
        return cuts && (thin(element, "height") || thin(element, "width"));
    }

    private boolean thin(Element element, String property) {
        return styles.pixels(element, styles.value(element, property)).orElse(16) <= 1;
    }
}
