package shirube.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import shirube.model.Attainment;
import shirube.model.BudgetTotals;
import shirube.model.ContentTypes;
import shirube.model.FiscalYear;
import shirube.model.Initiative;
import shirube.model.Initiative.BudgetKind;
import shirube.model.Item;
import shirube.model.Kpi;
import shirube.model.Markdown;
import shirube.model.Plan;
import shirube.model.PlanCoverage;
import shirube.model.Shape;
import shirube.model.Site;
import shirube.model.Vocabulary;

/**
 * What changes beside the text itself: the pages that show it or lead to it, and every total, degree of attainment and
 * cell of a coverage table that comes out otherwise when both editions are added up.
 *
 * @param changed the names of what was changed, in the order of the plan
 * @param reached other pages, by reference or link from what was changed or to it; a record of a revision names it by nature
 */
public record Impact(
        List<String> changed, List<Reached> reached, List<Total> totals, List<Count> counts, List<Result> results, List<Cell> cells, boolean schedule) {

    /** @param because the titles of the changes that it shows */
    public record Reached(String name, String title, List<String> because) {
        public String type() {
            return name.substring(0, name.indexOf('/'));
        }
    }

    /** The budget of a plan in a year, in thousand yen. */
    public record Total(String plan, FiscalYear fy, BudgetKind kind, Optional<BigDecimal> from, Optional<BigDecimal> to) {
        public BigDecimal delta() {
            return to.orElse(BigDecimal.ZERO).subtract(from.orElse(BigDecimal.ZERO));
        }
    }

    /** How many of a plan's initiatives stand so. */
    public record Count(String plan, Initiative.Status status, long from, long to) {}

    /** How far an indicator's newest figure is on its way to its last target, in per cent. */
    public record Result(String name, String title, Optional<BigDecimal> from, Optional<BigDecimal> to) {}

    /** What answers an entry of a list that it did not, or no longer; by titles. */
    public record Cell(String plan, String list, String entry, List<String> gained, List<String> lost, int now) {}

    /** Of these only the item's own page speaks. */
    private static final Set<String> OWN = Set.of(
            "effect", "privacy_note", "risks", "sources", "resident", "driven", "definition", "formula", "source", "frequency", "baseline_reason", "translations", "created", "updated");

    /** @param today the site whose pages are asked */
    public static Impact of(Comparison comparison, Site before, Site after, Site today) {
        Threads old = Threads.of(before);
        Threads now = Threads.of(after);
        Threads pages = today == after ? now : Threads.of(today);
        Map<String, Set<String>> because = new LinkedHashMap<>();
        var changed = new ArrayList<String>();
        for (Comparison.Item item : comparison.items()) {
            String name = item.entry().name();
            if (pages.title(name).isPresent() || old.title(name).isPresent()) changed.add(name);
            touched(item, old, now, pages).forEach(other -> because.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(item.entry().title()));
        }
        List<Reached> reached = because.entrySet().stream()
                .filter(entry -> !changed.contains(entry.getKey()) && !entry.getKey().startsWith("revisions/"))
                .flatMap(entry -> pages.title(entry.getKey()).map(title -> new Reached(entry.getKey(), title, List.copyOf(entry.getValue()))).stream())
                .toList();
        boolean schedule = comparison.items().stream().anyMatch(item -> item.entry().type().equals("initiatives")
                && item.changes().stream().anyMatch(change -> Set.of("schedule", "status").contains(change.topField())));
        return new Impact(changed, reached, totals(before, after), counts(before, after), results(before, after), cells(before, after), schedule);
    }

    private static Set<String> touched(Comparison.Item item, Threads old, Threads now, Threads pages) {
        String name = item.entry().name();
        var touched = new LinkedHashSet<String>();
        boolean existence = item.kind() == Change.Kind.ADDED || item.kind() == Change.Kind.REMOVED || item.changes().stream().anyMatch(change -> change.field().equals("title"));
        boolean spreads = existence || item.changes().stream().anyMatch(change -> isShownElsewhere(item, change));
        if (spreads) {
            touched.addAll(pages.naming(name));
            touched.addAll(pages.above(name));
            touched.addAll(old.above(name));
        }
        Set<String> before = old.namedBy(item.from().map(Entry::name).orElse(name));
        Set<String> after = now.namedBy(name);
        Stream.concat(before.stream(), after.stream()).filter(other -> spreads || before.contains(other) != after.contains(other)).forEach(touched::add);
        touched.remove(name);
        return touched;
    }

    private static boolean isShownElsewhere(Comparison.Item item, Change change) {
        if (change.isFormattingOnly() || OWN.contains(change.topField()) || change.topField().equals("body")) return false;
        return item.entry().record().flatMap(record -> Shape.of(record).field(change.topField())).filter(field -> field.type() == Markdown.class).isEmpty();
    }

    private static List<Total> totals(Site before, Site after) {
        var totals = new ArrayList<Total>();
        for (Plan plan : plans(before, after)) {
            BudgetTotals old = budget(plan.id(), before);
            BudgetTotals now = budget(plan.id(), after);
            var years = new TreeSet<FiscalYear>();
            Stream.concat(old.years().stream(), now.years().stream()).forEach(year -> years.add(year.fy()));
            for (FiscalYear fy : years)
                for (BudgetKind kind : BudgetKind.values()) {
                    var total = new Total(plan.title(), fy, kind, amount(old, fy, kind), amount(now, fy, kind));
                    if (total.from().isPresent() != total.to().isPresent() || total.delta().signum() != 0) totals.add(total);
                }
        }
        return totals;
    }

    /** The plans of both, as the newer one calls them. */
    private static List<Plan> plans(Site before, Site after) {
        var plans = new LinkedHashMap<String, Plan>();
        Stream.concat(after.plans().stream(), before.plans().stream()).forEach(plan -> plans.putIfAbsent(plan.id(), plan));
        return List.copyOf(plans.values());
    }

    private static List<Initiative> initiatives(String plan, Site site) {
        return site.initiatives().stream().filter(initiative -> site.planOf(initiative).filter(own -> own.id().equals(plan)).isPresent()).toList();
    }

    private static BudgetTotals budget(String plan, Site site) {
        return BudgetTotals.of(initiatives(plan, site));
    }

    private static Optional<BigDecimal> amount(BudgetTotals totals, FiscalYear fy, BudgetKind kind) {
        return totals.year(fy).flatMap(year -> Optional.ofNullable(year.byKind().get(kind))).map(BudgetTotals.Amount::total);
    }

    private static List<Count> counts(Site before, Site after) {
        var counts = new ArrayList<Count>();
        for (Plan plan : plans(before, after))
            for (Initiative.Status status : Initiative.Status.values()) {
                long old = initiatives(plan.id(), before).stream().filter(initiative -> initiative.status() == status).count();
                long now = initiatives(plan.id(), after).stream().filter(initiative -> initiative.status() == status).count();
                if (old != now) counts.add(new Count(plan.title(), status, old, now));
            }
        return counts;
    }

    private static List<Result> results(Site before, Site after) {
        var results = new ArrayList<Result>();
        for (Kpi kpi : after.kpis()) {
            Optional<BigDecimal> old = before.find(ContentTypes.KPI, kpi.id()).flatMap(Impact::attained);
            Optional<BigDecimal> now = attained(kpi);
            boolean same = old.isPresent() == now.isPresent() && old.map(value -> value.compareTo(now.get()) == 0).orElse(true);
            if (!same) results.add(new Result("kpi/" + kpi.id(), kpi.title(), old, now));
        }
        return results;
    }

    private static Optional<BigDecimal> attained(Kpi kpi) {
        return kpi.actuals().stream().filter(actual -> actual.value().isPresent()).map(Kpi.Actual::fy).max(FiscalYear::compareTo)
                .flatMap(fy -> Attainment.ofLast(kpi, fy).percent());
    }

    private static List<Cell> cells(Site before, Site after) {
        var cells = new ArrayList<Cell>();
        for (Plan plan : after.plans()) {
            Optional<Plan> former = before.find(ContentTypes.PLAN, plan.id());
            if (former.isEmpty()) continue;
            for (Vocabulary list : frames(former.get(), before, plan, after))
                for (Vocabulary.Entry entry : list.items()) {
                    Map<String, String> old = answering(new PlanCoverage(former.get(), before), list, entry.code());
                    Map<String, String> now = answering(new PlanCoverage(plan, after), list, entry.code());
                    List<String> gained = without(now, old);
                    List<String> lost = without(old, now);
                    if (!gained.isEmpty() || !lost.isEmpty()) cells.add(new Cell(plan.title(), list.title(), entry.title(), gained, lost, now.size()));
                }
        }
        return cells;
    }

    private static List<Vocabulary> frames(Plan old, Site before, Plan now, Site after) {
        return Stream.concat(new PlanCoverage(now, after).frames().stream(), new PlanCoverage(old, before).frames().stream()).distinct().toList();
    }

    private static Map<String, String> answering(PlanCoverage coverage, Vocabulary list, String code) {
        var answering = new TreeMap<String, String>();
        for (Item item : coverage.items(list, code)) answering.put(ContentTypes.of(item).key() + "/" + item.id(), item.title());
        coverage.pages(list, code).forEach(page -> answering.put("page/" + page.path(), page.title().orElse(page.path())));
        return answering;
    }

    private static List<String> without(Map<String, String> all, Map<String, String> others) {
        return all.entrySet().stream().filter(entry -> !others.containsKey(entry.getKey())).map(Map.Entry::getValue).toList();
    }

    /** Whether nothing but the changed items' own pages changes. */
    public boolean isNarrow() {
        return reached.isEmpty() && totals.isEmpty() && counts.isEmpty() && results.isEmpty() && cells.isEmpty() && !schedule;
    }
}
