package shirube.output;

import java.util.List;
import java.util.stream.Collectors;
import shirube.page.ImpactView;
import shirube.page.Link;
import shirube.page.Table;
import shirube.page.Texts;

/** What a change touches, for the text of a pull request; long lists are cut off with their number. */
public final class ImpactMarkdown {

    private static final int SHOWN = 12;

    private ImpactMarkdown() {}

    public static String text(ImpactView view, Texts texts) {
        var text = new StringBuilder("\n### " + texts.text("impact.title") + "\n\n" + view.lead() + "\n\n");
        for (ImpactView.Group group : view.groups()) text.append(group(group, texts));
        for (Table table : view.tables()) text.append(table(table, texts));
        return text.toString();
    }

    private static String group(ImpactView.Group group, Texts texts) {
        String links = group.links().stream().limit(SHOWN).map(ImpactMarkdown::link).collect(Collectors.joining(texts.text("diff.comma")));
        int more = group.links().size() - SHOWN;
        return "- **" + plain(group.label()) + "** " + links + (more > 0 ? " " + texts.text("impact.more", more) : "") + "\n";
    }

    private static String link(Link link) {
        return plain(link.title()) + link.note().map(note -> "（" + plain(note) + "）").orElse("");
    }

    private static String table(Table table, Texts texts) {
        var text = new StringBuilder("\n**" + plain(table.caption()) + "**\n\n");
        text.append(row(table.columns().stream().map(Table.Column::title).toList()));
        text.append(row(table.columns().stream().map(column -> column.numeric() ? "---:" : "---").toList()));
        for (Table.Row row : table.rows().stream().limit(SHOWN).toList()) text.append(row(row.cells().stream().map(cell -> plain(cell.text().orElse(""))).toList()));
        int more = table.rows().size() - SHOWN;
        if (more > 0) text.append("\n").append(texts.text("impact.more", more)).append("\n");
        return text.toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String plain(String text) {
        return text.replaceAll("[\\\\`*_<>#|@\\[\\]]", "\\\\$0").replaceAll("\\s+", " ");
    }
}
