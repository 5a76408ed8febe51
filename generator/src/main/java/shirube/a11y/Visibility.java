package shirube.a11y;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import shirube.html.Cascade;
import shirube.html.Style;

/** What of a page is rendered and what is hidden, also from assistive technology. */
public final class Visibility {

    private final Cascade styles;
    private final boolean folds;
    private final Set<Element> silenced = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, Boolean> folded = new HashMap<>();

    Visibility(AuditedPage page) {
        this.styles = page.styles();
        this.folds = page.folds() && page.named("details").stream().anyMatch(details -> !details.hasAttr("open"));
        for (Element element : page.having("aria-hidden")) {
            if (silent(element) && !silenced.contains(element)) silence(element);
        }
    }

    /** Neither the element nor anything around it is {@code display: none}. An area is there wherever its map is used. */
    public boolean rendered(Element element) {
        return appearance(element).rendered() && !folded(element);
    }

    /** Rendered, and not hidden by {@code visibility}. */
    public boolean shown(Element element) {
        return appearance(element).shown() && !folded(element);
    }

    /** ACT, programmatically hidden: not rendered, not visible, or in an {@code aria-hidden} part of the page. */
    public boolean hidden(Element element) {
        return !shown(element) || silenced(element);
    }

    /** In an {@code aria-hidden} part of the page. */
    public boolean silenced(Element element) {
        return !silenced.isEmpty() && silenced.contains(element);
    }

    /** Hidden by its own style or attribute, not only by what is around it. */
    boolean hiddenItself(Element element) {
        Style style = styles.style(element);
        return style.value("display").equals("none") || !style.value("visibility").equals("visible") || silent(element);
    }

    /** Shown where somebody can see it: not transparent, not moved off the page, not cut to nothing. */
    public boolean seen(Element element) {
        Appearance appearance = appearance(element);
        return appearance.shown() && !appearance.lost() && !folded(element);
    }

    /** Seen, with letters that have a size and a colour. */
    public boolean readable(Element element) {
        boolean closed = folds && element.normalName().equals("details") && !element.hasAttr("open");
        return !closed && seen(element) && appearance(element).inked();
    }

    /** HTML §15.3.14: of closed details only the summary is rendered. */
    private boolean folded(Element element) {
        if (!folds) return false;
        Boolean known = folded.get(element);
        if (known != null) return known;
        Element parent = element.parent();
        boolean is = parent != null && (Focus.foldedIn(parent, element) || folded(parent));
        folded.put(element, is);
        return is;
    }

    private Appearance appearance(Element element) {
        return Appearance.of(styles.style(element));
    }

    private void silence(Element element) {
        silenced.add(element);
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) silence(child);
        }
    }

    private static boolean silent(Element element) {
        return element.attr("aria-hidden").strip().equalsIgnoreCase("true");
    }
}
