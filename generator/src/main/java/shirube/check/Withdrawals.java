package shirube.check;

import java.time.LocalDate;
import java.util.Optional;
import shirube.model.Common;
import shirube.model.Item;
import shirube.model.Site;

/** What is withdrawn says so, and its id is never given to something new. */
final class Withdrawals implements Check {

    @Override
    public void check(Site site, Findings found) {
        site.items().forEach(item -> check(item, site.today(), found));
    }

    private static void check(Item item, LocalDate today, Findings found) {
        Common common = item.common();
        Optional<LocalDate> withdrawn = common.withdrawn().map(Common.Withdrawal::date);
        if (withdrawn.isEmpty()) {
            if (common.state() == Common.State.WITHDRAWN)
                found.add("withdrawn-without-reason", item.origin().at("state"), "id", item.id());
            return;
        }
        if (common.created().filter(created -> created.isAfter(withdrawn.get())).isPresent())
            found.add("id-reused", item.origin().at("created"), "id", item.id(), "date", withdrawn.get());
        else if (common.state() != Common.State.WITHDRAWN && item.isPublic() && !withdrawn.get().isAfter(today))
            found.add("withdrawn-but-published", item.origin().at("withdrawn", "date"), "id", item.id(), "date", withdrawn.get());
    }
}
