package shirube.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.compare.Amendment;
import shirube.compare.Comparison;
import shirube.compare.Edition;
import shirube.compare.PlanPart;
import shirube.diagnostic.Language;
import shirube.model.Revision;

/**
 * The 新旧対照表 of a revision and where it stands: on the page that leads to it, or, where it is too heavy for that page,
 * on sheets of its own for each part of the plan. Its changes are numbered through, in the order in which a plan is read.
 *
 * @param path of the page that leads to it, for example {@code revisions/updated-2025.html}
 * @param view the whole table; links in it are addresses of the site
 * @param sheets none where it stands on the page that leads to it
 * @param places where what changed in an item is found, by {@code TYPE/ID}, with the anchor
 */
record AmendmentTable(
        Revision revision, Amendment amendment, String path, String title, ComparisonStyle style, ChangeWords words, ComparisonView view, List<TableSheet> sheets, Map<String, String> places) {

    static AmendmentTable of(Revision revision, Amendment amendment, String path, String title, ComparisonStyle style, Editions editions, Texts t, Language language) {
        Comparison comparison = amendment.comparison();
        List<PlanPart> parts = PlanPart.of(comparison);
        var ordered = new Comparison(comparison.from(), comparison.to(), parts.stream().flatMap(part -> part.items().stream()).toList());
        ComparisonView view = ComparisonView.of(ordered, style, t, language, name -> Optional.of(page(name)), item -> WholeTables.ways(path, item, editions.page(comparison.from(), item.name()), t));
        List<TableSheet> sheets = weight(view) <= Weight.TABLE ? List.of() : TableSheet.of(path, title, view, parts, t);
        return new AmendmentTable(revision, amendment, path, title, style, new ChangeWords(t, language), view, sheets, places(path, view, sheets));
    }

    private static int weight(ComparisonView view) {
        return view.alike().stream().mapToInt(Weight::of).sum() + view.items().stream().mapToInt(Weight::of).sum();
    }

    /** The address of an item's page, by {@code TYPE/ID}; nobody knows yet whether a page stands there. */
    static String page(String name) {
        return name.replaceFirst("^page/", "") + ".html";
    }

    private static Map<String, String> places(String path, ComparisonView view, List<TableSheet> sheets) {
        var places = new HashMap<String, String>();
        if (sheets.isEmpty()) note(path, view.alike(), view.items(), places);
        sheets.forEach(sheet -> note(sheet.path(), sheet.alike(), sheet.items(), places));
        return places;
    }

    private static void note(String path, List<AlikeChange> alike, List<ComparisonItem> items, Map<String, String> places) {
        Stream<AlikeChange.Place> gathered = alike.stream().flatMap(change -> change.fields().stream()).flatMap(field -> field.places().stream()).filter(place -> !place.anchor().isEmpty());
        gathered.forEach(place -> places.putIfAbsent(place.name(), path + "#" + place.anchor()));
        items.stream().filter(item -> !item.rows().isEmpty()).forEach(item -> places.putIfAbsent(item.name(), path + "#" + item.anchor()));
    }

    boolean isDivided() {
        return !sheets.isEmpty();
    }

    /** Where what changed in an item is found. */
    Optional<String> place(String name) {
        return Optional.ofNullable(places.get(name));
    }

    /** The way to an item's own page in the edition that had it: the newer one, else the older. */
    Optional<Link> inEdition(String name, Desk desk) {
        Comparison comparison = amendment.comparison();
        Edition edition = comparison.to().find(name).isPresent() ? comparison.to() : comparison.from();
        return edition.find(name).flatMap(entry -> desk.edition(edition.name()).map(front -> desk.publication().editions().page(edition, name)
                .map(address -> Link.to(desk.t("edition.item", front.title(), entry.title()), desk.href(address))).orElse(front)));
    }

    /** The page on which the change of a number is told. */
    String page(int number) {
        return sheets.stream().filter(sheet -> sheet.first() <= number && number <= sheet.last()).map(TableSheet::path).findFirst().orElse(path);
    }

    /** Where the changes are told that were made in an item: its own, then those told together with others. */
    List<Place> changes(String name) {
        var changes = new ArrayList<Place>();
        for (ComparisonItem item : view.items()) {
            if (!item.name().equals(name)) continue;
            List<ComparisonItem.Row> rows = item.rows();
            if (!rows.isEmpty()) changes.add(new Place(rows.get(0).number(), rows.get(rows.size() - 1).number(), places.get(name)));
            item.shared().forEach(told -> changes.add(new Place(told.number(), told.number(), page(told.number()) + "#alike-" + told.number())));
        }
        return changes;
    }

    /** Changes that follow each other, and the address at which they stand. */
    record Place(int first, int last, String address) {}

    /** With ways from the page of a desk. */
    ComparisonView drawn(Desk desk) {
        return view.with(drawn(view.alike(), desk), items(view.items(), desk));
    }

    static List<AlikeChange> drawn(List<AlikeChange> alike, Desk desk) {
        return alike.stream().map(change -> change.linked(address -> desk.link("", address).map(Link::href))).toList();
    }

    List<ComparisonItem> items(List<ComparisonItem> some, Desk desk) {
        return some.stream().map(item -> item.linked(told -> told(told, desk), link -> way(link, desk))).toList();
    }

    /** To a page of today, or of an edition. */
    private static Optional<Link> way(Link link, Desk desk) {
        if (desk.publication().editions().mayHold(link.href())) return Optional.of(Link.to(link.title(), desk.href(link.href())));
        return desk.link(link.title(), link.href());
    }

    private ComparisonItem.Told told(ComparisonItem.Told told, Desk desk) {
        String page = page(told.number());
        return new ComparisonItem.Told(told.number(), page.equals(desk.page().path()) ? "" : desk.href(page));
    }
}
