package shirube.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.model.Revision;
import shirube.model.Shape;

/**
 * What one revision changed in its plan: the plan itself, its policies, visions, measures, initiatives and indicators,
 * and whatever the record of the revision names. Results and other {@link shirube.model.Living} things that were written down
 * meanwhile are progress, no amendment.
 *
 * @param progress how many such entries are left out
 */
public record Amendment(Comparison comparison, int progress) {

    private static final Set<String> PARTS = Set.of("plan", "policy", "vision", "measures", "initiatives");
    private static final Set<String> DAYS = Set.of("updated", "created");
    private static final Set<String> RESULTS = Set.of("actuals", "evaluations", "disaggregation");

    /** @param today what no page may speak of yet on that day is left out of both */
    static Amendment of(Revision revision, Edition from, Edition to, LocalDate today) {
        Set<String> named = named(revision, from, to);
        Predicate<Entry> concerned = entry -> entry.isPublic(today) && (PARTS.contains(entry.type()) || named.contains(entry.name()));
        Comparison whole = Comparison.of(from.only(concerned), to.only(concerned), false, Reasons.of(revision));
        String folder = "plans/" + revision.plan().id() + "/";
        List<Comparison.Item> own = whole.items().stream().filter(item -> belongs(item, folder, named)).toList();
        List<Comparison.Item> items = own.stream().map(Amendment::withoutProgress).filter(item -> !item.changes().isEmpty()).toList();
        return new Amendment(new Comparison(from, to, items), entries(own));
    }

    private static Set<String> named(Revision revision, Edition from, Edition to) {
        var named = new HashSet<String>();
        revision.notes().forEach(note -> named.add(note.ref().type() + "/" + note.ref().id()));
        revision.errata().forEach(erratum -> erratum.ref().ifPresent(ref -> named.add(ref.type() + "/" + ref.id())));
        Set<String> carriedOn = indicators(to, heirs(revision.plan().id(), to));
        for (Edition edition : List.of(from, to)) indicators(edition, Set.of(revision.plan().id())).stream().filter(name -> !carriedOn.contains(name)).forEach(named::add);
        return named;
    }

    /** The plans that followed it: what they set for an indicator that goes on is theirs to amend. */
    private static Set<String> heirs(String plan, Edition edition) {
        var heirs = new HashSet<String>();
        var open = new ArrayList<>(List.of(plan));
        while (!open.isEmpty()) {
            String old = open.remove(open.size() - 1);
            edition.entries().stream().filter(entry -> entry.type().equals("plan") && entry.text("supersedes").equals(old) && heirs.add(entry.id())).forEach(entry -> open.add(entry.id()));
        }
        heirs.remove(plan);
        return heirs;
    }

    private static Set<String> indicators(Edition edition, Set<String> plans) {
        return edition.entries().stream().filter(entry -> plans.stream().anyMatch(plan -> entry.file().path().startsWith("plans/" + plan + "/")))
                .flatMap(entry -> entry.indicators().stream()).map(id -> "kpi/" + id).collect(Collectors.toSet());
    }

    private static boolean belongs(Comparison.Item item, String folder, Set<String> named) {
        if (named.contains(item.entry().name())) return true;
        return PARTS.contains(item.entry().type()) && Stream.of(item.from(), item.to()).flatMap(side -> side.stream()).anyMatch(entry -> entry.file().path().startsWith(folder));
    }

    private static Comparison.Item withoutProgress(Comparison.Item item) {
        if (item.kind() == Change.Kind.ADDED || item.kind() == Change.Kind.REMOVED) return item;
        List<Change> changes = item.changes().stream().filter(change -> !isProgress(item, change) && !DAYS.contains(change.field())).toList();
        return new Comparison.Item(item.from(), item.to(), item.kind(), item.oldNumber(), item.newNumber(), changes);
    }

    /** A list's member that came counts once. */
    private static int entries(List<Comparison.Item> items) {
        return items.stream()
                .filter(item -> item.kind() != Change.Kind.ADDED && item.kind() != Change.Kind.REMOVED)
                .mapToInt(item -> item.changes().stream().filter(change -> isProgress(item, change)).map(change -> change.field().replaceFirst("].*", "]")).collect(Collectors.toSet()).size())
                .sum();
    }

    /** A figure that was changed or taken back is a correction, and stays. */
    private static boolean isProgress(Comparison.Item item, Change change) {
        String field = change.topField();
        if (item.entry().type().equals("kpi") && RESULTS.contains(field)) return change.kind() == Change.Kind.ADDED;
        if (DAYS.contains(field)) return false;
        if (item.entry().record().filter(record -> Shape.of(record).isLiving(change.field())).isPresent()) return true;
        return change.kind() == Change.Kind.ADDED && change.field().matches("budget\\[.*-(?:settled|決算)[^]]*].*");
    }
}
