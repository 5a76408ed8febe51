package shirube.compare;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.model.ContentTypes;
import shirube.model.Era;
import shirube.model.FiscalYear;
import shirube.model.Form;
import shirube.model.Markdown;
import shirube.model.Shape;
import shirube.model.Term;

/** What plain values mean, however they are written: 令和8年度 is 2026, 10,400 is 10400, 実施中 is {@code running}. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[./年-](\\d{1,2})[./月-](\\d{1,2})日?");
    private static final Pattern ERA_DAY = Pattern.compile("(令和|平成|昭和|[RHS])(元|\\d{1,2})[年.](\\d{1,2})[月.](\\d{1,2})日?");

    private Values() {}

    static boolean isNumber(Class<?> type) {
        return type == BigDecimal.class || type == int.class || type == Integer.class;
    }

    /** Whether a value is changed as a whole: 2026 → 2027 is no change of one digit. */
    static boolean isWhole(Class<?> type) {
        return type != String.class && type != Markdown.class;
    }

    /** The same text for all ways to write the same. */
    static String meaning(Class<?> type, String text) {
        String plain = text.strip();
        if (isNumber(type)) return number(plain).map(value -> value.stripTrailingZeros().toPlainString()).orElse(plain);
        if (type == LocalDate.class) return day(plain).map(LocalDate::toString).orElse(plain);
        if (type == FiscalYear.class) return FiscalYear.parse(plain).map(FiscalYear::toString).orElse(plain);
        if (type.isEnum()) return term(type, plain).map(Term::key).orElse(plain);
        if (type == Boolean.class) return truth(plain);
        return plain;
    }

    /** A value in the words of pages. */
    static String shown(Class<?> type, String text) {
        String plain = text.strip();
        if (type == FiscalYear.class) return FiscalYear.parse(plain).map(FiscalYear::western).orElse(plain);
        if (type.isEnum()) return term(type, plain).map(Term::label).orElse(plain);
        if (type == LocalDate.class) return day(plain).map(Values::shown).orElse(plain);
        if (type == BigDecimal.class) return number(plain).map(Values::grouped).orElse(plain);
        return text;
    }

    static Optional<BigDecimal> number(String text) {
        String half = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).replace(",", "").replaceFirst("^[△▲]", "-");
        return NUMBER.matcher(half).matches() ? Optional.of(new BigDecimal(half)) : Optional.empty();
    }

    static Optional<LocalDate> day(String text) {
        String half = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        try {
            Matcher day = DAY.matcher(half);
            if (day.matches()) return Optional.of(LocalDate.of(digits(day, 1), digits(day, 2), digits(day, 3)));
            Matcher era = ERA_DAY.matcher(half);
            if (!era.matches()) return Optional.empty();
            int year = era.group(2).equals("元") ? 1 : digits(era, 2);
            return Optional.of(LocalDate.of(Era.of(era.group(1)).firstYear() + year - 1, digits(era, 3), digits(era, 4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 12,340.5: as people read it. */
    static String grouped(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    static String shown(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The Japanese word of a term of a type's field. */
    static String term(String type, String field, String text) {
        return ContentTypes.byKey(type)
                .flatMap(known -> Shape.of(known.record()).field(field))
                .map(declared -> shown(declared.type(), text))
                .orElse(text);
    }

    private static Optional<Term> term(Class<?> type, String text) {
        return Form.terms(type).stream().filter(term -> term.key().equals(text) || term.label().equals(text)).findFirst();
    }

    private static String truth(String text) {
        return switch (text) {
            case "true", "yes", "はい", "on" -> "true";
            case "false", "no", "いいえ", "off" -> "false";
            default -> text;
        };
    }

    private static int digits(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
