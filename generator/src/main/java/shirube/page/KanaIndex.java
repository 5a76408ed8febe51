package shirube.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.model.GlossaryTerm;
import shirube.model.Item;
import shirube.model.Organisation;

/** Items in the order of the 五十音, in groups of one letter or one row. */
public record KanaIndex(String lead, List<Group> groups) {

    /** A group; empty ones stay, so that the bar of letters keeps its shape. */
    public record Group(String id, String title, List<Entry> items) {}

    public record Entry(String title, String href, Optional<String> reading, Optional<String> note) {}

    private record Read(Item item, String reading) {}

    /** Everything on the site that has a reading, by letter. */
    static KanaIndex everything(Desk desk) {
        List<Read> all = desk.site().items().flatMap(item -> reading(item).map(reading -> new Read(item, reading)).stream()).toList();
        List<String> letters = String.join("", Kana.rows()).chars().mapToObj(c -> String.valueOf((char) c)).toList();
        List<Group> groups = groups(letters, all, Kana::letter, read -> Optional.of(desk.t("type." + shirube.model.ContentTypes.of(read.item()).key())), desk);
        return new KanaIndex(desk.t("kana.lead", all.size()), groups.stream().filter(group -> !"ゐゑ".contains(group.title()) || !group.items().isEmpty()).toList());
    }

    /** The glossary, by row. */
    static KanaIndex terms(Desk desk) {
        List<Read> all = desk.site().glossary().stream().map(term -> new Read(term, term.reading())).toList();
        List<String> rows = Stream.of(Kana.rows()).map(row -> row.substring(0, 1)).toList();
        return new KanaIndex(desk.t("glossary.lead", all.size()), groups(rows, all, Kana::row, read -> Optional.empty(), desk));
    }

    static Optional<String> reading(Item item) {
        if (item instanceof GlossaryTerm term) return Optional.of(term.reading());
        Optional<String> own = item instanceof Organisation body ? body.kana() : Optional.empty();
        return own.or(item.common()::titleKana);
    }

    private static List<Group> groups(List<String> titles, List<Read> all, Function<String, String> place, Function<Read, Optional<String>> note, Desk desk) {
        Map<String, List<Read>> placed = all.stream().collect(Collectors.groupingBy(read -> place.apply(read.reading())));
        var groups = new ArrayList<Group>();
        for (String title : titles) groups.add(new Group("kana-" + title, title, entries(placed.getOrDefault(title, List.of()), note, desk)));
        if (placed.containsKey("#")) groups.add(new Group("kana-other", desk.t("kana.other"), entries(placed.get("#"), note, desk)));
        return groups;
    }

    private static List<Entry> entries(List<Read> reads, Function<Read, Optional<String>> note, Desk desk) {
        return reads.stream()
                .sorted(Comparator.comparing(Read::reading, Kana.ORDER).thenComparing(read -> read.item().title()))
                .flatMap(read -> desk.link(read.item()).map(link -> new Entry(link.title(), link.href(), Optional.of(read.reading()), note.apply(read))).stream())
                .toList();
    }
}
