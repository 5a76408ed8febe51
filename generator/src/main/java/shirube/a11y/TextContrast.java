package shirube.a11y;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import shirube.html.Style;

/** The texts of a page whose contrast matters, and what it is (WCAG 2.2, 1.4.3 and 1.4.6). */
public final class TextContrast {

    private static final Set<String> NOT_TEXT = Set.of("option", "optgroup", "script", "style", "title", "textarea", "noscript");
    private static final Set<String> DISABLEABLE =
            Set.of("button", "input", "select", "textarea", "optgroup", "option", "fieldset");
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;

    private final AuditedPage page;
    private Set<Element> texts;

    TextContrast(AuditedPage page) {
        this.page = page;
    }

    /** Elements with text of their own that can be seen, other than what is disabled or labels it. */
    public Set<Element> texts() {
        if (texts != null) return texts;
        texts = new LinkedHashSet<>();
        Set<Element> exempt = exempt();
        for (Element element : page.all()) {
            if (hasWords(element) && page.visibility().readable(element) && (exempt.isEmpty() || !Ancestors.within(element, exempt::contains)) && isThere(element)) {
                texts.add(element);
            }
        }
        return texts;
    }

    /** What matters of the element's own text. */
    public Letters of(Element element) {
        return page.styles().style(element).derived(Letters.class, Letters::of);
    }

    /** Whether it may stand beyond an edge of the page, where nobody sees it, or over what stands elsewhere in the page. */
    public boolean mayLieElsewhere(Element element) {
        return Backdrops.mayBeAway(page.styles().style(element)) || Layers.of(page).mayLieBehind(element);
    }

    /** Text of exactly the colour behind it is not there to be seen. */
    private boolean isThere(Element element) {
        Letters letters = of(element);
        return letters.doubt != Backdrops.Doubt.NONE || letters.highest > 1.0001;
    }

    private boolean hasWords(Element element) {
        if (!AuditedPage.isHtml(element) || NOT_TEXT.contains(element.normalName())) return false;
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode text && hasWords(text.getWholeText())) return true;
        }
        return false;
    }

    private static boolean hasWords(String text) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (character > ' ' && Character.isLetterOrDigit(character)) return true;
            at += Character.charCount(character);
        }
        return false;
    }

    private Set<Element> exempt() {
        var exempt = new HashSet<Element>();
        for (Element element : page.having("disabled")) {
            if (DISABLEABLE.contains(element.normalName())) exemptNative(element, exempt);
        }
        for (Element element : page.having("aria-disabled")) {
            if (element.attr("aria-disabled").strip().equalsIgnoreCase("true")) element.forEach(inside -> exempt(inside, exempt));
        }
        return exempt;
    }

    private void exemptNative(Element disabled, Set<Element> exempt) {
        exempt.add(disabled);
        exemptLabels(disabled, exempt);
        if (!disabled.normalName().equals("fieldset")) return;
        disabled.stream().filter(Focus::disabled).forEach(control -> exemptLabels(control, exempt));
    }

    /** ACT, disabled ancestor: a widget or a group; that a paragraph is called disabled means nothing. */
    private void exempt(Element disabled, Set<Element> exempt) {
        String role = page.role(disabled);
        if (Aria.isWidget(role) || Aria.inherits(role, "group")) exempt.add(disabled);
        if (Aria.isWidget(role)) exemptLabels(disabled, exempt);
    }

    private void exemptLabels(Element control, Set<Element> exempt) {
        exempt.addAll(page.labels().of(control));
        Text.tokens(control.attr("aria-labelledby")).forEach(id -> page.byId(id).ifPresent(exempt::add));
    }

    /**
     * What matters of the colours and size of text in one style.
     *
     * @param doubt why its colours cannot be known, if so
     * @param least the least contrast of the text with what is behind it, from 1 to 21
     * @param highest the highest contrast that any part of the text may have
     * @param large WCAG, large-scale: 18 point, or 14 point bold
     * @param sizeVaries whether the size follows the screen: then it may be large on one and small on another
     */
    public record Letters(Backdrops.Doubt doubt, double least, double highest, boolean large, boolean sizeVaries) {

        private static Letters of(Style style) {
            var contrasts = Backdrops.pairs(style).stream().mapToDouble(Backdrops.Pair::contrast).summaryStatistics();
            double size = style.fontSize();
            boolean large = size >= LARGE || size >= LARGE_BOLD && bold(style);
            return new Letters(Backdrops.doubt(style), contrasts.getMin(), contrasts.getMax(), large, varies(style));
        }

        private static boolean varies(Style style) {
            for (Optional<Style> at = Optional.of(style); at.isPresent(); at = at.get().around()) {
                Optional<String> size = at.get().declaredValue("font-size").map(value -> value.toLowerCase(Locale.ROOT));
                if (size.filter(value -> value.matches(".*(env\\(|\\dv[a-z]+|\\dcq[a-z]+).*")).isPresent()) return true;
                if (size.filter(value -> !value.matches(".*(%|\\dem|\\dex|\\dch|smaller|larger)")).isPresent()) return false;
            }
            return false;
        }

        private static boolean bold(Style style) {
            String weight = style.value("font-weight");
            return Set.of("bold", "bolder").contains(weight) || weight.matches("\\d{3,4}") && Integer.parseInt(weight) >= 700;
        }
    }
}
