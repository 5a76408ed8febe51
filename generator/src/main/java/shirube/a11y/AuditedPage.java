package shirube.a11y;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import shirube.html.Cascade;
import shirube.html.HtmlPage;
import shirube.html.Medium;
import shirube.html.TagFault;

/**
 * A page as rules see it: its live elements by name, attribute and id, and what is computed from them when first
 * asked for. Belongs to one thread.
 */
public final class AuditedPage {

    private final HtmlPage html;
    private final boolean folds;
    private final ElementIndex index;
    private final Map<Class<?>, Object> facets = new HashMap<>();
    private final Map<String, List<Target>> byPrefix = new HashMap<>();
    private Cascade styles;
    private Cascade turned;
    private Visibility visibility;
    private Roles roles;
    private Names names;
    private Descriptions descriptions;
    private Labels labels;
    private Headings headings;
    private AccessibilityTree tree;
    private TextContrast contrast;
    private List<Element> skipLinks;
    private final Map<Element, String> languageTexts = new HashMap<>();
    private Namesakes namesakes;
    private RepeatedContent repeated;
    private List<TagFault> tagFaults;
    private final Map<Element, TableModel> tables = new HashMap<>();

    /** With everything in it unfolded, as readers come to see it. */
    public AuditedPage(HtmlPage html) {
        this(html, false);
    }

    /** As it is when it was loaded: what closed details hold is not there yet. */
    public static AuditedPage asLoaded(HtmlPage html) {
        return new AuditedPage(html, true);
    }

    private AuditedPage(HtmlPage html, boolean folds) {
        this.html = html;
        this.folds = folds;
        this.index = new ElementIndex(html);
    }

    /** Whether closed details hide what they hold. */
    boolean folds() {
        return folds;
    }

    public HtmlPage html() {
        return html;
    }

    /** The {@code html} element, where the document has one. */
    public Optional<Element> root() {
        return named("html").stream().filter(element -> element.parent() == html.document()).findFirst();
    }

    /** All elements in document order, without what lies in templates and noscript. */
    public List<Element> all() {
        return index.all();
    }

    /** The HTML elements of any of these names, in document order within each name. */
    public List<Element> named(String... names) {
        if (names.length == 1) return index.named(names[0]);
        var found = new ArrayList<Element>();
        for (String name : names) found.addAll(index.named(name));
        return found;
    }

    /** The elements that carry an attribute, empty or not. */
    public List<Element> having(String attribute) {
        return index.having(attribute);
    }

    /** The names of all attributes on the page. */
    public Set<String> attributes() {
        return index.attributes();
    }

    /** The elements with that id: more than one is a fault of the page. */
    public List<Element> withId(String id) {
        return index.withId(id);
    }

