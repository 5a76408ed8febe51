package shirube.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An individual number (個人番号, マイナンバー) in a text: twelve digits whose last is the check digit of 番号法施行規則
 * (総務省令) 第5条, together or in fours. Which years, times, amounts and numbers of other kinds are not one is decided by
 * what stands around, since one in eleven numbers passes the check digit by chance.
 */
final class MyNumber {

    private static final Pattern TWELVE =
            Pattern.compile("(?<![0-9A-Za-z_]|[0-9][.,/-]|[0-9] )\\d{4}([- ]?)\\d{4}\\1\\d{4}(?![0-9A-Za-z_]|[-.,/ ][0-9])");
    private static final Pattern NAMED = Pattern.compile("(?s).*(?:マイナンバー|個人番号)[^\\n]{0,12}");
    private static final Pattern AMOUNT = Pattern.compile("(?s) ?(?:円|千円|百万円|億|万|人|件|回|バイト|byte).*");
    private static final Pattern TIME =
            Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d");
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d\\d[- ]?){3}");

    private MyNumber() {}

    /**
     * Where individual numbers stand.
     *
     * @param folded a text as {@link Folded} gives it
     * @param cityCode six digits with which the city's own numbers begin
     */
    static List<MatchResult> find(String folded, String cityCode) {
        var found = new ArrayList<MatchResult>();
        Matcher matcher = TWELVE.matcher(folded);
        while (matcher.find()) {
            String before = folded.substring(Math.max(0, matcher.start() - 30), matcher.start());
            String digits = matcher.group().replaceAll("[- ]", "");
            boolean named = NAMED.matcher(before).matches();
            boolean other = isOfAnotherKind(matcher.group(), digits, folded.substring(matcher.end(), Math.min(folded.length(), matcher.end() + 5)));
            boolean ofCity = digits.startsWith(cityCode);
            if (isValid(digits) && (named || !other && !ofCity)) found.add(matcher.toMatchResult());
        }
        return found;
    }

    private static boolean isOfAnotherKind(String written, String digits, String after) {
        return TIME.matcher(digits).matches() || YEARS.matcher(written).matches() || AMOUNT.matcher(after).matches();
    }

    /** Q(n) = n + 1 for n ≤ 6, n − 5 above, from the right; 11 minus the sum's remainder, 0 where that is 0 or 1. */
    static boolean isValid(String digits) {
        if (digits.chars().distinct().count() == 1) return false;
        int sum = 0;
        for (int n = 1; n <= 11; n++) sum += (digits.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        int rest = sum % 11;
        return digits.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
