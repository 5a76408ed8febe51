package shirube.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shirube.diagnostic.Diagnostic;
import shirube.model.Item;
import shirube.model.ContentTypes;
import shirube.model.Plan;
import shirube.model.Removals;
import shirube.model.Revision;
import shirube.model.Site;
import shirube.revision.RevisionFault;
import shirube.revision.Revisions;
import shirube.revision.Snapshot;
import shirube.source.SourceTree;

/**
 * What each recorded revision changed in its plan, where the history holds both of its editions. The newest record's own
 * edition need not be tagged yet: today's content is that edition.
 *
 * @param known by the id of the revision
 * @param proposals what the 案 that a decision adopted would have changed in the plan before it (現行→案), by the decision's id
 * @param sinceDraft what a revision changed in the 案 that was put before the public (案→成案), by the id of the revision
 * @param impacts what the changes touch beside, by the id of the revision
 * @param approved what each plan said when it was last approved, by the plan's id
 * @param found the editions that the history lacks
 */
public record Amendments(
        Map<String, Amendment> known, Map<String, Amendment> proposals, Map<String, Amendment> sinceDraft, Map<String, Impact> impacts, Map<String, Approved> approved, List<Diagnostic> found) {

    public static final Amendments NONE = new Amendments(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    /**
     * @param removals what no edition says any more
     * @param asked whether the history was named for this: then every edition must be in it
     */
    public static Amendments of(Site site, Revisions history, Removals removals, boolean asked) {
        var reading = new Reading(site, history, removals, asked || site.revisions().stream().anyMatch(revision -> history.knows(revision.to())));
        var known = new TreeMap<String, Amendment>();
        for (Revision revision : site.revisions()) reading.amendment(revision).ifPresent(amendment -> known.put(revision.id(), amendment));
        var sinceDraft = new TreeMap<String, Amendment>();
        for (Revision revision : site.revisions()) reading.sinceDraft(revision, known).ifPresent(amendment -> sinceDraft.put(revision.id(), amendment));
        var impacts = new TreeMap<String, Impact>();
        for (Revision revision : site.revisions())
            Optional.ofNullable(known.get(revision.id())).flatMap(amendment -> reading.impact(revision, amendment)).ifPresent(impact -> impacts.put(revision.id(), impact));
        var approved = new TreeMap<String, Approved>();
        for (Plan plan : site.plans()) reading.approved(plan).ifPresent(then -> approved.put(plan.id(), then));
        unchecked(site, approved).ifPresent(reading.found::add);
        var proposals = new TreeMap<String, Amendment>();
        for (Revision revision : site.revisions()) reading.proposal(revision).ifPresent(amendment -> proposals.put(revision.id(), amendment));
        return new Amendments(known, proposals, sinceDraft, impacts, approved, List.copyOf(reading.found));
    }

    /** What can be said where there is no history at all. */
    public static Amendments without(Site site) {
        return new Amendments(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), unchecked(site, Map.of()).stream().toList());
    }

    /** Said once, at the first record whose edition nobody can look up. */
    private static Optional<Diagnostic> unchecked(Site site, Map<String, Approved> approved) {
        return site.revisions().stream()
                .filter(revision -> PlanRecords.isDecided(revision) && !revision.isProposed() && !approved.containsKey(revision.plan().id()))
                .findFirst()
                .map(revision -> Diagnostic.of("approved-text-unchecked", revision.origin().at("to"), "name", revision.to()));
    }

    public Optional<Amendment> of(Revision revision) {
        return Optional.ofNullable(known.get(revision.id()));
    }

    /** What a revision changed in the 案 that was put before the public; where none was, what it changed at all. */
    public Optional<Amendment> sinceDraft(Revision revision) {
        return Optional.ofNullable(sinceDraft.get(revision.id())).or(() -> of(revision));
    }

    /** Of those tables from the 案 the ones that are not the record's own already. */
    public Map<String, Amendment> adoptions() {
        var adoptions = new TreeMap<>(sinceDraft);
        adoptions.entrySet().removeIf(entry -> entry.getValue() == known.get(entry.getKey()));
        return adoptions;
    }

    public Optional<Impact> impact(Revision revision) {
        return Optional.ofNullable(impacts.get(revision.id()));
    }

    /** Whether that revision changed the item. */
    public boolean touches(Revision revision, Item item) {
        String name = ContentTypes.of(item).key() + "/" + item.id();
        return of(revision).filter(amendment -> amendment.comparison().items().stream().anyMatch(changed -> changed.entry().name().equals(name))).isPresent();
    }

    /** Editions are read once, though one revision's new edition is the next one's old. */
    private static final class Reading {

        private final Site site;
        private final Revisions history;
        private final Removals removals;
        private final boolean strict;
        private final Map<String, Optional<Edition>> editions = new HashMap<>();
        private final Parsed parsed = new Parsed();
        private final List<Diagnostic> found = new ArrayList<>();
        private final Map<String, SourceTree> trees = new HashMap<>();
        private final Map<String, Optional<Site>> sites = new HashMap<>();
        private Optional<Edition> now = Optional.empty();
        private Optional<Site> shown = Optional.empty();

        Reading(Site site, Revisions history, Removals removals, boolean strict) {
            this.site = site;
            this.history = history;
            this.removals = removals;
            this.strict = strict;
        }

        Optional<Amendment> amendment(Revision revision) {
            boolean first = revision.from().equals("none");
            boolean from = first || known(revision, "from", revision.from(), "revision-unknown-tag");
            boolean open = isOpen(revision);
            boolean to = known(revision, "to", revision.to(), open ? "revision-not-tagged" : "revision-unknown-tag");
            if (first || !from || !to && !open) return Optional.empty();
            return edition(revision.from()).flatMap(old -> newer(revision).map(edition -> Amendment.of(revision, old, edition, site.today())));
        }

        /** From the 案 that the record or the consultation names; a plan's first record names it as the edition before. */
        Optional<Amendment> sinceDraft(Revision revision, Map<String, Amendment> known) {
            Optional<String> draft = draft(revision);
            if (revision.isProposed()) return Optional.empty();
            if (draft.isEmpty() || draft.get().equals(revision.from()))
                return Optional.ofNullable(known.get(revision.id())).filter(amendment -> draft.isPresent() || revision.kind() == Revision.Kind.ESTABLISHED);
            if (!history.knows(draft.get())) return Optional.empty();
            return edition(draft.get()).flatMap(old -> newer(revision).map(edition -> Amendment.of(revision, old, edition, site.today())));
        }

        /** Added up over both editions; the pages that are asked are today's. */
        Optional<Impact> impact(Revision revision, Amendment amendment) {
            Site today = today();
            Optional<Site> after = history.knows(revision.to()) ? past(revision.to()) : Optional.of(today);
            return past(revision.from()).flatMap(before -> after.map(then -> Impact.of(amendment.comparison(), before, then, today)));
        }

        private Optional<Site> past(String name) {
            return sites.computeIfAbsent(name, key -> Optional.ofNullable(trees.get(key)).flatMap(files -> PastSite.in(site, files)));
        }

        private Site today() {
            if (shown.isEmpty()) shown = Optional.of(site.published(false));
            return shown.get();
        }

        private Optional<String> asked(Revision revision) {
            return revision.commentCase().flatMap(ref -> site.find(ContentTypes.COMMENTS, ref.id())).flatMap(asked -> asked.target().stream()
                    .filter(target -> target.type().equals("plan") && target.id().equals(revision.plan().id())).flatMap(target -> target.revision().stream()).findFirst());
        }

        private Optional<Edition> newer(Revision revision) {
            if (history.knows(revision.to())) return edition(revision.to());
            return isOpen(revision) ? Optional.of(now().named(revision.to())) : Optional.empty();
        }

        /** Reasons are those that were given when the 案 was put forward, else those of the decision. */
        Optional<Amendment> proposal(Revision revision) {
            Optional<String> draft = draft(revision).filter(tag -> revision.hasFormer() && !revision.isProposed() && !tag.equals(revision.from()));
            if (draft.isEmpty() || !known(revision, "proposal", draft.get(), "revision-unknown-tag") || !history.knows(revision.from())) return Optional.empty();
            Revision record = site.revisions().stream().filter(other -> other.isProposed() && other.to().equals(draft.get())).findFirst().orElse(revision);
            return edition(revision.from()).flatMap(old -> edition(draft.get()).map(edition -> Amendment.of(record, old, edition, site.today())));
        }

        private Optional<String> draft(Revision revision) {
            return revision.proposal().or(() -> asked(revision));
        }

        /** The newest record of its plan may speak of today's content. */
        private boolean isOpen(Revision revision) {
            return !history.knows(revision.to()) && PlanRecords.of(revision.plan().id(), site).isLast(revision);
        }

        Optional<Approved> approved(Plan plan) {
            PlanRecords records = PlanRecords.of(plan.id(), site);
            return records.approved(history::knows).flatMap(last ->
                    edition(last.to()).map(then -> Approved.of(plan, last, records.after(last, history::knows), site.revisions(), then, now())));
        }

        private Edition now() {
            if (now.isEmpty()) now = Optional.of(Edition.of(new Snapshot("", Optional.empty(), site.files(), Map.of(), List.of()), parsed));
            return now.get();
        }

        private boolean known(Revision revision, String field, String name, String code) {
            boolean known = history.knows(name);
            if (!known && strict) found.add(Diagnostic.of(code, revision.origin().at(field), "name", name, "near", history.near(name)));
            return known;
        }

        private Optional<Edition> edition(String name) {
            return editions.computeIfAbsent(name, this::read);
        }

        /** A commit without this content, or one that a shallow clone cut off, is as good as unknown. */
        private Optional<Edition> read(String name) {
            try {
                Snapshot then = history.snapshot(name).without(removals);
                trees.put(name, then.texts());
                return Optional.of(Edition.of(then, parsed));
            } catch (RevisionFault e) {
                return Optional.empty();
            }
        }
    }
}
