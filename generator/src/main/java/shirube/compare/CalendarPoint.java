package shirube.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.model.FiscalYear;

/**
 * A date as a plan writes it, as exactly as it says: {@code 令和7年4月1日}, {@code 2026-04-01}, {@code 2026年4月}, {@code 2026年度}, {@code 4月1日}.
 *
 * @param day the day itself; of a longer time its first day, or its last where 末 is written
 * @param hasYear a date without one is in {@link #ANY_YEAR}
 * @param text as written
 */
public record CalendarPoint(LocalDate day, Precision precision, boolean hasYear, String text) {

    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        FISCAL_YEAR
    }

    /** A leap year, so that 2月29日 can be. */
    private static final int ANY_YEAR = 2000;

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern JAPANESE = Pattern.compile(
            "(?:((?:令和|平成|昭和|[RHS])(?:\\d{1,2}|元)|\\d{4})年(度)?)?(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?(末|当初|上旬|中旬|下旬|頃|ごろ)?");

    /** The date that a text is, white space aside; empty where it is something else. */
    public static Optional<CalendarPoint> parse(String written) {
        String text = written.strip();
        String plain = Figure.halfWidth(text);
        try {
            Matcher iso = ISO.matcher(plain);
            if (iso.matches()) return Optional.of(new CalendarPoint(day(number(iso.group(1)), iso.group(2), iso.group(3)), Precision.DAY, true, text));
            Matcher japanese = JAPANESE.matcher(plain);
            boolean empty = plain.isEmpty() || !japanese.matches() || japanese.group(1) == null && japanese.group(3) == null;
            return empty ? Optional.empty() : Optional.of(of(japanese, text));
        } catch (DateTimeException e) {
            // 2月30日 is a slip of the pen: text, but no date.
            return Optional.empty();
        }
    }

    private static CalendarPoint of(Matcher form, String text) {
        boolean hasYear = form.group(1) != null;
        int year = hasYear ? FiscalYear.parse(form.group(1)).map(FiscalYear::year).orElse(ANY_YEAR) : ANY_YEAR;
        boolean fiscal = form.group(2) != null;
        boolean last = "末".equals(form.group(5));
        if (form.group(4) != null) return new CalendarPoint(day(year, form.group(3), form.group(4)), Precision.DAY, hasYear, text);
        if (form.group(3) != null) {
            LocalDate first = day(year, form.group(3), "1");
            return new CalendarPoint(last ? first.plusMonths(1).minusDays(1) : first, Precision.MONTH, hasYear, text);
        }
        var first = LocalDate.of(year, fiscal ? 4 : 1, 1);
        return new CalendarPoint(last ? first.plusYears(1).minusDays(1) : first, fiscal ? Precision.FISCAL_YEAR : Precision.YEAR, hasYear, text);
    }

    private static LocalDate day(int year, String month, String day) {
        return LocalDate.of(year, number(month), number(day));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
