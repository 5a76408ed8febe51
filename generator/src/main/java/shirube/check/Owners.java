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
        var owned = new TreeMap<String, Integer>();
        site.items().forEach(item -> owners(item).forEach(ref -> {
            Optional<Plan> plan = item instanceof Initiative ? lists.planOf(item) : Optional.empty();
            boolean told = plan.filter(p -> isOutside(site, p, ref, found)).isPresent();
            if (!told && isLive(item)) owned.merge(ref.id(), 1, Integer::sum);
        }));
        site.pages().stream().flatMap(page -> page.owner().stream()).forEach(ref -> owned.merge(ref.id(), 1, Integer::sum));
        owned.forEach((id, count) -> site.find(ContentTypes.ORGANISATION, id).ifPresent(body -> calendar(site, body, count, found)));
    }

    private static Stream<Ref<Organisation>> owners(Item item) {
        List<Ref<Organisation>> others = item instanceof Initiative initiative ? initiative.coOwners() : List.of();
        return Stream.concat(item.common().owner().stream(), others.stream());
    }

    private static boolean isOutside(Site site, Plan plan, Ref<Organisation> ref, Findings found) {
        Optional<Organisation> body = site.find(ContentTypes.ORGANISATION, ref);
        if (body.isEmpty()) return false;
        LocalDate from = plan.period().fromFy().firstDay();
        LocalDate to = plan.period().toFy().lastDay();
        boolean ended = body.get().validTo().filter(end -> end.isBefore(from)).isPresent() && body.get().successor().isEmpty();
        boolean begins = body.get().validFrom().isAfter(to);
        if (ended) found.add("owner-ended-before-plan", ref.at(), "name", body.get().name(), "end", body.get().validTo().get(), "from", from);
        else if (begins) found.add("owner-begins-after-plan", ref.at(), "name", body.get().name(), "begin", body.get().validFrom(), "to", to);
        return ended || begins;
    }

    private static void calendar(Site site, Organisation body, int count, Findings found) {
        if (body.successor().isPresent() || body.validTo().isEmpty()) return;
        new Deadline(body.validTo().get(), site.today())
                .report(found, "owner-ended", "owner-ends-soon", body.origin().at("valid_to"), "name", body.name(), "count", count);
    }

    private static boolean isLive(Item item) {
        if (item.common().state() == Common.State.WITHDRAWN) return false;
        return !(item instanceof Initiative initiative && OVER.contains(initiative.status()));
    }
}
