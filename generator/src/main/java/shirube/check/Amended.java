package shirube.check;

import java.util.Optional;
import java.util.regex.Pattern;
import shirube.compare.Amendment;
import shirube.compare.Amendments;
import shirube.compare.Change;
import shirube.compare.Comparison;
import shirube.model.AnyRef;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Revision;
import shirube.model.Site;

/** A revision gives a reason for each target, period, budget and owner that it changes; the history must hold its editions. */
final class Amended implements Check {

    private static final Pattern PERIOD = Pattern.compile("period(?:\\..*)?|schedule\\[.*]\\.(?:fy|quarter)");
    private static final Pattern TARGET = Pattern.compile("targets\\[.*");
    private static final Pattern BUDGET = Pattern.compile("budget\\[.*]\\.amount_thousand_yen");

    private final Amendments amendments;

    Amended(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    public void check(Site site, Findings found) {
        amendments.found().forEach(found::add);
        for (Revision revision : site.revisions()) amendments.of(revision).ifPresent(amendment -> check(revision, amendment, found));
    }

    private static void check(Revision revision, Amendment amendment, Findings found) {
        revision.notes().stream().map(Revision.Note::ref).filter(ref -> ref.revision().isPresent() && !isKnown(ref, amendment)).forEach(ref -> found.add(
                "unknown-reference", ref.at(), "what", ContentTypes.byKey(ref.type()).<String>map(ContentType::label).orElse(ref.type()), "id", ref.id(), "field", "ref"));
        for (Comparison.Item item : amendment.comparison().items()) {
            if (item.kind() == Change.Kind.ADDED || item.kind() == Change.Kind.REMOVED) continue;
            item.changes().stream().filter(change -> change.reason().isEmpty() && isPromise(change)).forEach(change -> add(revision, item, change, found));
        }
    }

    private static boolean isKnown(AnyRef ref, Amendment amendment) {
        String name = ref.type() + "/" + ref.id();
        return amendment.comparison().from().find(name).or(() -> amendment.comparison().to().find(name)).isPresent();
    }

    private static boolean isPromise(Change change) {
        if (change.weight() != Change.Weight.CONTENT) return false;
        String field = change.field();
        boolean moved = change.kind() == Change.Kind.CHANGED;
        return field.equals("owner") || BUDGET.matcher(field).matches() || TARGET.matcher(field).matches() && !field.endsWith(".fy") || moved && PERIOD.matcher(field).matches();
    }

    private static void add(Revision revision, Comparison.Item item, Change change, Findings found) {
        found.add(
                "change-without-reason", revision.notes().isEmpty() ? revision.origin().file().top() : revision.origin().keyAt("notes"),
                "item", item.entry().name(), "title", item.entry().title(), "field", change.topField(), "label", String.join("　", change.labels()), "path", change.field(),
                "from", shown(change.from(), change), "to", shown(change.to(), change));
    }

    private static String shown(Optional<Change.Side> side, Change change) {
        return side.map(change::value).orElse("—");
    }
}
