package shirube.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Japanese fiscal year (年度), named by the calendar year in which it begins: 2026 runs from 1 April 2026 to
 * 31 March 2027. Written {@code 2026}, {@code 2026年度}, {@code 令和8年度}, {@code R8}.
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    static final Pattern WESTERN = Pattern.compile("(\\d{4})(?:年度)?");
    static final Pattern ERA = Pattern.compile("(令和|平成|昭和|[RHS])\\s?(元|\\d{1,2})(?:年度)?");

    /** Reads any of the written forms; nothing for other text. */
    public static Optional<FiscalYear> parse(String text) {
        Matcher western = WESTERN.matcher(text.strip());
        if (western.matches()) return Optional.of(new FiscalYear(Integer.parseInt(western.group(1))));
        Matcher era = ERA.matcher(text.strip());
        if (!era.matches()) return Optional.empty();
        int number = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
        return Optional.of(new FiscalYear(Era.of(era.group(1)).firstYear() + number - 1));
    }

    /** The fiscal year in which a day lies, where years begin on the first of {@code startMonth} (4 in Japan). */
    public static FiscalYear of(LocalDate day, int startMonth) {
        return new FiscalYear(day.getMonthValue() >= startMonth ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 4, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year + 1, 3, 31);
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    /** For example 2026年度. */
    public String western() {
        return year + "年度";
    }

    /** For example 令和8年度; 2019 is 令和元年度, as its budget year was named. */
    public String wareki() {
        Era era = Era.ofFiscalYear(year);
        int number = year - era.firstYear() + 1;
        return era.label() + (number == 1 ? "元" : Integer.toString(number)) + "年度";
    }

    /** For example 2026年度（令和8年度）: the western year always stands beside the era. */
    public String both() {
        return western() + "（" + wareki() + "）";
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
