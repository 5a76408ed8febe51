package shirube.compare;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a plan writes it: {@code 40％}, {@code △3,500千円}, {@code 1万2,000人}, {@code ３か所}, {@code 二人}.
 *
 * @param value in the unit, for example 12000 of {@code 12,000千円}
 * @param unit as written, in half width: {@code %}, {@code 千円}, {@code か所}; empty without one
 * @param text as written
 */
public record Figure(BigDecimal value, String unit, String text) {

    private static final Pattern FORM = Pattern.compile("([△▲+±−-]?)(\\d+(?:\\.\\d+)?)((?:[十百千万億兆]+\\d*)*)(\\D*)");

    /** {@code 5G} is a name, {@code 8時} a time. */
    private static final Pattern NO_UNIT = Pattern.compile("[A-Z]|[A-Za-z]{5,}|時(?!間).*");

    private static final Pattern KANJI_FORM = Pattern.compile("([一二三四五六七八九十百]+)(\\D+)");
    private static final Pattern MONEY_SCALE = Pattern.compile("([十百千万億兆]+)(.+)");
    private static final Map<Character, BigDecimal> SCALES = Map.of(
            '十', BigDecimal.TEN,
            '百', BigDecimal.valueOf(100),
            '千', BigDecimal.valueOf(1_000),
            '万', BigDecimal.valueOf(10_000),
            '億', BigDecimal.valueOf(100_000_000),
            '兆', BigDecimal.valueOf(1_000_000_000_000L));

    /** The figure that a text is, white space aside; empty where it is something else, a date for example. */
    public static Optional<Figure> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || CalendarPoint.parse(text).isPresent()) return Optional.empty();
        String plain = halfWidth(text).replace(",", "");
        Matcher form = FORM.matcher(plain);
        if (form.matches()) return NO_UNIT.matcher(form.group(4)).matches() ? Optional.empty() : Optional.of(of(form, text));
        Matcher kanji = KANJI_FORM.matcher(plain);
        return kanji.matches() ? Optional.of(new Figure(kanji(kanji.group(1)), kanji.group(2), text)) : Optional.empty();
    }

    /** The same amount with the scale taken out of the unit: 12,000千円 as 12,000,000円. */
    Figure inBaseUnit() {
        Matcher scaled = MONEY_SCALE.matcher(unit);
        return scaled.matches() ? new Figure(value.multiply(scale(scaled.group(1))), scaled.group(2), text) : this;
    }

    /** Full-width ASCII as ASCII; other characters, such as ㎡, stay. */
    static String halfWidth(String text) {
        var half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') half.setCharAt(i, (char) (c - 0xfee0));
        }
        return half.toString();
    }

    private static Figure of(Matcher form, String text) {
        boolean negative = !form.group(1).isEmpty() && "△▲−-".contains(form.group(1));
        var number = new BigDecimal(form.group(2));
        String scale = form.group(3);
        boolean oneScale = !scale.isEmpty() && scale.chars().noneMatch(Character::isDigit);
        BigDecimal value = oneScale ? number : number(form.group(2) + scale);
        String unit = (oneScale ? scale : "") + form.group(4);
        return new Figure(negative ? value.negate() : value, unit, text);
    }

    /** {@code 1万2000}, {@code 3億5千万}: groups up to a scale, each multiplied; 千 and below within 万 and above. */
    private static BigDecimal number(String written) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        BigDecimal digits = null;
        for (Matcher part = Pattern.compile("\\d+(?:\\.\\d+)?|\\D").matcher(written); part.find(); ) {
            String piece = part.group();
            if (Character.isDigit(piece.charAt(0))) {
                digits = new BigDecimal(piece);
                continue;
            }
            BigDecimal scale = SCALES.get(piece.charAt(0));
            boolean small = scale.compareTo(BigDecimal.valueOf(10_000)) < 0;
            BigDecimal counted = digits == null ? small ? BigDecimal.ONE : BigDecimal.ZERO : digits;
            if (small) {
                group = group.add(counted.multiply(scale));
            } else {
                total = total.add(group.add(counted).multiply(scale));
                group = BigDecimal.ZERO;
            }
            digits = null;
        }
        return total.add(group).add(digits == null ? BigDecimal.ZERO : digits);
    }

    private static BigDecimal scale(String scales) {
        BigDecimal scale = BigDecimal.ONE;
        for (char c : scales.toCharArray()) scale = scale.multiply(SCALES.get(c));
        return scale;
    }

    private static BigDecimal kanji(String written) {
        var digits = new StringBuilder();
        for (char c : written.toCharArray()) {
            int digit = "一二三四五六七八九".indexOf(c);
            digits.append(digit < 0 ? String.valueOf(c) : String.valueOf(digit + 1));
        }
        return number(digits.toString());
    }
}
