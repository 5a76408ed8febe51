package shirube.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shirube.source.SourceTree;

/**
 * Everything that a city wrote, typed; references may still dangle. Items of a type stand in order of their ids.
 */
public final class Site {

    private final SourceTree files;
    private final LocalDate today;
    private final Municipality municipality;
    private final Map<Class<?>, TreeMap<String, Item>> items;
    private final List<GenericPage> pages;
    private final List<Vocabulary> vocabularies;
    private final List<EvaluationScale> scales;
    private final List<Acceptance> acceptances;
    private final AccessibilityRecords accessibility;
    private final Map<String, Set<String>> declared;

    /** Found when first asked for. */
    private Optional<Wordings> wordings = Optional.empty();

    Site(
            SourceTree files,
            LocalDate today,
            Municipality municipality,
            List<Item> items,
            List<GenericPage> pages,
            List<Vocabulary> vocabularies,
            List<EvaluationScale> scales,
            List<Acceptance> acceptances,
            AccessibilityRecords accessibility,
            Map<String, Set<String>> declared) {
        this.files = files;
        this.today = today;
        this.municipality = municipality;
        this.items = new HashMap<>();
        for (Item item : items) this.items.computeIfAbsent(item.getClass(), type -> new TreeMap<>()).putIfAbsent(item.id(), item);
        this.pages = List.copyOf(pages);
        this.vocabularies = List.copyOf(vocabularies);
        this.scales = List.copyOf(scales);
        this.acceptances = List.copyOf(acceptances);
        this.accessibility = accessibility;
        this.declared = Map.copyOf(declared);
    }

    /** The site as the public sees it: without drafts (unless they are wanted) and without what is still embargoed. */
    public Site published(boolean drafts) {
        List<Item> shown = items().filter(item -> isShown(item.common().state(), item.common().publishAt(), drafts)).toList();
        List<GenericPage> shownPages = pages.stream().filter(page -> isShown(page.state(), page.publishAt(), drafts)).toList();
        return new Site(files, today, municipality, shown, shownPages, vocabularies, scales, acceptances, accessibility, declared);
    }

    /** Only those of its items, in the frame of another site's settings: pages and acceptances of its own fall away. */
    public Site only(Predicate<Item> wanted, Municipality frame) {
        return new Site(files, today, frame, items().filter(wanted).toList(), List.of(), vocabularies, scales, List.of(), accessibility, declared);
    }

    private boolean isShown(Common.State state, Optional<LocalDate> publishAt, boolean drafts) {
        return (drafts || state.isPublic()) && publishAt.map(day -> !today.isBefore(day)).orElse(true);
    }

    public SourceTree files() {
        return files;
    }

    /** The day for which the site is built. */
    public LocalDate today() {
        return today;
    }

    public Municipality municipality() {
        return municipality;
    }

    public List<Plan> plans() {
        return all(ContentTypes.PLAN);
    }

    public List<Policy> policies() {
        return all(ContentTypes.POLICY);
    }

    public List<Vision> visions() {
        return all(ContentTypes.VISION);
    }

    public List<Measure> measures() {
        return all(ContentTypes.MEASURES);
    }

    public List<Initiative> initiatives() {
        return all(ContentTypes.INITIATIVES);
    }

    public List<Kpi> kpis() {
        return all(ContentTypes.KPI);
    }

    public List<Dataset> datasets() {
        return all(ContentTypes.OPENDATA);
    }

    public List<Meeting> meetings() {
        return all(ContentTypes.MEETINGS);
    }

    public List<CommentCase> comments() {
        return all(ContentTypes.COMMENTS);
    }

    public List<BusinessProcess> processes() {
        return all(ContentTypes.PROCESSES);
    }

    public List<Organisation> organisations() {
        return all(ContentTypes.ORGANISATION);
    }

    public List<GlossaryTerm> glossary() {
        return all(ContentTypes.GLOSSARY);
    }

    public List<News> news() {
        return all(ContentTypes.NEWS);
    }

    public List<Revision> revisions() {
        return all(ContentTypes.REVISIONS);
    }

    public List<GenericPage> pages() {
        return pages;
    }

    public List<Vocabulary> vocabularies() {
        return vocabularies;
    }

