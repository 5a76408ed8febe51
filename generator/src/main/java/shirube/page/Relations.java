package shirube.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.model.AnyRef;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Initiative;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Mention;
import shirube.model.Organisation;
import shirube.model.Plan;
import shirube.model.Ref;
import shirube.model.Revision;

/** The chain from policy to opinion around an item, both ways: what it names, and what names it. */
public record Relations(List<Group> belongs, List<Group> referred, Optional<Table> revisions) {

    /** In the plan's order: every part of a number at the same width, so that 1-10 follows 1-9; links without one as they came. */
    static final Comparator<Link> BY_NUMBER = Comparator.comparing(link -> sortable(link.number().orElse("")));

    /** Links of one kind. */
    public record Group(String label, List<Link> items) {}

    static Relations of(Item item, Desk desk) {
        var named = new ArrayList<Item>();
        for (Mention mention : Mention.in(item)) target(mention, desk).filter(found -> found != item && !named.contains(found)).ifPresent(named::add);
        List<Item> naming = desk.publication().back().to(item).stream().filter(found -> found != item).toList();
        List<Link> opinions = CommentView.on(item, desk).toList();
        var referred = new ArrayList<>(groups(naming, desk));
        if (!opinions.isEmpty()) referred.add(new Group(desk.t("related.opinions"), opinions));
        return new Relations(groups(named, desk), referred, RevisionHistory.of(item, desk));
    }

    /** The same without links to addresses that the page shows already. */
    Relations without(Set<String> hrefs) {
        return new Relations(without(belongs, hrefs), without(referred, hrefs), revisions);
    }

    static String sortable(String number) {
        return Stream.of(number.split("-")).map(part -> "0".repeat(Math.max(0, 4 - part.length())) + part).collect(Collectors.joining("-"));
    }

    private static List<Group> without(List<Group> groups, Set<String> hrefs) {
        return groups.stream()
                .map(group -> new Group(group.label(), group.items().stream().filter(link -> !hrefs.contains(link.href())).toList()))
                .filter(group -> !group.items().isEmpty()).toList();
    }

    private static Optional<? extends Item> target(Mention mention, Desk desk) {
        if (mention.named() instanceof AnyRef ref) return desk.site().find(ref);
        if (mention.named() instanceof Measure.Parent parent)
            return desk.site().find(ContentTypes.MEASURES, parent.id()).map(Item.class::cast)
                    .or(() -> desk.site().find(ContentTypes.POLICY, parent.id()));
        if (mention.named() instanceof Ref<?> ref && mention.target().isPresent())
            return find(ContentTypes.of(mention.target().get()), ref.id(), desk);
        return Optional.empty();
    }

    private static <T extends Item> Optional<T> find(ContentType<T> type, String id, Desk desk) {
        return desk.site().find(type, id);
    }

    static List<Group> groups(List<? extends Item> items, Desk desk) {
        Map<String, List<Link>> groups = new LinkedHashMap<>();
        for (ContentType<?> type : ContentTypes.ALL) {
            List<Link> links = items.stream().filter(type.record()::isInstance)
                    .sorted(Comparator.comparing((Item item) -> desk.site().isOver(item)).thenComparing(item -> sortable(number(item, desk).orElse("")))
                            .thenComparing(item -> SiteMap.day(item).orElse(LocalDate.MIN), Comparator.reverseOrder()))
                    .flatMap(item -> link(item, desk).stream())
                    .toList();
            if (!links.isEmpty()) groups.put(desk.t("type." + type.key()), links);
        }
        return groups.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue())).toList();
    }

    /** A link as every list of the site shows the item: with its number and, for an initiative, its state. */
    static Optional<Link> link(Item item, Desk desk) {
        return desk.link(item).map(link -> badged(item, link.numbered(number(item, desk)), desk));
    }

    private static Optional<String> number(Item item, Desk desk) {
        return desk.publication().tree(item).flatMap(tree -> tree.number(item));
    }

    private static Link badged(Item item, Link link, Desk desk) {
        Link known = isWorthSaying(item, desk) ? link.noted(desk.t("plan.over")) : link;
        if (item instanceof Initiative initiative) return known.badged(badge(initiative, desk));
        if (item instanceof Organisation organisation && !organisation.existsOn(desk.today())) return link.noted(desk.t("organisation.past"));
        return known;
    }

    /** That the item's plan is over, unless the whole page belongs to that plan. */
    private static boolean isWorthSaying(Item item, Desk desk) {
        if (!desk.site().isOver(item) || item instanceof Revision) return false;
        Optional<Plan> plan = desk.site().planOf(item);
        boolean own = desk.page().item().flatMap(desk.site()::planOf).equals(plan);
        return !own && !desk.page().path().startsWith("plan/by/" + plan.orElseThrow().id() + "/");
    }

    static Link.Badge badge(Initiative initiative, Desk desk) {
        return new Link.Badge(initiative.status().key(), initiative.status().label());
    }
}
