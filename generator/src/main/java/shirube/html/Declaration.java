package shirube.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One property with its value, for example {@code display: none !important}; the name is in lower case. */
record Declaration(String property, String value, boolean important) {

    /** The declarations of a {@code style} attribute; what is not one is passed over, as browsers do. */
    static List<Declaration> list(String style) {
        var found = new ArrayList<Declaration>();
        int from = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i <= style.length(); i++) {
            char c = i < style.length() ? style.charAt(i) : ';';
            if (quote != 0 && i < style.length()) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ';' && (depth <= 0 || i == style.length())) {
                add(style.substring(from, i), found);
                from = i + 1;
            }
        }
        return found;
    }

    static Declaration of(String property, String value, boolean important) {
        String name = property.strip();
        return new Declaration(name.startsWith("--") ? name : name.toLowerCase(Locale.ROOT), value.strip(), important);
    }

    private static void add(String text, List<Declaration> found) {
        String declaration = text.replaceAll("/\\*.*?\\*/", " ");
        int colon = declaration.indexOf(':');
        if (colon <= 0) return;
        String value = declaration.substring(colon + 1).strip();
        int mark = value.lastIndexOf('!');
        boolean important = mark >= 0 && value.substring(mark + 1).strip().equalsIgnoreCase("important");
        String kept = important ? value.substring(0, mark) : value;
        if (!kept.isBlank()) found.add(of(declaration.substring(0, colon), kept, important));
    }
}