    public List<EvaluationScale> scales() {
        return scales;
    }

    public List<Acceptance> acceptances() {
        return acceptances;
    }

    public AccessibilityRecords accessibility() {
        return accessibility;
    }

    /** Every item of every type, in the order of {@link ContentTypes#ALL}, then of ids. */
    public Stream<Item> items() {
        return ContentTypes.ALL.stream().flatMap(type -> values(type.record()).stream());
    }

    public <T extends Item> List<T> all(ContentType<T> type) {
        return values(type.record()).stream().map(type.record()::cast).toList();
    }

    public <T extends Item> Optional<T> find(ContentType<T> type, String id) {
        return Optional.ofNullable(items.getOrDefault(type.record(), new TreeMap<>()).get(id)).map(type.record()::cast);
    }

    public <T extends Item> Optional<T> find(ContentType<T> type, Ref<T> ref) {
        return find(type, ref.id());
    }

    /** The item that a {@code TYPE/ID} names. */
    public Optional<Item> find(AnyRef ref) {
        return ContentTypes.byKey(ref.type()).flatMap(type -> find(type, ref.id()));
    }

    /** The plan to which a policy, vision, measure, initiative or revision belongs; a plan's own is itself. */
    public Optional<Plan> planOf(Item item) {
        if (item instanceof Plan plan) return Optional.of(plan);
        if (item instanceof Policy policy) return find(ContentTypes.PLAN, policy.plan());
        if (item instanceof Vision vision) return find(ContentTypes.PLAN, vision.plan());
        if (item instanceof Measure measure) return find(ContentTypes.PLAN, measure.plan());
        if (item instanceof Revision revision) return find(ContentTypes.PLAN, revision.plan());
        if (item instanceof Initiative initiative) return find(ContentTypes.MEASURES, initiative.measure()).flatMap(this::planOf);
        return Optional.empty();
    }

    /** Whether it belongs to a plan whose period is over. */
    public boolean isOver(Item item) {
        return planOf(item).filter(plan -> plan.isEnded(today)).isPresent();
    }

    /** The plans in force, the newest first; where all have ended, all of them. */
    public List<Plan> currentPlans() {
        List<Plan> ordered = plansInOrder();
        List<Plan> current = ordered.stream().filter(plan -> !plan.isEnded(today)).toList();
        return current.isEmpty() ? ordered : current;
    }

    /** Those in force first, then the newest. */
    public List<Plan> plansInOrder() {
        return plans().stream()
                .sorted(Comparator.comparing((Plan plan) -> plan.isEnded(today))
                        .thenComparing(plan -> plan.period().fromFy(), Comparator.reverseOrder())
                        .thenComparing(Plan::id))
                .toList();
    }

    /** The initiatives that are promises of today: those of the plans in force, and what belongs to none. */
    public List<Initiative> currentInitiatives() {
        List<Plan> current = currentPlans();
        return initiatives().stream().filter(initiative -> planOf(initiative).map(current::contains).orElse(true)).toList();
    }

    /** All ids that authors gave to a type, also those of items that could not be read. */
    public Set<String> ids(ContentType<?> type) {
        return declared.getOrDefault(type.key(), Set.of());
    }

    /** The vocabulary of an id: in the version asked for, else in the newest. */
    public Optional<Vocabulary> vocabulary(String id, Optional<String> version) {
        return vocabularies.stream()
                .filter(vocabulary -> vocabulary.id().equals(id))
                .filter(vocabulary -> version.isEmpty() || version.equals(vocabulary.version()))
                .reduce((first, second) -> second);
    }

    public Optional<EvaluationScale> scale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /** Every text that somebody wrote into an item, a page or the city's profile, in this order. */
    public List<Wording> wordings() {
        return known().all();
    }

    /** The texts of one of its items, pages, or of its {@link #municipality}. */
    public List<Wording> wordings(Object owner) {
        return known().of(owner);
    }

    private synchronized Wordings known() {
        if (wordings.isEmpty()) wordings = Optional.of(Wordings.of(this));
        return wordings.get();
    }

    private Collection<Item> values(Class<?> record) {
        return items.getOrDefault(record, new TreeMap<>()).values();
    }
}
