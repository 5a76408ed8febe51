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

    /** 12,000; a minus is a word to the ear as well, so templates add 「マイナス」 where a sign stands alone. */
    public static String number(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    /** With a fixed number of decimals: 45.0. */
    public static String number(BigDecimal value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Thousand yen as words that everybody reads: 12,000千円 is also 1,200万円. */
    public static String yen(BigDecimal thousand) {
        return number(thousand) + "千円";
    }

    /** 12KB, 3.4MB. */
    public static String bytes(long bytes) {
        if (bytes < 1024) return bytes + "バイト";
        if (bytes < 1024 * 1024) return Math.round(bytes / 1024.0) + "KB";
        return String.format(Locale.ROOT, "%.1fMB", bytes / 1048576.0);
    }
}
