package shirube.check;

import java.time.LocalDate;
import java.util.Optional;
import shirube.model.Common;
import shirube.model.Item;
import shirube.model.Site;

/** The id of something withdrawn is never given to something new. */
final class ReusedIds implements Check {

    @Override
    public void check(Site site, Findings found) {
        site.items().forEach(item -> check(item, found));
    }

    private static void check(Item item, Findings found) {
        Optional<LocalDate> withdrawn = item.common().withdrawn().map(Common.Withdrawal::date);
        boolean newer = withdrawn.isPresent() && item.common().created().filter(created -> created.isAfter(withdrawn.get())).isPresent();
        if (newer) found.add("id-reused", item.origin().at("created"), "id", item.id(), "date", withdrawn.get());
    }
}
