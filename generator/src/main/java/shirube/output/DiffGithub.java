package shirube.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.compare.Change;
import shirube.page.ComparisonView;
import shirube.page.ImpactView;
import shirube.page.Link;
import shirube.page.Table;
import shirube.page.Texts;

/** What a reviewer must look at, as workflow commands that a CI service of GitHub's kind shows beside the changed lines. */
public final class DiffGithub {

    private static final int SHOWN = 12;

    private DiffGithub() {}

    public static String text(ComparisonView view) {
        String concerns = view.concerns().stream().map(DiffGithub::command).collect(Collectors.joining());
        String notes = view.notes().stream().map(note -> "::notice title=shirube::" + data(note.place() + " " + note.text()) + "\n").collect(Collectors.joining());
        return concerns + notes;
    }

    /** What the change touches, in one notice: first in words, then a line for each kind of page and each table. */
    public static String impact(ImpactView view, Texts texts) {
        Stream<String> groups = view.groups().stream().map(group -> group.label() + ": " + list(group.links().stream().map(Link::title).toList(), texts));
        Stream<String> tables = view.tables().stream().map(table -> table.caption() + ": " + list(table.rows().stream().map(DiffGithub::row).toList(), texts));
        String lines = Stream.of(Stream.of(view.lead()), groups, tables).flatMap(some -> some).collect(Collectors.joining("\n"));
        return "::notice title=" + property(texts.text("impact.title")) + "::" + data(lines) + "\n";
    }

    private static String list(List<String> names, Texts texts) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(texts.text("diff.comma")));
        return names.size() > SHOWN ? shown + " " + texts.text("impact.more", names.size() - SHOWN) : shown;
    }

    private static String row(Table.Row row) {
        return row.cells().stream().map(cell -> cell.text().or(() -> cell.items().stream().map(Link::title).findFirst()).orElse("")).collect(Collectors.joining(" "));
    }

    private static String command(ComparisonView.Matter matter) {
        return "::warning " + place(matter.change()) + "title=" + property(matter.heading()) + "::" + data(matter.text()) + "\n";
    }

    /** What is gone stands on no line of the new files. */
    private static String place(Change change) {
        Optional<Change.Side> side = change.to();
        return side.map(now -> "file=" + property(now.at().file().shown()) + ",line=" + now.at().line() + ",").orElse("");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
