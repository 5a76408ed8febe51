package shirube.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shirube.model.ContentTypes;
import shirube.model.Dataset;
import shirube.model.Initiative;
import shirube.model.Item;
import shirube.model.Meeting;
import shirube.model.Organisation;

/** The page of one body: what it does, on what ground, who serves in it, whom to ring, what it answers for. */
public record OrganisationView(
        Optional<String> kind,
        Optional<String> summary,
        Optional<String> easy,
        Optional<String> past,
        List<Link> successor,
        Optional<ContactView> contact,
        List<Fact> facts,
        Optional<Table> roles,
        Optional<String> body,
        List<Link> children,
        List<Relations.Group> owns,
        Relations relations) {

    static OrganisationView of(Organisation body, Desk desk) {
        List<Relations.Group> owns = owns(body, desk);
        desk.section("about", desk.t("body.about"));
        if (!body.roles().isEmpty()) desk.section("roles", desk.t("body.roles"));
        Optional<String> text = body.body().map(desk::body);
        List<Link> children = desk.publication().back().from(ContentTypes.ORGANISATION, body).stream()
                .filter(other -> other.parent().filter(ref -> ref.id().equals(body.id())).isPresent())
                .flatMap(other -> Relations.link(other, desk).map(link -> link.summed(other.summary())).stream()).toList();
        if (!children.isEmpty()) desk.section("children", desk.t("body.children"));
        if (!owns.isEmpty()) desk.section("owns", desk.t("body.owns"));
        Relations relations = others(body, owns, children, desk);
        if (relations.revisions().isPresent()) desk.section("revisions", desk.t("plan.revisions"));
        if (!relations.belongs().isEmpty() || !relations.referred().isEmpty()) desk.section("relations", desk.t("related.title"));
        return new OrganisationView(
                body.kind().map(Organisation.Kind::label),
                body.summary(),
                desk.easy(body),
                past(body, desk),
                body.successor().flatMap(ref -> desk.link(ContentTypes.ORGANISATION, ref)).stream().toList(),
                body.contact().map(contact -> ContactView.of(contact, Optional.of(body.name()), Optional.empty())),
                facts(body, desk),
                roles(body, desk),
                text,
                children,
                owns,
                relations);
    }

    private static Optional<String> past(Organisation body, Desk desk) {
        if (body.validFrom().isAfter(desk.today())) return Optional.of(desk.t("body.notYet", Formats.fullDate(body.validFrom())));
        return body.validTo().filter(end -> end.isBefore(desk.today())).map(end -> desk.t("body.ended", Formats.fullDate(end)));
    }

    private static List<Fact> facts(Organisation body, Desk desk) {
        var facts = new ArrayList<Fact>();
        body.duties().ifPresent(text -> facts.add(Fact.of(desk.t("body.duties"), text)));
        body.basis().ifPresent(text -> facts.add(Fact.of(desk.t("body.basis"), text)));
        body.parent().flatMap(ref -> desk.link(ContentTypes.ORGANISATION, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("body.parent"), link)));
        facts.add(Fact.of(desk.t("body.valid"), term(Optional.of(body.validFrom()), body.validTo(), desk)));
        body.successor().flatMap(ref -> desk.link(ContentTypes.ORGANISATION, ref)).ifPresent(link -> facts.add(Fact.of(desk.t("body.successor"), link)));
        for (Organisation before : desk.publication().back().from(ContentTypes.ORGANISATION, body))
            if (before.successor().filter(ref -> ref.id().equals(body.id())).isPresent())
                desk.link(before).ifPresent(link -> facts.add(Fact.of(desk.t("body.predecessor"), link)));
        return facts;
    }

    private static String term(Optional<LocalDate> from, Optional<LocalDate> to, Desk desk) {
        String since = from.map(day -> desk.t("body.since", Formats.date(day))).orElse("");
        return since + to.map(day -> desk.t("body.until", Formats.date(day))).orElse("");
    }

    private static Optional<Table> roles(Organisation body, Desk desk) {
        if (body.roles().isEmpty()) return Optional.empty();
        boolean terms = body.roles().stream().anyMatch(role -> role.from().isPresent() || role.to().isPresent());
        boolean origins = body.roles().stream().anyMatch(role -> role.external().isPresent());
        var columns = new ArrayList<>(List.of(Table.header(desk.t("body.role")), Table.text(desk.t("body.holder"))));
        if (terms) columns.add(Table.text(desk.t("body.term")));
        if (origins) columns.add(Table.narrow(desk.t("body.external")));
        var rows = new ArrayList<Table.Row>();
        for (Organisation.Role role : body.roles()) {
            boolean over = role.to().filter(end -> end.isBefore(desk.today())).isPresent();
            String term = term(role.from(), role.to(), desk) + (over ? desk.t("body.over") : "");
            var cells = new ArrayList<>(List.of(Table.Cell.of(role.title()), Table.Cell.of(role.holder().orElse(""))));
            if (terms) cells.add(Table.Cell.of(term));
            if (origins) cells.add(Table.Cell.of(role.external().map(is -> desk.t(is ? "body.fromOutside" : "body.fromInside")).orElse("")));
            rows.add(new Table.Row("role-" + (rows.size() + 1), cells, over ? Optional.of("old") : Optional.empty()));
        }
        return Optional.of(Table.of("roles-table", desk.t("body.roles.caption", body.name()), columns, rows));
    }

    /** What it answers for, by kind; what it shares or only published is said apart. */
    private static List<Relations.Group> owns(Organisation body, Desk desk) {
        List<Item> naming = desk.publication().back().to(body);
        var groups = new ArrayList<>(Relations.groups(naming.stream().filter(item -> isOwner(item, body)).toList(), desk));
        add(groups, desk.t("body.shares"), naming, item -> item instanceof Initiative initiative
                && initiative.coOwners().stream().anyMatch(ref -> ref.id().equals(body.id())), desk);
        add(groups, desk.t("body.publishes"), naming, item -> item instanceof Dataset dataset
                && dataset.publisher().id().equals(body.id()) && !isOwner(item, body), desk);
        add(groups, desk.t("body.meets"), naming, item -> item instanceof Meeting meeting && meeting.body().id().equals(body.id()), desk);
        return groups;
    }

    private static boolean isOwner(Item item, Organisation body) {
        boolean meeting = item instanceof Meeting held && held.body().id().equals(body.id());
        return !meeting && item != body && item.common().owner().filter(ref -> ref.id().equals(body.id())).isPresent();
    }

    private static void add(List<Relations.Group> groups, String label, List<Item> naming, Predicate<Item> which, Desk desk) {
        List<Link> links = naming.stream().filter(which).flatMap(item -> Relations.link(item, desk).stream()).toList();
        if (!links.isEmpty()) groups.add(new Relations.Group(label, links));
    }

    /** What else names it, so that nothing stands twice on the page. */
    private static Relations others(Organisation body, List<Relations.Group> owns, List<Link> children, Desk desk) {
        Set<String> said = new HashSet<>();
        Stream.concat(owns.stream().flatMap(group -> group.items().stream()), children.stream()).forEach(link -> said.add(link.href()));
        return Relations.of(body, desk).without(said);
    }
}
