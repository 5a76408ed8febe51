package shirube.a11y;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shirube.html.Style;

/**
 * The accessible name of each element: what a screen reader calls it (Accessible Name and Description Computation
 * 1.2, with the elements' own sources of names from HTML-AAM).
 */
public final class Names {

    private static final Set<String> VALUE_OF_CONTROL =
            Set.of("textbox", "searchbox", "combobox", "listbox", "slider", "spinbutton", "scrollbar", "progressbar", "meter");
    private static final Set<String> NEVER_TEXT = Set.of("script", "style", "template", "noscript");
    /** What stands in them is for browsers that know none. */
    private static final Set<String> PLAYERS = Set.of("audio", "video");
    private static final Set<String> WITH_VALUE = Set.of("input", "meter", "progress");
    private static final Set<String> ABOUT_DRAWINGS = Set.of("title", "desc", "metadata");
    private static final Set<String> PROMPTING = Set.of("input", "textarea");
    private static final Set<String> BUTTON_TYPES = Set.of("button", "submit", "reset");
    private static final Map<String, String> DEFAULT_NAMES = Map.of("submit", "Submit", "reset", "Reset");

    /** Steps into content on a page where names are made of names of names, after which a name has only its first words. */
    private static final int PATIENCE = 2_000_000;
    private static final int FIRST_WORDS = 500;

    private final AuditedPage page;
    private final Map<Element, String> known = new HashMap<>();
    private int steps;

    /** Most pages have no element that owns others by name. */
    private final boolean owns;

    Names(AuditedPage page) {
        this.page = page;
        this.owns = !page.having("aria-owns").isEmpty();
    }

    /** The name, flat and trimmed; empty where the element has none. */
    public String of(Element element) {
        String name = known.get(element);
        if (name == null) {
            name = Text.flat(new Computation().start(element));
            known.put(element, name);
        }
        return name;
    }

    /** The text of an element that a description refers to, flat and trimmed. */
    String referenced(Element element) {
        return Text.flat(new Computation().referenced(element));
    }

    /** One run for one element: remembers which elements were used, so that references in a circle end. */
    private final class Computation {

        private final Set<Element> used = new HashSet<>();
        private Optional<Element> named = Optional.empty();
        private int own;

        String start(Element element) {
            named = Optional.of(element);
            return alternative(element, Way.OWN, false);
        }

        /** Step 2 for one element; {@code hidden} is true while a reference led into hidden content. */
        private String alternative(Element element, Way way, boolean hidden) {
            if (!hidden && page.visibility().hidden(element)) return "";
            if (way != Way.REFERENCE) {
                String referenced = labelledBy(element, hidden);
                if (!Text.isBlank(referenced)) return referenced;
            }
            if (isEmbedded(element, way) && isValueControl(element)) return value(element);
            String label = element.attr("aria-label");
            if (!Text.isBlank(label)) return label;
            if (isDecoration(element)) return "";
            String own = hostLanguage(element, way, hidden);
            if (!Text.isBlank(own)) return own;
            if (way != Way.OWN || Aria.namedFromContent(page.role(element)) || isSummary(element)) {
                String content = content(element, hidden);
                if (!Text.isBlank(content)) return content;
            }
            return tooltip(element);
        }

        private String labelledBy(Element element, boolean hidden) {
            if (!element.hasAttr("aria-labelledby")) return "";
            var joined = new StringBuilder();
            for (String id : Text.tokens(element.attr("aria-labelledby"))) {
                page.byId(id).ifPresent(label -> joined.append(referenced(label)).append(' '));
            }
            return joined.toString();
        }

        private String referenced(Element label) {
            return alternative(label, Way.REFERENCE, page.visibility().hidden(label));
        }

        /** HTML-AAM §4: where an element's name comes from before its content. */
        private String hostLanguage(Element element, Way way, boolean hidden) {
            if (page.role(element).equals("none")) return "";
            if (!AuditedPage.isHtml(element)) return svgTitle(element);
            return switch (element.normalName()) {
                case "img", "area" -> element.attr("alt");
                case "input" -> input(element, hidden);
                case "textarea", "select", "button", "meter", "output", "progress" -> labels(element, hidden);
                case "option", "optgroup" -> element.attr("label");
                case "fieldset" -> child(element, "legend", hidden);
                case "table" -> child(element, "caption", hidden);
                case "figure" -> child(element, "figcaption", hidden);
                default -> "";
            };
        }

        private String input(Element input, boolean hidden) {
            String type = input.attr("type").trim().toLowerCase(Locale.ROOT);
            if (BUTTON_TYPES.contains(type)) return buttonName(input, type, hidden);
            if (!type.equals("image")) return labels(input, hidden);
            String labels = labels(input, hidden);
            return Text.isBlank(labels) ? input.attr("alt") : labels;
        }

        private String buttonName(Element input, String type, boolean hidden) {
            String labels = labels(input, hidden);
            if (!Text.isBlank(labels)) return labels;
            if (input.hasAttr("value")) return input.attr("value");
            return DEFAULT_NAMES.getOrDefault(type, "");
        }

