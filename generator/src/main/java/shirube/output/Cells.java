package shirube.output;

/**
 * How text fills a terminal: characters of East Asian Width W and F (UAX #11) and emoji take two cells, what combines
 * takes none, everything else one. A cluster is what is drawn as one, for example a letter with its accents or
 * several emoji joined into one.
 */
final class Cells {

    /** Wide ranges, first and last code point by turns, of Unicode 15. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18D08, 0x1AFF0, 0x1B2FB,
        0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335,
        0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4,
        0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567,
        0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC,
        0x1F6D0, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A,
        0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    };

    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    /** A cluster is cut here, so that a file of nothing but accents is still read in time. */
    private static final int LONGEST_CLUSTER = 64;

    private Cells() {}

    /** Where the cluster that begins at {@code at} ends. */
    static int next(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        int limit = Math.min(text.length(), at + LONGEST_CLUSTER);
        while (end < limit) {
            int point = text.codePointAt(end);
            if (!combines(point) && text.codePointBefore(end) != JOINER) break;
            end += Character.charCount(point);
        }
        return end;
    }

    /** The cells of the text between two offsets. */
    static int width(String text, int from, int to) {
        int cells = 0;
        for (int at = from; at < to; at = next(text, at)) cells += cluster(text, at);
        return cells;
    }

    /** The cells of the cluster that begins at {@code at}. */
    static int cluster(String text, int at) {
        int first = text.codePointAt(at);
        if (isWide(first)) return 2;
        int second = at + Character.charCount(first);
        boolean drawnAsEmoji = second < text.length() && text.codePointAt(second) == EMOJI_STYLE;
        return drawnAsEmoji ? 2 : 1;
    }

    /**
     * Text that cannot disturb a terminal: tabs and line ends become one blank, other controls and what turns the
     * direction of writing U+FFFD. The number of characters stays.
     */
    static String printable(String text) {
        var printable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') printable.setCharAt(i, ' ');
            else if (disturbs(c)) printable.setCharAt(i, '\uFFFD');
        }
        return printable.toString();
    }

    private static boolean disturbs(char c) {
        boolean turns = c == '\u200E' || c == '\u200F' || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return turns || Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF';
    }

    private static boolean combines(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.FORMAT -> !isReplaced(point);
            default -> point >= 0x1F3FB && point <= 0x1F3FF;
        };
    }

    private static boolean isReplaced(int point) {
        return point <= Character.MAX_VALUE && disturbs((char) point);
    }

    private static boolean isWide(int point) {
        if (point < WIDE[0]) return false;
        int low = 0;
        int high = WIDE.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (point < WIDE[2 * middle]) high = middle - 1;
            else if (point > WIDE[2 * middle + 1]) low = middle + 1;
            else return true;
        }
        return false;
    }
}
