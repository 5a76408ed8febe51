package shirube.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.model.Contact;
import shirube.model.ContentTypes;
import shirube.model.Organisation;
import shirube.model.Site;

/** All bodies: drawn, as nested lists and in a table. Council, board of education and auditors stand beside the mayor, not below. */
public record OrganisationChart(
        Optional<BoxChart> chart, List<Link> tree, List<Link> outside, Optional<Table> table, List<Link> coming, List<Link> ended) {

    static OrganisationChart of(Desk desk) {
        List<Top> tops = tops(desk.site());
        List<Link> inside = tops.stream().filter(top -> !isOutside(top.body())).map(top -> link(top, desk)).toList();
        List<Link> outside = tops.stream().filter(top -> isOutside(top.body())).map(top -> link(top, desk)).toList();
        List<BoxChart.Node> boxes = tops.stream().map(top -> box(top, isOutside(top.body()) ? "outside" : "strong")).toList();
        String desc = desk.t("body.chart.desc", tops.stream().map(top -> top.body().name()).collect(Collectors.joining("、")));
        desk.section("list", desk.t("body.list"));
        return new OrganisationChart(
                tops.isEmpty() ? Optional.empty() : Optional.of(BoxChart.of("organisation-chart", desk.t("body.chart"), desc, "bodies", boxes)),
                inside,
                outside,
                tops.isEmpty() ? Optional.empty() : Optional.of(table(tops, desk)),
                others(desk, body -> body.validFrom().isAfter(desk.today()), body -> desk.t("body.since", Formats.date(body.validFrom()))),
                others(desk, body -> isOver(body, desk.today()), body -> desk.t("body.until", Formats.date(body.validTo().orElseThrow()))));
    }

    /** A body with those below it, as they exist on the day of the build. */
    record Top(Organisation body, List<Top> below) {
        Stream<Top> all() {
            return Stream.concat(Stream.of(this), below.stream().flatMap(Top::all));
        }
    }

    /** The bodies that stand below no other: the mayor's side first, the largest tree ahead; then those beside it. */
    static List<Top> tops(Site site) {
        List<Organisation> current = site.organisations().stream().filter(body -> body.existsOn(site.today())).toList();
        return current.stream()
                .filter(body -> above(body, site).isEmpty())
                .map(body -> top(body, current, site))
                .sorted(Comparator.comparing((Top top) -> isOutside(top.body())).thenComparing(top -> -top.all().count()))
                .toList();
    }

    private static Top top(Organisation body, List<Organisation> current, Site site) {
        List<Top> below = current.stream()
                .filter(other -> other != body && above(other, site).filter(body::equals).isPresent())
                .sorted(Comparator.comparing((Organisation other) -> other.kind().map(Enum::ordinal).orElse(-1)).thenComparing(Organisation::id))
                .map(other -> top(other, current, site))
                .toList();
        return new Top(body, below);
    }

    /** The body above; where that has ended, the one that took over from it. */
    private static Optional<Organisation> above(Organisation body, Site site) {
        Optional<Organisation> parent = body.parent().flatMap(ref -> site.find(ContentTypes.ORGANISATION, ref));
        for (int steps = 0; steps < 20 && parent.isPresent() && !parent.get().existsOn(site.today()); steps++)
            parent = parent.get().successor().flatMap(ref -> site.find(ContentTypes.ORGANISATION, ref));
        return parent.filter(found -> found.existsOn(site.today()));
    }

    static boolean isOutside(Organisation body) {
        return body.kind().equals(Optional.of(Organisation.Kind.EXTERNAL));
    }

    private static boolean isOver(Organisation body, LocalDate today) {
        return body.validTo().filter(end -> end.isBefore(today)).isPresent();
    }

    /** What hangs below a body outside is outside too. */
    private static BoxChart.Node box(Top top, String kind) {
        String below = kind.equals("outside") ? kind : "";
        return new BoxChart.Node(
                top.body().name(), kind, top.below().stream().map(child -> box(child, isOutside(child.body()) ? "outside" : below)).toList());
    }

    private static Link link(Top top, Desk desk) {
        Link link = desk.link(top.body()).orElse(Link.to(top.body().name(), ""));
        Link noted = top.body().kind().map(kind -> link.noted(kind.label())).orElse(link);
        return noted.over(top.below().stream().map(below -> link(below, desk)).toList());
    }

    private static Table table(List<Top> tops, Desk desk) {
        var columns = List.of(
                Table.header(desk.t("type.organisation")), Table.narrow(desk.t("body.kind")), Table.text(desk.t("body.parent")),
                Table.text(desk.t("body.roles")), Table.narrow(desk.t("contact.tel")));
        List<Table.Row> rows = tops.stream().flatMap(Top::all).map(top -> row(top.body(), desk)).toList();
        return Table.of("bodies", desk.t("body.caption"), columns, rows);
    }

    private static Table.Row row(Organisation body, Desk desk) {
        Optional<ContactView> contact = body.contact().map((Contact written) -> ContactView.of(written, Optional.empty(), Optional.empty()));
        Table.Cell tel = contact.flatMap(view -> view.tel().map(number -> Table.Cell.of(Link.to(number, view.telHref().orElse(""))))).orElse(Table.Cell.of(""));
        String roles = body.roles().stream().filter(role -> role.to().map(end -> !end.isBefore(desk.today())).orElse(true))
                .map(role -> role.title() + role.holder().filter(holder -> !holder.equals(role.title())).map(holder -> "（" + holder + "）").orElse(""))
                .collect(Collectors.joining("、"));
        var cells = new ArrayList<Table.Cell>();
        cells.add(desk.link(body).map(Table.Cell::of).orElse(Table.Cell.of(body.name())));
        cells.add(Table.Cell.of(body.kind().map(Organisation.Kind::label).orElse("")));
        cells.add(above(body, desk.site()).flatMap(desk::link).map(Table.Cell::of).orElse(Table.Cell.of(desk.t("body.top"))));
        cells.add(Table.Cell.of(roles));
        cells.add(tel);
        return new Table.Row("body-" + body.id(), cells, Optional.empty());
    }

    private static List<Link> others(Desk desk, java.util.function.Predicate<Organisation> which, Function<Organisation, String> note) {
        return desk.site().organisations().stream().filter(which)
                .flatMap(body -> desk.link(body).map(link -> link.noted(note.apply(body)).summed(body.summary())).stream()).toList();
    }
}