        private String labels(Element control, boolean hidden) {
            return page.labels().of(control).stream()
                    .filter(label -> !used.contains(label))
                    .map(label -> alternative(label, Way.LABEL, hidden))
                    .filter(text -> !Text.isBlank(text))
                    .collect(Collectors.joining(" "));
        }

        private String child(Element parent, String name, boolean hidden) {
            for (Element child : parent.children()) {
                if (child.normalName().equals(name)) return alternative(child, Way.CONTENT, hidden);
            }
            return "";
        }

        private String svgTitle(Element element) {
            for (Element child : element.children()) {
                if (child.tagName().equals("title")) return child.wholeText();
            }
            return element.normalName().equals("a") ? element.attr("xlink:title") : "";
        }

        private String content(Element element, boolean hidden) {
            if (!used.add(element) || PLAYERS.contains(element.normalName()) || isExhausted()) return "";
            var joined = new StringBuilder();
            Style style = page.styles().style(element);
            joined.append(style.added("before", element));
            for (int i = 0; i < element.childNodeSize(); i++) {
                Node node = element.childNode(i);
                if (node instanceof TextNode text) joined.append(text.getWholeText());
                else if (node instanceof Element child) append(child, hidden, joined);
            }
            if (owns) appendOwned(element, hidden, joined);
            joined.append(style.added("after", element));
            return joined.toString();
        }

        /** Whether it has its first words on a page that is made to exhaust us. */
        private boolean isExhausted() {
            steps++;
            return ++own > FIRST_WORDS && steps > PATIENCE;
        }

        private void appendOwned(Element owner, boolean hidden, StringBuilder to) {
            for (String id : Text.tokens(owner.attr("aria-owns"))) {
                page.byId(id).filter(owned -> !used.contains(owned)).ifPresent(owned -> to.append(' ').append(alternative(owned, Way.CONTENT, hidden)));
            }
        }

        private void append(Element child, boolean hidden, StringBuilder to) {
            if (hidden && isNeverText(child) || isAboutDrawing(child) || named.filter(child::equals).isPresent()) return;
            boolean apart = isApart(child);
            if (apart) to.append(' ');
            to.append(alternative(child, Way.CONTENT, hidden));
            if (apart) to.append(' ');
        }

        private boolean isApart(Element child) {
            String display = page.styles().value(child, "display");
            return child.normalName().equals("br") || !display.startsWith("inline") && !display.equals("contents");
        }

        /** An image without words is not read, whatever its tooltip says. */
        private boolean isDecoration(Element element) {
            return element.normalName().equals("img") && page.role(element).equals("none");
        }

        private boolean isNeverText(Element element) {
            return NEVER_TEXT.contains(element.normalName());
        }

        /** SVG: the words about a drawing are none in it; its title is asked for as such. */
        private boolean isAboutDrawing(Element element) {
            return AuditedPage.isSvg(element) && ABOUT_DRAWINGS.contains(element.normalName());
        }

        private boolean isSummary(Element element) {
            return element.normalName().equals("summary") && Focus.isSummaryOfDetails(element);
        }

        /** Accname 1.2, step 2C: in the label of another element, or what that refers to. */
        private boolean isEmbedded(Element element, Way way) {
            return way == Way.CONTENT || way == Way.REFERENCE && named.filter(element::equals).isEmpty();
        }

        private boolean isValueControl(Element element) {
            return VALUE_OF_CONTROL.contains(page.role(element));
        }

        /** Step 2C: a control inside another's label speaks its value. */
        private String value(Element control) {
            if (control.hasAttr("aria-valuetext")) return control.attr("aria-valuetext");
            if (control.hasAttr("aria-valuenow")) return control.attr("aria-valuenow");
            if (control.normalName().equals("select")) return selected(control);
            if (control.normalName().equals("textarea")) return control.wholeText();
            if (WITH_VALUE.contains(control.normalName())) return control.attr("value");
            String role = page.role(control);
            if (role.equals("listbox") || role.equals("combobox")) return chosen(control);
            return role.equals("textbox") || role.equals("searchbox") ? control.wholeText() : "";
        }

        private String chosen(Element control) {
            return control.stream()
                    .filter(option -> page.role(option).equals("option") && option.attr("aria-selected").equals("true"))
                    .map(option -> alternative(option, Way.CONTENT, false))
                    .collect(Collectors.joining(" "));
        }

        private String selected(Element select) {
            for (Element option : select.getElementsByTag("option")) {
                if (option.hasAttr("selected")) return option.text();
            }
            Element first = select.selectFirst("option");
            return first == null || select.hasAttr("multiple") ? "" : first.text();
        }

        private String tooltip(Element element) {
            if (AuditedPage.isSvg(element)) return "";
            String title = element.attr("title");
            if (!Text.isBlank(title)) return title;
            if (isDefaultSubmit(element)) return "Submit Query";
            return element.attr(PROMPTING.contains(element.normalName()) ? "placeholder" : "aria-placeholder");
        }

        private boolean isDefaultSubmit(Element element) {
            return element.normalName().equals("input") && element.attr("type").trim().equalsIgnoreCase("image");
        }
    }

    /** How the computation came to an element. */
    private enum Way {
        OWN,
        REFERENCE,
        LABEL,
        CONTENT
    }
}
