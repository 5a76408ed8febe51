package shirube.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The new pages that may have taken the place of vanished ones: an item under another name keeps its title, or nearly. */
final class Successors {

    private static final double ALIKE = 0.6;

    private final List<Page> fresh;

    Successors(Addresses now, AddressBook book) {
        Set<String> known = new HashSet<>();
        book.lines().forEach(line -> known.add(line.address()));
        this.fresh = now.pages().stream()
                .filter(page -> page.isAddress() && !known.contains(page.path()) && !page.sources().isEmpty())
                .toList();
    }

    Optional<Page> of(AddressBook.Line line) {
        return fresh.stream()
                .filter(page -> kind(page.path()).equals(kind(line.address())))
                .filter(page -> likeness(page, line) >= ALIKE)
                .max(Comparator.comparingDouble((Page page) -> likeness(page, line)).thenComparing(Page::path, Comparator.reverseOrder()));
    }

    private static double likeness(Page page, AddressBook.Line line) {
        return Math.max(dice(page.title(), line.title()), dice(name(page.path()), name(line.address())));
    }

    /** Dice's coefficient of the pairs of neighbouring characters: 1 for equal texts, 0 where no pair is common. */
    private static double dice(String one, String other) {
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        if (one.equals(other)) return 1;
        if (a.isEmpty() || b.isEmpty()) return 0;
        var both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }

    /** The section of an item; pages of a city's own may move between folders. */
    private static String kind(String address) {
        int slash = address.indexOf('/');
        String folder = slash < 0 ? "" : address.substring(0, slash);
        return shirube.model.ContentTypes.byKey(folder).isPresent() ? folder : "";
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\.html$", "");
    }
}
