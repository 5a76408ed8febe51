package shirube.a11y;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The page's headings as a screen reader lists them, in document order. */
public final class Headings {

    private final List<Element> all = new ArrayList<>();
    private final Map<Element, Element> before = new HashMap<>();

    Headings(AuditedPage page) {
        Element last = null;
        for (Element element : page.withRole("heading"::equals)) {
            if (!page.exposed(element)) continue;
            if (last != null) before.put(element, last);
            all.add(element);
            last = element;
        }
    }

    public List<Element> all() {
        return all;
    }

    public Optional<Element> before(Element heading) {
        return Optional.ofNullable(before.get(heading));
    }

    /** From 1; a heading by role alone is of level 2 unless it says otherwise (WAI-ARIA 1.2). */
    public static int level(Element heading) {
        String level = heading.attr("aria-level").trim();
        if (!level.isEmpty() && level.matches("[1-9]\\d{0,3}")) return Integer.parseInt(level);
        return isPlainHeading(heading) ? heading.normalName().charAt(1) - '0' : 2;
    }

    private static boolean isPlainHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
