package shirube.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import shirube.model.Common;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.Item;
import shirube.model.Organisation;
import shirube.model.Plan;
import shirube.model.Ref;
import shirube.model.Site;

/**
 * Who answers for something exists, or names a successor. A body that has no day in common with the plan
 * is an error; one that ended, or soon ends, only by the calendar is told once, at the body.
 */
final class Owners implements Check {

    private static final Set<Initiative.Status> OVER = Set.of(Initiative.Status.DONE, Initiative.Status.CANCELLED);

    @Override
    public void check(Site site, Findings found) {
        var lists = new Lists(site);
        for (Initiative initiative : site.initiatives())
            lists.planOf(initiative).ifPresent(plan -> owners(initiative).forEach(ref -> inPlan(site, plan, ref, found)));
        calendar(site, found);
    }

    private static Stream<Ref<Organisation>> owners(Item item) {
        List<Ref<Organisation>> others = item instanceof Initiative initiative ? initiative.coOwners() : List.of();
        return Stream.concat(item.common().owner().stream(), others.stream());
    }

    private static void inPlan(Site site, Plan plan, Ref<Organisation> ref, Findings found) {
        Optional<Organisation> body = site.find(ContentTypes.ORGANISATION, ref);
        if (body.isEmpty()) return;
        LocalDate from = plan.period().fromFy().firstDay();
        LocalDate to = plan.period().toFy().lastDay();
        boolean ended = body.get().validTo().filter(end -> end.isBefore(from)).isPresent() && body.get().successor().isEmpty();
        if (ended) found.add("owner-ended-before-plan", ref.at(), "name", body.get().name(), "end", body.get().validTo().get(), "from", from);
        if (body.get().validFrom().isAfter(to)) found.add("owner-begins-after-plan", ref.at(), "name", body.get().name(), "begin", body.get().validFrom(), "to", to);
    }

    private static void calendar(Site site, Findings found) {
        var owned = new TreeMap<String, Integer>();
        site.items().filter(Owners::isLive).flatMap(Owners::owners).forEach(ref -> owned.merge(ref.id(), 1, Integer::sum));
        site.pages().stream().flatMap(page -> page.owner().stream()).forEach(ref -> owned.merge(ref.id(), 1, Integer::sum));
        var foresight = new Foresight(site.today());
        owned.forEach((id, count) -> site.find(ContentTypes.ORGANISATION, id)
                .filter(body -> body.successor().isEmpty() && body.validTo().isPresent())
                .ifPresent(body -> {
                    LocalDate end = body.validTo().get();
                    String code = foresight.isPast(end) ? "owner-ended" : "owner-ends-soon";
                    if (foresight.isPast(end) || foresight.isNear(end))
                        found.add(code, body.origin().at("valid_to"), "name", body.name(), "end", end, "count", count);
                }));
    }

    private static boolean isLive(Item item) {
        if (item.common().state() == Common.State.WITHDRAWN) return false;
        return !(item instanceof Initiative initiative && OVER.contains(initiative.status()));
    }
}