    /** The element that a reference by id means: the first. */
    public Optional<Element> byId(String id) {
        List<Element> found = withId(id);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    public Map<String, List<Element>> ids() {
        return index.ids();
    }

    /** The elements' computed styles on an ordinary screen. */
    public Cascade styles() {
        if (styles == null) styles = html.cascade(Medium.SCREEN);
        return styles;
    }

    /** The same with the screen held the other way. */
    public Cascade turnedStyles() {
        if (turned == null) turned = html.cascade(Medium.SCREEN.turned());
        return turned;
    }

    public Visibility visibility() {
        if (visibility == null) visibility = new Visibility(this);
        return visibility;
    }

    public Roles roles() {
        if (roles == null) roles = new Roles(this);
        return roles;
    }

    public Names names() {
        if (names == null) names = new Names(this);
        return names;
    }

    public Labels labels() {
        if (labels == null) labels = new Labels(this);
        return labels;
    }

    public Headings headings() {
        if (headings == null) headings = new Headings(this);
        return headings;
    }

    public AccessibilityTree tree() {
        if (tree == null) tree = new AccessibilityTree(this);
        return tree;
    }

    /** The links that take readers past what repeats, in document order, hidden or not. */
    public List<Element> skipLinks() {
        if (skipLinks == null) skipLinks = SkipLinks.of(this);
        return skipLinks;
    }

    public TextContrast contrast() {
        if (contrast == null) contrast = new TextContrast(this);
        return contrast;
    }

    public Namesakes namesakes() {
        if (namesakes == null) namesakes = new Namesakes(this);
        return namesakes;
    }

    public RepeatedContent repeated() {
        if (repeated == null) repeated = new RepeatedContent(this);
        return repeated;
    }

    public TableModel table(Element table) {
        return tables.computeIfAbsent(table, element -> new TableModel(this, element));
    }

    public String role(Element element) {
        return roles().of(element);
    }

    public String name(Element element) {
        return names().of(element);
    }

    public String description(Element element) {
        if (descriptions == null) descriptions = new Descriptions(this);
        return descriptions.of(element);
    }

    /** The elements of any of these roles, in document order, hidden or not. */
    public List<Element> withRole(Set<String> wanted) {
        return withRole(wanted::contains);
    }

    /** The elements whose role is as wanted, in document order, hidden or not. */
    public List<Element> withRole(Predicate<String> wanted) {
        return roles().having(wanted);
    }

    /** The text that takes its language from the element: up to where another lang begins. */
    public String languageText(Element element) {
        return languageTexts.computeIfAbsent(element, once(LanguageText.class, LanguageText::new)::of);
    }

    /** What one rule gathers from the page for all its targets, once: the kind tells it from what others gather. */
    public <T> T once(Class<T> kind, Function<AuditedPage, T> gather) {
        Object known = facets.get(kind);
        if (known == null) facets.put(kind, known = gather.apply(this));
        return kind.cast(known);
    }

    /** Whether assistive technology is told of the element (ACT: included in the accessibility tree). */
    public boolean exposed(Element element) {
        return roles().exposed(element);
    }

    /** Whether the Tab key reaches the element (HTML, sequential focus navigation), as far as source tells. */
    public boolean inTabOrder(Element element) {
        return Focus.focusable(element)
                && Focus.tabindex(element).orElse(0) >= 0
                && visibility().shown(element)
                && (named("details").isEmpty() || !Focus.folded(element))
                && !Ancestors.within(element, at -> at.hasAttr("inert"));
    }

    /** Each attribute of the page whose name begins so, as targets, in document order. */
    public List<Target> attributeTargets(String prefix, Predicate<Element> on) {
        List<Target> all = byPrefix.computeIfAbsent(prefix, this::withPrefix);
        return all.isEmpty() ? all : all.stream().filter(target -> on.test(target.element())).toList();
    }

    private List<Target> withPrefix(String prefix) {
        List<String> names = attributes().stream().filter(name -> name.startsWith(prefix)).toList();
        if (names.isEmpty()) return List.of();
        Set<Element> carrying = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String name : names) carrying.addAll(having(name));
        var targets = new ArrayList<Target>();
        for (Element element : all()) {
            if (!carrying.contains(element)) continue;
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith(prefix)) targets.add(new Target(this, element, attribute.getKey()));
            }
        }
        return targets;
    }

    /** What is at fault in the tags as written, as targets on the document; the document itself where nothing is. */
    public List<Target> tagTargets(Predicate<TagFault> wanted) {
        if (!html.isTextHtml()) return List.of();
        if (tagFaults == null) tagFaults = html.tagFaults();
        List<Target> faults = tagFaults.stream().filter(wanted).map(fault -> new Target(this, html.document(), "", Optional.of(fault))).toList();
        return faults.isEmpty() ? List.of(new Target(this, html.document())) : faults;
    }

    /** The elements as targets. */
    public List<Target> targets(List<Element> elements) {
        if (elements.isEmpty()) return List.of();
        var targets = new ArrayList<Target>(elements.size());
        for (Element element : elements) targets.add(new Target(this, element));
        return targets;
    }

    /** Whether the element is HTML's own (and not one of SVG or MathML inside the page). */
    public static boolean isHtml(Element element) {
        return element.tag().namespace().equals(Parser.NamespaceHtml);
    }

    public static boolean isSvg(Element element) {
        return element.tag().namespace().equals(Parser.NamespaceSvg);
    }

    public static boolean isHtmlOrSvg(Element element) {
        return isHtml(element) || isSvg(element);
    }
}
