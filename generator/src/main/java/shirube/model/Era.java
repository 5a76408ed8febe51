package shirube.model;

import java.time.LocalDate;

/** A Japanese era (元号) of the time in which plans are written. */
public enum Era {
    SHOWA("昭和", "S", LocalDate.of(1926, 12, 25)),
    HEISEI("平成", "H", LocalDate.of(1989, 1, 8)),
    REIWA("令和", "R", LocalDate.of(2019, 5, 1));

    private final String label;
    private final String letter;
    private final LocalDate begins;

    Era(String label, String letter, LocalDate begins) {
        this.label = label;
        this.letter = letter;
        this.begins = begins;
    }

    /** The era of a name or its initial, 令和 or R. */
    public static Era of(String written) {
        for (Era era : values()) if (era.label.equals(written) || era.letter.equals(written)) return era;
        throw new IllegalArgumentException(written);
    }

    /** The era in which a day lies. */
    public static Era ofDay(LocalDate day) {
        if (!day.isBefore(REIWA.begins)) return REIWA;
        return day.isBefore(HEISEI.begins) ? SHOWA : HEISEI;
    }

    /** The era after which a fiscal year is named: 2019 is 令和元年度 though it began in 平成. */
    static Era ofFiscalYear(int year) {
        return ofDay(LocalDate.of(year + 1, 3, 31));
    }

    public String label() {
        return label;
    }

    /** The calendar year that is the era's year 1 (元年). */
    public int firstYear() {
        return begins.getYear();
    }
}
