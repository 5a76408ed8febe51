package shirube.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shirube.page.AlikeChange;
import shirube.page.ComparisonItem;
import shirube.page.ComparisonStyle;
import shirube.page.ComparisonView;
import shirube.page.Texts;

/** A comparison for the text of a pull request: what to look at first, then each item in a part that folds away. */
public final class DiffMarkdown {

    /** Services of GitHub's kind refuse a text of more than 65,536 characters. */
    private static final int LIMIT = 60_000;

    private static final int CELL = 2_000;

    private final ComparisonView view;
    private final Texts texts;
    private final StringBuilder text = new StringBuilder();

    private DiffMarkdown(ComparisonView view, Texts texts) {
        this.view = view;
        this.texts = texts;
    }

    public static String text(ComparisonView view, Texts texts) {
        return new DiffMarkdown(view, texts).text();
    }

    private String text() {
        text.append("## ").append(texts.text("diff.title", plain(view.from()), plain(view.to()))).append("\n\n").append(summary()).append("\n");
        concerns();
        notes();
        if (view.items().isEmpty()) return text.toString();
        text.append("\n### ").append(texts.text("diff.table")).append("\n\n").append(texts.text("diff.legend")).append("\n");
        alike();
        items();
        return text.toString();
    }

    private String summary() {
        if (view.items().isEmpty()) return texts.text("diff.none");
        String counts = view.counts().stream().filter(count -> count.number() > 0).map(count -> count.label() + " " + count.number()).collect(Collectors.joining(texts.text("diff.comma")));
        return texts.text("diff.summary", view.items().size(), view.changes(), counts);
    }

    private void concerns() {
        if (view.concerns().isEmpty()) return;
        text.append("\n### ").append(texts.text("diff.concerns")).append("\n\n");
        for (ComparisonView.Matter matter : view.concerns()) line("- **" + plain(matter.heading()) + "** " + plain(matter.text()));
    }

    private void notes() {
        if (view.notes().isEmpty()) return;
        text.append("\n### ").append(texts.text("diff.notes")).append("\n\n");
        for (ComparisonView.Note note : view.notes()) line("- `" + note.place().replace("`", "'") + "` " + plain(note.text()));
    }

    private void line(String line) {
        if (text.length() + line.length() < LIMIT / 2) text.append(line).append("\n");
    }

    private void alike() {
        for (int i = 0; i < view.alike().size(); i++) {
            AlikeChange change = view.alike().get(i);
            String part = part(html(change.heading()), change.rows()) + change.fields().stream().map(this::places).collect(Collectors.joining()) + "\n\n</details>\n";
            if (text.length() + part.length() > LIMIT) {
                text.append("\n").append(texts.text("diff.more.alike", view.alike().size() - i)).append("\n");
                return;
            }
            text.append(part);
        }
    }

    private String places(AlikeChange.Field field) {
        String places = field.places().stream().map(place -> plain(place.heading()) + (place.times() > 1 ? texts.text("diff.count", place.times()) : "")).collect(Collectors.joining(texts.text("diff.comma")));
        return "\n- " + (field.label().isEmpty() ? "" : plain(field.label() + texts.text("diff.colon"))) + places;
    }

    private void items() {
        List<ComparisonItem> items = view.items().stream().filter(item -> !item.rows().isEmpty()).toList();
        for (int i = 0; i < items.size(); i++) {
            String item = item(items.get(i));
            if (text.length() + item.length() > LIMIT) {
                text.append("\n").append(texts.text("diff.more.items", items.size() - i)).append("\n");
                return;
            }
            text.append(item);
        }
    }

    private String item(ComparisonItem item) {
        String heading = html(item.heading()) + item.place().map(place -> " " + html(place)).orElse("") + item.mark().map(mark -> " " + html(mark)).orElse("");
        String numbers = item.shared().stream().map(row -> texts.text("diff.change", row.number())).collect(Collectors.joining(texts.text("diff.comma")));
        return part(heading + " " + texts.text("diff.count", item.rows().size()), item.rows())
                + (numbers.isEmpty() ? "" : "\n" + texts.text("diff.alike.more") + numbers + "\n") + "\n</details>\n";
    }

    private String part(String heading, List<ComparisonItem.Row> rows) {
        ComparisonStyle style = view.custom();
        var part = new StringBuilder("\n<details>\n<summary>" + heading + "</summary>\n\n");
        String newer = plain(style.newHeading());
        String older = plain(style.oldHeading());
        String reasons = view.hasReasons() ? " " + texts.text("diff.reason") + " |" : "";
        part.append("| ").append(texts.text("diff.field")).append(" | ").append(style.newFirst() ? newer + " | " + older : older + " | " + newer).append(" |").append(reasons);
        part.append("\n| --- | --- | --- |").append(view.hasReasons() ? " --- |" : "").append("\n");
        for (ComparisonItem.Row row : rows) part.append(row(row, style));
        return part.toString();
    }

    private String row(ComparisonItem.Row row, ComparisonStyle style) {
        String newer = cell(row.newer());
        String older = cell(row.older());
        String figure = row.figure().map(words -> "<br>" + plain(words)).orElse("");
        String reason = view.hasReasons() ? " " + row.reason().map(DiffMarkdown::plain).orElse("") + " |" : "";
        return "| " + row.number() + " " + plain(row.label()) + "<br>" + plain(row.kindWord()) + figure + " | "
                + (style.newFirst() ? newer + " | " + older : older + " | " + newer) + " |" + reason + "\n";
    }

    private static String cell(ComparisonItem.Cell cell) {
        Optional<String> mark = cell.mark().map(DiffMarkdown::plain);
        return mark.orElseGet(() -> shortened(cell.runs()).stream().map(DiffMarkdown::run).collect(Collectors.joining()));
    }

    private static List<ComparisonItem.Run> shortened(List<ComparisonItem.Run> runs) {
        int length = runs.stream().mapToInt(run -> run.text().length()).sum();
        if (length <= CELL) return runs;
        return runs.stream().map(run -> run.text().length() <= CELL / 4 ? run : new ComparisonItem.Run(run.kind(), run.text().substring(0, CELL / 4) + "…")).toList();
    }

    private static String run(ComparisonItem.Run run) {
        return switch (run.kind()) {
            case "new" -> "<ins>" + plain(run.text()) + "</ins>";
            case "old" -> "<del>" + plain(run.text()) + "</del>";
            default -> plain(run.text());
        };
    }

    /** Author's text that must neither break the table nor mean anything: no markup, no mention of people or issues. */
    private static String plain(String text) {
        var safe = new StringBuilder();
        html(text).codePoints().forEach(c -> {
            if ("\\`*_{}[]()#+-.!|~@:".indexOf(c) >= 0) safe.append("&#").append(c).append(';');
            else safe.appendCodePoint(c);
        });
        return safe.toString().replace("\r", "").replace("\n", "<br>");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
