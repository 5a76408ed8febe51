package shirube.page;

import java.util.List;
import java.util.Optional;

/**
 * A table ready to be drawn by {@code ui.table}: with a caption, header cells, and rows that can be cited.
 *
 * @param mode {@code stack}: rows become cards on a phone; {@code scroll}: it stays a table in a frame that scrolls
 * @param note units and what a blank means
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows, String mode, Optional<String> note) {

    /**
     * @param header whether it names the row
     * @param narrow whether it stands beside another on a phone
     */
    public record Column(String title, boolean header, boolean numeric, boolean narrow) {}

    /** @param kind a word for the style: total, late, gap */
    public record Row(String id, List<Cell> cells, Optional<String> kind) {}

    /** What stands in a cell: a text or HTML, with a link, a state, a remark, a list. */
    public record Cell(
            Optional<String> text, Optional<String> html, Optional<String> href, Optional<Link.Badge> status, Optional<String> note, List<Link> items) {

        static Cell of(String text) {
            return new Cell(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        static Cell of(Link link) {
            String text = link.number().map(number -> number + " ").orElse("") + link.title();
            return new Cell(Optional.of(text), Optional.empty(), Optional.of(link.href()), Optional.empty(), Optional.empty(), List.of());
        }

        static Cell of(Link.Badge badge) {
            return new Cell(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(badge), Optional.empty(), List.of());
        }

        static Cell of(List<Link> links) {
            return new Cell(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), links);
        }

        /** A text of parts that are never broken inside, such as a date, or a year and its era. */
        static Cell whole(String... parts) {
            var html = new StringBuilder();
            for (String part : parts) html.append("<span class=\"nowrap\">").append(escaped(part)).append("</span>");
            return html(html.toString());
        }

        /** A path, broken after a slash where it must be. */
        static Cell path(String path) {
            return html(escaped(path).replace("/", "/<wbr>"));
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }

        static Cell html(String html) {
            return new Cell(Optional.empty(), Optional.of(html), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        private boolean isBlank() {
            return text.orElse("").isEmpty() && html.orElse("").isEmpty() && status.isEmpty() && note.isEmpty() && items.isEmpty();
        }

        Cell noted(String remark) {
            return new Cell(text, html, href, status, Optional.of(remark), items);
        }
    }

    static Table of(String id, String caption, List<Column> columns, List<Row> rows) {
        return new Table(id, caption, columns, rows, "stack", Optional.empty());
    }

    /** The same with other rows. */
    Table only(List<Row> some) {
        return new Table(id, caption, columns, some, mode, note);
    }

    Table noted(String text) {
        return new Table(id, caption, columns, rows, mode, Optional.of(text));
    }

    /** With a word on what a blank means, where there is one. */
    Table blankMeaning(String text) {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::isBlank) ? noted(text) : this;
    }

    Table scrolling() {
        return new Table(id, caption, columns, rows, "scroll", note);
    }

    /** The column that names each row. */
    static Column header(String title) {
        return new Column(title, true, false, false);
    }

    static Column text(String title) {
        return new Column(title, false, false, false);
    }

    static Column narrow(String title) {
        return new Column(title, false, false, true);
    }

    static Column number(String title) {
        return new Column(title, false, true, false);
    }
}
