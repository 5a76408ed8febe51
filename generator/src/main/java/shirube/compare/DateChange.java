package shirube.compare;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import shirube.diagnostic.Language;

/** A date that changed: 令和7年4月1日 to 令和7年10月1日 is 183 days later. */
public record DateChange(CalendarPoint from, CalendarPoint to) {

    /** Empty where one date has a year and the other has none, or both are the same. */
    static Optional<DateChange> of(CalendarPoint from, CalendarPoint to) {
        var change = new DateChange(from, to);
        return from.hasYear() == to.hasYear() && change.amount() != 0 ? Optional.of(change) : Optional.empty();
    }

    /** How much later, in {@link #unit}; less than 0 for earlier. */
    public long amount() {
        if (unit() == ChronoUnit.DAYS) return ChronoUnit.DAYS.between(from.day(), to.day());
        if (unit() == ChronoUnit.YEARS) return to.day().getYear() - from.day().getYear();
        return ChronoUnit.MONTHS.between(YearMonth.from(from.day()), YearMonth.from(to.day()));
    }

    /** Days between days, years between years of one kind, else months. */
    public ChronoUnit unit() {
        if (from.precision() == CalendarPoint.Precision.DAY && to.precision() == CalendarPoint.Precision.DAY) return ChronoUnit.DAYS;
        boolean years = from.precision() == to.precision() && from.precision() != CalendarPoint.Precision.MONTH;
        return years && from.precision() != CalendarPoint.Precision.DAY ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
    }

    public boolean isLater() {
        return amount() > 0;
    }

    /** For example {@code 183日遅く}, {@code 2年早く}; {@code 183 days later}. */
    public String shown(Language language) {
        long length = Math.abs(amount());
        if (language == Language.JA) return length + japaneseUnit() + (isLater() ? "遅く" : "早く");
        String unit = unit().toString().toLowerCase(java.util.Locale.ROOT);
        return length + " " + (length == 1 ? unit.substring(0, unit.length() - 1) : unit) + (isLater() ? " later" : " earlier");
    }

    private String japaneseUnit() {
        return unit() == ChronoUnit.DAYS ? "日" : unit() == ChronoUnit.YEARS ? "年" : "か月";
    }
}
