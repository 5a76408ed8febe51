package shirube.html;

/** The document type of an XML text: {@code <!DOCTYPE svg [<!ENTITY city "しるべ市">]>}. */
final class DocumentType {

    private DocumentType() {}

    /** Whether the text ends within its own declarations: there Java's parser writes on the error stream. */
    static boolean isCutOff(String text) {
        int from = text.indexOf("<!DOCTYPE");
        if (from < 0) return false;
        int declarations = outside(text, from, '[', '>');
        boolean plain = text.startsWith(">", declarations);
        int behind = plain ? declarations : outside(text, outside(text, declarations + 1, ']', ']'), '>', '>');
        return behind == text.length();
    }

    /** Where one of two characters stands that is in no comment, no instruction and no quotes; the text's length where none does. */
    private static int outside(String text, int from, char one, char other) {
        int at = from;
        while (at < text.length() && text.charAt(at) != one && text.charAt(at) != other) {
            if (text.startsWith("<!--", at)) at = behind(text, "-->", at + 4);
            else if (text.startsWith("<?", at)) at = behind(text, "?>", at + 2);
            else if (text.charAt(at) == '"' || text.charAt(at) == '\'') at = behind(text, text.substring(at, at + 1), at + 1);
            else at++;
        }
        return Math.min(at, text.length());
    }

    private static int behind(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
