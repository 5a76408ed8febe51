package shirube.picture;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts out of a well-formed SVG what is not drawn: comments, metadata, the notes of Inkscape and its like. */
final class SvgNotes {

    private static final Set<String> NOTES = Set.of("metadata", "sodipodi:namedview", "inkscape:perspective");
    private static final Pattern NAME = Pattern.compile("</?([^\\s/>]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+(?:inkscape|sodipodi):[^\\s=]+\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private final String text;
    private final StringBuilder kept = new StringBuilder();
    private int at;

    private SvgNotes(String text) {
        this.text = text;
    }

    static String cut(String text) {
        return new SvgNotes(text).cut();
    }

    private String cut() {
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            if (tag < 0) break;
            kept.append(text, at, tag);
            at = tag;
            markup();
        }
        return kept.append(text, at, text.length()).toString();
    }

    private void markup() {
        if (text.startsWith("<!--", at)) at = after("-->");
        else if (text.startsWith("<![CDATA[", at)) keep(after("]]>"));
        else if (text.startsWith("<?", at)) keep(after("?>"));
        else if (text.startsWith("<!", at)) keep(afterDoctype());
        else tag();
    }

    private void tag() {
        int end = afterTag(at);
        String name = name(at);
        if (NOTES.contains(name)) {
            at = text.startsWith("/>", end - 2) ? end : afterElement(name, end);
            return;
        }
        kept.append(ATTRIBUTE.matcher(text.substring(at, end)).replaceAll(""));
        at = end;
    }

    /** An element of the same name may stand inside. */
    private int afterElement(String name, int from) {
        int depth = 1;
        int position = from;
        while (depth > 0) {
            position = text.indexOf('<', position);
            if (position < 0) throw new ByteCursor.Damaged();
            if (text.startsWith("<!--", position)) position = after("-->", position);
            else if (text.startsWith("<![CDATA[", position)) position = after("]]>", position);
            else if (text.startsWith("<?", position)) position = after("?>", position);
            else {
                int end = afterTag(position);
                if (name(position).equals(name)) {
                    if (text.charAt(position + 1) == '/') depth--;
                    else if (!text.startsWith("/>", end - 2)) depth++;
                }
                position = end;
            }
        }
        return position;
    }

    private String name(int position) {
        Matcher matcher = NAME.matcher(text).region(position, text.length());
        return matcher.lookingAt() ? matcher.group(1) : "";
    }

    /** A {@code >} may stand in quotes. */
    private int afterTag(int position) {
        char quote = 0;
        for (int i = position; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return i + 1;
        }
        throw new ByteCursor.Damaged();
    }

    private int afterDoctype() {
        int bracket = text.indexOf('[', at);
        int end = text.indexOf('>', at);
        boolean hasSubset = bracket >= 0 && bracket < end;
        return hasSubset ? after(">", Math.max(at, text.indexOf(']', bracket))) : after(">");
    }

    private void keep(int end) {
        kept.append(text, at, end);
        at = end;
    }

    private int after(String mark) {
        return after(mark, at);
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        if (found < 0) throw new ByteCursor.Damaged();
        return found + mark.length();
    }
}
