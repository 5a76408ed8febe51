package shirube.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Numbering;

/** The order in which reviewers read: the plan by its numbers, then indicators and the rest. */
final class Order {

    private static final List<String> TYPES =
            Stream.concat(ContentTypes.ALL.stream().map(ContentType::key), Stream.of("page", "site", "vocab", "exceptions", "file")).toList();

    private Order() {}

    static Comparator<Comparison.Item> of(Edition from, Edition to) {
        return Comparator.<Comparison.Item>comparingInt(item -> TYPES.indexOf(item.entry().type()))
                .thenComparing(item -> number(item), Order::compare)
                .thenComparing(item -> item.entry().name());
    }

    private static String number(Comparison.Item item) {
        return item.newNumber().or(item::oldNumber).orElse("");
    }

    /** Part by part: 1-2 before 1-10. */
    static int compare(String one, String other) {
        String[] a = one.split("-");
        String[] b = other.split("-");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Numbering.ORDER.compare(a[i], b[i]);
            if (order != 0) return order;
        }
        return Integer.compare(a.length, b.length);
    }
}
