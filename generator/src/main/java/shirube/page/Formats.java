package shirube.page;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import shirube.model.Era;

/** Values as pages show them, in Japanese. */
public final class Formats {

    private static final String DAYS = "月火水木金土日";

    private Formats() {}

    /** 2026年4月1日. */
    public static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 2026年（令和8年）4月1日（水曜日）: the weekday is computed, never typed. */
    public static String fullDate(LocalDate day) {
        return day.getYear() + "年（" + era(day) + "）" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日（" + weekday(day) + "曜日）";
    }

    /** 2026年（令和8年）: the era is that of the year's last day. */
    public static String year(int year) {
        return year + "年（" + era(LocalDate.of(year, 12, 31)) + "）";
    }

    /** 令和8年, 令和元年. */
    public static String era(LocalDate day) {
        Era era = Era.ofDay(day);
        int year = day.getYear() - era.firstYear() + 1;
        return era.label() + (year == 1 ? "元" : Integer.toString(year)) + "年";
    }

    public static String weekday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return DAYS.substring(weekday.getValue() - 1, weekday.getValue());
    }

    /** 午後1時30分. */
    public static String time(LocalTime time) {
        int hour = time.getHour();
        String half = hour < 12 ? "午前" : "午後";
        return half + (hour < 13 ? hour : hour - 12) + "時" + (time.getMinute() == 0 ? "" : time.getMinute() + "分");
    }

    /** 12,000, or マイナス3,500: a sign alone (△, −) is not read out by every screen reader, so it is a word. */
    public static String signed(BigDecimal value, int decimals) {
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", value.abs());
        return value.signum() < 0 ? "マイナス" + digits : digits;
    }

    /** A sum given in thousand yen, as people say it: 12,340千円 is 1,234万円, 1,250,000千円 is 12億5,000万円. */
    public static String yen(BigDecimal thousand) {
        long yen = thousand.abs().multiply(BigDecimal.valueOf(1000)).longValue();
        String sign = thousand.signum() < 0 ? "マイナス" : "";
        if (yen == 0) return "0円";
        long oku = yen / 100_000_000;
        long man = yen / 10_000 % 10_000;
        long rest = yen % 10_000;
        return sign
                + (oku > 0 ? String.format(Locale.ROOT, "%,d億", oku) : "")
                + (man > 0 ? String.format(Locale.ROOT, "%,d万", man) : "")
                + (rest > 0 ? String.format(Locale.ROOT, "%,d", rest) : "")
                + "円";
    }

    /** 12KB, 3.4MB. */
    public static String bytes(long bytes) {
        if (bytes < 1024) return bytes + "バイト";
        if (bytes < 1024 * 1024) return Math.round(bytes / 1024.0) + "KB";
        return String.format(Locale.ROOT, "%.1fMB", bytes / 1048576.0);
    }
}
