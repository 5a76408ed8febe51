package shirube.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSS calculation of lengths and numbers (CSS Values and Units Level 4 §10): {@code calc(1em + 2 * (3px - 1px))},
 * {@code min(…)}, {@code max(…)}, {@code clamp(…)}.
 */
final class Calculation {

    private static final Pattern TOKEN = Pattern.compile("\\s*((?:calc|min|max|clamp)?\\(|\\)|,|\\s[+-]\\s|[*/]|[+-]?[\\d.]+(?:e[+-]?\\d+)?[a-z%]*)");
    private static final int DEEPEST = 32;

    /** @param length whether it is one; else a plain number */
    private record Value(double number, boolean length) {}

    private final List<String> tokens = new ArrayList<>();
    private final double em;
    private final double rem;
    private int at;
    private int depth;

    private Calculation(double em, double rem) {
        this.em = em;
        this.rem = rem;
    }

    /** The length in pixels; nothing where it is none, or depends on something else (a percentage). */
    static OptionalDouble pixels(String text, double em, double rem) {
        var calculation = new Calculation(em, rem);
        if (!calculation.read(text)) return OptionalDouble.empty();
        Optional<Value> value = calculation.operand();
        boolean whole = calculation.at == calculation.tokens.size();
        return whole && value.isPresent() && value.get().length && Double.isFinite(value.get().number) ? OptionalDouble.of(value.get().number) : OptionalDouble.empty();
    }

    private boolean read(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1).strip());
            end = matcher.end();
        }
        return text.substring(end).isBlank();
    }

    private Optional<Value> sum() {
        Optional<Value> sum = product();
        while (is("+") || is("-")) {
            int sign = tokens.get(at++).equals("-") ? -1 : 1;
            Optional<Value> other = product();
            sum = sum.flatMap(one -> other.filter(two -> one.length == two.length).map(two -> new Value(one.number + sign * two.number, one.length)));
        }
        return sum;
    }

    private Optional<Value> product() {
        Optional<Value> product = operand();
        while (is("*") || is("/")) {
            boolean divides = tokens.get(at++).equals("/");
            Optional<Value> other = operand();
            product = product.flatMap(one -> other.filter(two -> !two.length || !divides && !one.length).map(two ->
                    new Value(divides ? one.number / two.number : one.number * two.number, one.length || two.length)));
        }
        return product;
    }

    private Optional<Value> operand() {
        if (at >= tokens.size() || depth > DEEPEST) return Optional.empty();
        String token = tokens.get(at++);
        if (!token.endsWith("(")) return leaf(token);
        depth++;
        var arguments = new ArrayList<Optional<Value>>();
        do arguments.add(sum()); while (take(","));
        depth--;
        if (!take(")") || arguments.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return apply(token, arguments.stream().map(Optional::get).toList());
    }

    private static Optional<Value> apply(String function, List<Value> arguments) {
        Value first = arguments.get(0);
        if (arguments.stream().anyMatch(each -> each.length != first.length)) return Optional.empty();
        double least = arguments.stream().mapToDouble(Value::number).min().orElseThrow();
        double most = arguments.stream().mapToDouble(Value::number).max().orElseThrow();
        return switch (function) {
            case "min(" -> Optional.of(new Value(least, first.length));
            case "max(" -> Optional.of(new Value(most, first.length));
            case "clamp(" -> arguments.size() != 3 ? Optional.empty()
                    : Optional.of(new Value(Math.max(first.number, Math.min(arguments.get(1).number, arguments.get(2).number)), first.length));
            default -> arguments.size() == 1 ? Optional.of(first) : Optional.empty();
        };
    }

    /** In a calculation a zero without a unit is a number, not a length. */
    private Optional<Value> leaf(String token) {
        OptionalDouble number = Lengths.number(token, "");
        if (number.isPresent()) return Optional.of(new Value(number.getAsDouble(), false));
        OptionalDouble pixels = Lengths.pixels(token, em, rem);
        return pixels.isPresent() ? Optional.of(new Value(pixels.getAsDouble(), true)) : Optional.empty();
    }

    private boolean is(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private boolean take(String token) {
        if (!is(token)) return false;
        at++;
        return true;
    }
}
