package shirube.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import shirube.model.AnyRef;
import shirube.model.Plan;
import shirube.model.Revision;
import shirube.model.Site;

/** The records of one plan's revisions, from the oldest to the newest; a 案 decides nothing, so its record is none of them. */
record PlanRecords(List<Revision> inOrder) {

    static PlanRecords of(String plan, Site site) {
        return new PlanRecords(site.revisions().stream()
                .filter(revision -> revision.plan().id().equals(plan) && !revision.isProposed())
                .sorted(Comparator.comparing(Revision::date).thenComparing(Revision::id))
                .toList());
    }

    /** The newest public one whose edition the history holds: what it says is what was approved. */
    Optional<Revision> approved(Predicate<String> known) {
        return inOrder.stream().filter(revision -> isDecided(revision) && known.test(revision.to())).reduce((older, newer) -> newer);
    }

    /** A draft or a proposal declares nothing yet. */
    static boolean isDecided(Revision revision) {
        return revision.isPublic() && !revision.isProposed();
    }

    /** Those from its day on whose edition is being written; it is tagged once it is public. */
    List<Revision> after(Revision approved, Predicate<String> known) {
        return inOrder.stream().filter(revision -> revision != approved && !revision.date().isBefore(approved.date()) && !known.test(revision.to())).toList();
    }

    boolean isLast(Revision revision) {
        return !inOrder.isEmpty() && inOrder.get(inOrder.size() - 1) == revision;
    }

    /** Whether a record declares that something changes: as a whole plan's revision does, else by name. */
    static boolean covers(Revision revision, Change change) {
        boolean whole = switch (revision.kind()) {
            case ESTABLISHED, REVISED, PARTLY_REVISED -> true;
            case MINOR, UPDATED, CORRECTED -> false;
        };
        return whole
                || revision.notes().stream().anyMatch(note -> note.field().map(field -> fits(change, field)).orElse(true) && (names(note.ref(), change) || isPlanwide(note, revision)))
                || revision.removed().stream().anyMatch(gone -> gone.item().equals(change.item()))
                || revision.errata().stream().anyMatch(erratum -> erratum.ref().filter(ref -> names(ref, change)).isPresent());
    }

    /** {@code {ref: plan/dx, field: budget}} holds for that field of all the plan's parts. */
    private static boolean isPlanwide(Revision.Note note, Revision revision) {
        return note.field().isPresent() && note.ref().type().equals("plan") && note.ref().id().equals(revision.plan().id());
    }

    private static boolean names(AnyRef ref, Change change) {
        return (ref.type() + "/" + ref.id()).equals(change.item());
    }

    private static boolean fits(Change change, String field) {
        return change.field().equals(field) || change.topField().equals(field);
    }

    static boolean isOf(Plan plan, Entry entry) {
        return entry.file().path().startsWith("plans/" + plan.id() + "/");
    }
}
