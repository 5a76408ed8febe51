package shirube.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.markdown.TextBlock;

/** The number with which a heading or an item begins: {@code 3-2　窓口}, {@code (1) 窓口}, {@code ①窓口}, {@code 第2章 窓口}, {@code ア　窓口}. */
final class Numbering {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:第[0-9０-９一二三四五六七八九十]+[章節項編部]?|[(（][0-9０-９一二三四五六七八九十ア-ン]+[)）]|[0-9０-９]+(?:[-－‐.．][0-9０-９]+)*[.．)）]?|[①-⑳㉑-㉟]|[ア-ン](?=[ 　.．)）]))[.．、]?[ \\t　]*");

    private Numbering() {}

    /** Whether two blocks say the same under different numbers. */
    static boolean differsAlone(TextBlock from, TextBlock to) {
        if (from.text().equals(to.text()) || !from.kind().isProse() || !to.kind().isProse()) return false;
        String rest = without(from.text());
        return rest.length() < from.text().length() && !rest.isBlank() && rest.equals(without(to.text())) && without(to.text()).length() < to.text().length()
                && !Character.isDigit(rest.charAt(0)) && isTitle(rest);
    }

    /** The text behind its number; the whole text where it has none. */
    static String without(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? text.substring(number.end()) : text;
    }

    /** {@code 40％にします} begins with a figure, not with a number of its own. */
    private static boolean isTitle(String rest) {
        var figure = new Wholes("1" + rest);
        return !figure.find(0) || figure.start() > 0 || figure.end() == 1;
    }
}
