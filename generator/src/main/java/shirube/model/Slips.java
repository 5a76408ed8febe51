package shirube.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value was meant to be that people write in their own way: {@code 2026/4/1}, {@code 12,000千円}, {@code 午後3時}, {@code ［a、b］}. */
final class Slips {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[./年-](\\d{1,2})[./月-](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern WEEKDAY = Pattern.compile("\\([日月火水木金土]\\)$");
    private static final Pattern CLOCK = Pattern.compile("(午前|午後)?(\\d{1,2})(?:[:.時])(?:(\\d{1,2})分?|(半))?");
    private static final Pattern WITH_UNIT = Pattern.compile("第?([+-]?\\d+(?:\\.\\d+)?)\\s*(?!.*[十百千万億兆])[^\\d\\s.]{1,4}");
    private static final Pattern MONEY = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)(円|千円|万円|百万円|億円)");
    private static final Map<String, BigDecimal> THOUSAND_YEN = Map.of(
            "円", new BigDecimal("0.001"), "千円", BigDecimal.ONE, "万円", BigDecimal.TEN, "百万円", new BigDecimal(1000), "億円", new BigDecimal(100_000));
    private static final Pattern SEVERAL = Pattern.compile("\\s*[、，・;；,]\\s*");

    private Slips() {}

    /** @throws DateTimeException where it has the form of a day and no calendar knows it */
    static Optional<LocalDate> day(String text) {
        String half = WEEKDAY.matcher(half(text).replace(" ", "").replace("曜日)", ")")).replaceFirst("");
        Matcher era = Scalars.ERA_DATE.matcher(half.replaceAll("[/-]", "."));
        if (era.matches()) return Optional.of(Scalars.eraDate(era));
        Matcher day = DAY.matcher(half);
        if (!day.matches()) return Optional.empty();
        int first = day.group(1) != null ? 1 : 4;
        return Optional.of(LocalDate.of(Scalars.group(day, first), Scalars.group(day, first + 1), Scalars.group(day, first + 2)));
    }

    static Optional<String> time(String text) {
        Matcher clock = CLOCK.matcher(half(text).replace(" ", ""));
        if (!clock.matches()) return Optional.empty();
        int hour = Scalars.group(clock, 2) + ("午後".equals(clock.group(1)) && Scalars.group(clock, 2) < 12 ? 12 : 0);
        int minute = clock.group(4) != null ? 30 : clock.group(3) != null ? Scalars.group(clock, 3) : 0;
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of("%02d:%02d".formatted(hour, minute));
    }

    static Optional<String> fiscalYear(String text) {
        String half = half(text).replace(" ", "");
        return Stream.of(half, half.replaceAll("年$", "年度")).flatMap(form -> FiscalYear.parse(form).stream()).map(FiscalYear::toString).findFirst();
    }

    /** @param key the field, whose name says what its figures count */
    static Optional<String> number(String text, String key) {
        String half = half(text).replace(",", "").replace("△", "-").replace("▲", "-");
        Matcher money = MONEY.matcher(half);
        if (key.endsWith("thousand_yen") && money.matches()) return wholeThousands(money);
        Matcher unit = WITH_UNIT.matcher(half);
        String number = unit.matches() ? unit.group(1) : half;
        return Optional.of(number).filter(Scalars.NUMBER.asMatchPredicate());
    }

    private static Optional<String> wholeThousands(Matcher money) {
        BigDecimal amount = new BigDecimal(money.group(1)).multiply(THOUSAND_YEN.get(money.group(2))).stripTrailingZeros();
        return Optional.of(amount).filter(sum -> sum.scale() <= 0).map(BigDecimal::toPlainString);
    }

    /** The parts of {@code a、b} or {@code ［a、b］} as YAML lists them; nothing for a text too long to be a list. */
    static Optional<String> list(String text) {
        String bare = text.strip().replaceAll("^[［\\[]|[］\\]]$", "");
        boolean words = bare.length() <= 80 && bare.matches("[^\\[\\]{}:#\"'\\n。]+");
        return words ? Optional.of("[" + SEVERAL.splitAsStream(bare).collect(Collectors.joining(", ")) + "]") : Optional.empty();
    }

    /** {@code Joho Ka} and {@code ｊｏｈｏ＿ｋａ} as {@code joho-ka}; nothing where no letter is left. */
    static Optional<String> id(String text) {
        String plain = half(text).strip().toLowerCase(Locale.ROOT).replaceAll("[ _.]+", "-");
        return Optional.of(plain).filter(SiteReader.ID.asMatchPredicate());
    }

    /** Full-width letters, digits and signs as half-width ones, and every dash as a hyphen. */
    private static String half(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[‐‑‒–—―−ー]", "-");
    }
}
