package shirube.compare;

/**
 * What two texts begin and end with alike, up to a seam; only what lies between is read in words.
 *
 * @param start how many characters are alike at the start, {@code end} at the end
 */
record Edges(int start, int end) {

    static Edges of(String from, String to) {
        int common = Math.min(from.length(), to.length());
        int start = 0;
        while (start < common && from.charAt(start) == to.charAt(start)) start++;
        while (start > 0 && !(Seams.isAny(from, start) && Seams.isAny(to, start))) start--;
        int end = 0;
        while (end < common - start && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) end++;
        while (end > 0 && !(Seams.isAny(from, from.length() - end) && Seams.isAny(to, to.length() - end))) end--;
        return new Edges(start, end);
    }

    String head(String text) {
        return text.substring(0, start);
    }

    String inner(String text) {
        return text.substring(start, text.length() - end);
    }

    String tail(String text) {
        return text.substring(text.length() - end);
    }
}
