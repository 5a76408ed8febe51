package shirube.manual;

import java.util.List;

/**
 * A page of the manual as XHTML, which Maven Site reads. Texts may hold code between backticks, as the texts of
 * diagnostics do; everything else in them is text.
 */
final class Xhtml {

    private final StringBuilder body = new StringBuilder();
    private final String title;

    Xhtml(String title) {
        this.title = title;
        body.append("<h1>").append(inline(title)).append("</h1>\n");
    }

    /** A heading that links may lead to. */
    Xhtml heading(int level, String id, String text) {
        return raw("<h" + level + " id=\"" + escaped(id) + "\">" + inline(text) + "</h" + level + ">");
    }

    Xhtml text(String text) {
        return raw("<p>" + inline(text) + "</p>");
    }

    Xhtml list(List<String> items) {
        body.append("<ul>\n");
        items.forEach(item -> body.append("<li>").append(item).append("</li>\n"));
        return raw("</ul>");
    }

    Xhtml code(String text) {
        return raw("<pre><code>" + escaped(text) + "</code></pre>");
    }

    /**
     * @param rows cells that are ready; the first of a row heads it
     * @param anchors the row heads' anchors
     */
    Xhtml table(String caption, List<String> heads, List<List<String>> rows, List<String> anchors) {
        body.append("<table>\n<caption>").append(inline(caption)).append("</caption>\n<thead>\n<tr>");
        heads.forEach(head -> body.append("<th scope=\"col\">").append(inline(head)).append("</th>"));
        body.append("</tr>\n</thead>\n<tbody>\n");
        for (int i = 0; i < rows.size(); i++) row(rows.get(i), anchors.get(i));
        return raw("</tbody>\n</table>");
    }

    private void row(List<String> cells, String anchor) {
        body.append("<tr><th scope=\"row\" id=\"").append(escaped(anchor)).append("\">").append(cells.get(0)).append("</th>");
        cells.subList(1, cells.size()).forEach(cell -> body.append("<td>").append(cell).append("</td>"));
        body.append("</tr>\n");
    }

    Xhtml raw(String markup) {
        body.append(markup).append('\n');
        return this;
    }

    String page() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ja\">\n<head><title>"
                + escaped(title) + "</title></head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    static String link(String href, String text) {
        return "<a href=\"" + escaped(href) + "\">" + inline(text) + "</a>";
    }

    static String inline(String text) {
        return escaped(text).replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    static String codeOf(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
