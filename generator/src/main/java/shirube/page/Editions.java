package shirube.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.Plan;
import shirube.model.Revision;
import shirube.model.Site;
import shirube.revision.Commit;

/**
 * The editions to be published beside the site of today, the newest first. The records of revisions name them: what a
 * decision replaced ({@code from}), and what was put forward ({@code to} of a proposed record, {@code proposal} of a
 * decision); no other tag of the repository is published.
 */
public record Editions(List<Edition> all) {

    public static final Editions NONE = new Editions(List.of());

    /** The page that lists them. */
    public static final String INDEX = "editions/index.html";

    /** A tag and what the records say of it. */
    private record Named(String tag, Set<Plan> plans, List<Revision> next, List<Revision> putForward, List<Revision> adopting) {
        Named(String tag) {
            this(tag, new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** @param site without what is not public
     *  @param commit where the history holds a name */
    public static Editions of(Site site, Function<String, Optional<Commit>> commit) {
        var named = new LinkedHashMap<String, Named>();
        List<Revision> records = site.revisions().stream().sorted(Comparator.comparing(Revision::date).thenComparing(Revision::id)).toList();
        for (Revision revision : records) site.find(ContentTypes.PLAN, revision.plan()).ifPresent(plan -> note(revision, plan, named));
        var folders = new LinkedHashSet<String>();
        return new Editions(named.values().stream()
                .filter(one -> !isInForce(one, records))
                .flatMap(one -> commit.apply(one.tag()).map(found -> edition(one, found, records)).stream())
                .filter(edition -> folders.add(edition.folder().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(Edition::date).reversed().thenComparing(Edition::tag))
                .toList());
    }

    private static void note(Revision revision, Plan plan, Map<String, Named> named) {
        if (revision.isProposed()) {
            named(revision.to(), plan, named).putForward().add(revision);
            return;
        }
        revision.proposal().ifPresent(tag -> named(tag, plan, named).adopting().add(revision));
        if (revision.hasFormer() && !revision.proposal().equals(Optional.of(revision.from()))) named(revision.from(), plan, named).next().add(revision);
    }

    private static Named named(String tag, Plan plan, Map<String, Named> named) {
        Named one = named.computeIfAbsent(tag, Named::new);
        one.plans().add(plan);
        return one;
    }

    /** What was decided as it had been put forward, under the same tag, is the plan of today. */
    private static boolean isInForce(Named one, List<Revision> records) {
        return one.next().isEmpty() && records.stream().anyMatch(revision -> !revision.isProposed() && revision.to().equals(one.tag()));
    }

    private static Edition edition(Named one, Commit commit, List<Revision> records) {
        List<Revision> made = records.stream().filter(revision -> revision.to().equals(one.tag())).toList();
        boolean proposal = made.stream().allMatch(Revision::isProposed) && (!one.putForward().isEmpty() || !one.adopting().isEmpty());
        return new Edition(one.tag(), commit, List.copyOf(one.plans()), proposal, made, Stream.concat(one.adopting().stream(), one.next().stream()).distinct().toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Edition> of(String tag) {
        return all.stream().filter(edition -> edition.tag().equals(tag)).findFirst();
    }

    List<Edition> of(Plan plan) {
        return all.stream().filter(edition -> edition.isOf(plan)).toList();
    }

    /**
     * The page that shows an item as an edition had it. The edition's other pages are not known before it is made; of a
     * part of its plans, and of an indicator that one of them names, there always is one.
     */
    Optional<String> page(shirube.compare.Edition then, String name) {
        return of(then.name()).flatMap(edition -> then.find(name).filter(entry -> edition.hasPage(entry, then)).map(entry -> edition.folder() + "/" + name + ".html"));
    }

    /** Whether a page of an edition to which pages of today lead may stand there: its front, or that of an item. */
    public boolean mayHold(String path) {
        return all.stream().anyMatch(edition -> edition.front().equals(path) || path.startsWith(edition.folder() + "/") && path.substring(edition.folder().length() + 1).matches(Edition.ITEM));
    }
}
