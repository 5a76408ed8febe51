package shirube.model;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * The numbers that authors give ({@code no}) and the ones that pages show: the third initiative of the second
 * measure of the first pillar is 1-2-3.
 */
public final class Numbering {

    /** By number where both are numbers, else by text; numbers first: 1, 2, 10, 付1. */
    public static final Comparator<String> ORDER =
            Comparator.comparingInt((String no) -> number(no).orElse(Integer.MAX_VALUE)).thenComparing(no -> no);

    private Numbering() {}

    /** The whole number that an author's number is; none for 付1 or A. */
    public static OptionalInt number(String no) {
        boolean number = !no.isEmpty() && no.length() <= 9 && no.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? OptionalInt.of(Integer.parseInt(no)) : OptionalInt.empty();
    }

    /** The number shown below another, for example 3 below 1-2 is 1-2-3. */
    public static String below(String above, String no) {
        return above.isEmpty() ? no : above + "-" + no;
    }
}
