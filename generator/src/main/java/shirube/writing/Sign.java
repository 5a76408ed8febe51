package shirube.writing;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each hit of a rule holds: one of a few characters, and something around it, as △ and a digit behind it. Most texts
 * hold none of it, which is seen at a glance and before their Markdown is read.
 *
 * @param around begins with the character; what it asks for must hold in the Markdown of every hit, with its marks
 * @param first whether neither a letter nor a digit may stand before the character
 */
record Sign(BitSet characters, Pattern around, boolean first) {

    /** @param characters one by one, or from one to another: {@code A-Z} */
    static Sign of(String characters, String around) {
        var set = new BitSet();
        for (int i = 0; i < characters.length(); i++) {
            boolean range = i + 2 < characters.length() && characters.charAt(i + 1) == '-';
            set.set(characters.charAt(i), characters.charAt(range ? i + 2 : i) + 1);
            if (range) i += 2;
        }
        return new Sign(set, Pattern.compile(around), false);
    }

    /** A character with which words begin: where it stands within a word it says nothing. */
    static Sign ofFirst(String characters, String around) {
        Sign sign = of(characters, around);
        return new Sign(sign.characters, sign.around, true);
    }

    /** The character alone. */
    static Sign of(String characters) {
        return of(characters, "");
    }

    boolean standsIn(String text) {
        Matcher matcher = matcher(text);
        for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
            if (standsAt(text, at, matcher)) return true;
        }
        return false;
    }

    /** The offset of the next of the characters; -1 where there is none. */
    int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.get(text.charAt(i))) return i;
        }
        return -1;
    }

    /** One matcher serves for all places of a text. */
    Matcher matcher(String text) {
        return around.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether the sign stands there, where one of its characters is known to stand. */
    boolean standsAt(String text, int at, Matcher matcher) {
        if (first && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) return false;
        return matcher.region(at, matcher.regionEnd()).lookingAt();
    }
}
