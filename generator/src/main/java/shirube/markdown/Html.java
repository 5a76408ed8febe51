package shirube.markdown;

/** HTML as it grows: tags, text with what must be escaped escaped, and the place that each element stems from. */
final class Html {

    private final StringBuilder out;
    private final Offsets offsets;
    private final String path;

    Html(String path, Offsets offsets, int size) {
        this.out = new StringBuilder(size);
        this.offsets = offsets;
        this.path = " data-src=\"" + escaped(path) + "@";
    }

    /** Begins a tag; attributes follow, then {@link #end}. */
    Html begin(String tag) {
        out.append('<').append(tag);
        return this;
    }

    Html attribute(String name, CharSequence value) {
        out.append(' ').append(name).append("=\"");
        escape(value, 0, value.length());
        out.append('"');
        return this;
    }

    Html source(int start, int end) {
        out.append(path).append(offsets.inFile(start)).append('-').append(offsets.endInFile(start, end)).append('"');
        return this;
    }

    Html end() {
        out.append('>');
        return this;
    }

    Html open(String tag, int start, int end) {
        return begin(tag).source(start, end).end();
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(CharSequence text) {
        escape(text, 0, text.length());
        return this;
    }

    Html raw(String html) {
        out.append(html);
        return this;
    }

    Html line() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') out.append('\n');
        return this;
    }

    int length() {
        return out.length();
    }

    /** Takes away an ending, if the HTML has it: so that something can still be put inside. */
    boolean reopen(String ending) {
        int cut = out.length() - ending.length();
        if (cut < 0 || out.indexOf(ending, cut) != cut) return false;
        out.setLength(cut);
        return true;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String escaped(String text) {
        var html = new Html(text.length());
        html.escape(text, 0, text.length());
        return html.toString();
    }

    private Html(int size) {
        this.out = new StringBuilder(size);
        this.offsets = null;
        this.path = "";
    }

    private void escape(CharSequence text, int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            String entity = entity(text.charAt(i));
            if (entity == null) continue;
            out.append(text, from, i).append(entity);
            from = i + 1;
        }
        // A whole text is copied at once, a part of it sign by sign.
        if (from == 0 && end == text.length()) out.append(text.toString());
        else out.append(text, from, end);
    }

    /** Line ends become one; control characters, which HTML forbids, become U+FFFD. */
    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "";
            case '\n', '\t' -> null;
            default -> c < 0x20 || c >= 0x7f && c < 0xa0 ? "\ufffd" : null;
        };
    }
}
