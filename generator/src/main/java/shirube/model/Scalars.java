package shirube.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.diagnostic.Diagnostic;
import shirube.document.Node;

/** Reads plain values into the types of fields; a value that does not fit is reported with the right form. */
final class Scalars {

    /** With slashes, too: Excel turns every day of a CSV into {@code 2026/4/1} when it saves, however it was written. */
    static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})|(\\d{4})/(\\d{1,2})/(\\d{1,2})");
    static final Pattern ERA_DATE = Pattern.compile("(令和|平成|昭和|[RHS])(元|\\d{1,2})[年.](\\d{1,2})[月.](\\d{1,2})日?");
    static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
    static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[、，・;；]\\s*");
    static final Pattern ANY_REF = Pattern.compile("([a-z]+)/([^@\\s]+)(?:@(\\S+))?");
    static final Map<String, Boolean> BOOLEANS =
            Map.of("true", true, "false", false, "yes", true, "no", false, "はい", true, "いいえ", false, "on", true, "off", false);

    private final List<Diagnostic> found;

    Scalars(List<Diagnostic> found) {
        this.found = found;
    }

    static boolean reads(Class<?> type) {
        return type.isEnum()
                || List.of(String.class, int.class, Integer.class, Boolean.class, BigDecimal.class, LocalDate.class, LocalTime.class)
                        .contains(type)
                || List.of(FiscalYear.class, Ref.class, AnyRef.class, VocabRef.class, FilePath.class, Markdown.class, Measure.Parent.class)
                        .contains(type);
    }

    Optional<Object> read(Class<?> type, String key, Node.Scalar node) {
        String text = node.text().strip();
        if (type == String.class) return Optional.of(node.text().strip());
        if (type == int.class || type == Integer.class) return integer(node, text, key);
        if (type == BigDecimal.class) return number(node, text, key);
        if (type == Boolean.class) return Optional.<Object>ofNullable(BOOLEANS.get(text)).or(() -> wrong("not-yes-or-no", node, key));
        if (type == LocalDate.class) return date(node, text, key);
        if (type == LocalTime.class) return time(node, text, key);
        if (type == FiscalYear.class)
            return FiscalYear.parse(text).<Object>map(y -> y).or(() -> wrong("not-a-fiscal-year", node, key, "suggested", Slips.fiscalYear(text).orElse("")));
        if (SEVERAL.matcher(text).find() && List.of(Ref.class, AnyRef.class, VocabRef.class).contains(type))
            return wrong("id-list", node, key, "suggested", SEVERAL.matcher(text).replaceAll(", "));
        if (type == Ref.class) return Optional.of(new Ref<>(text, node.span()));
        if (type == AnyRef.class) return anyRef(node, text, key);
        if (type == VocabRef.class) return Optional.of(vocab(node, text));
        if (type == FilePath.class) return Optional.of(new FilePath(text, node.span()));
        if (type == Markdown.class) return Optional.of(markdown(node));
        if (type == Measure.Parent.class) return Optional.of(parent(node, text));
        return term(type, node, text, key);
    }

    private Optional<Object> integer(Node.Scalar node, String text, String key) {
        Optional<Object> number = number(node, text, key);
        if (number.isEmpty()) return number;
        try {
            return Optional.of(((BigDecimal) number.get()).intValueExact());
        } catch (ArithmeticException e) {
            return wrong("not-a-whole-number", node, key);
        }
    }

    private Optional<Object> number(Node.Scalar node, String text, String key) {
        if (NUMBER.matcher(text).matches()) return Optional.of(new BigDecimal(text));
        Optional<String> meant = Slips.number(text, key);
        return meant.isPresent() ? wrong("number-form", node, key, "suggested", meant.get()) : wrong("not-a-number", node, key);
    }

    private Optional<Object> date(Node.Scalar node, String text, String key) {
        try {
            Matcher date = DATE.matcher(text);
            if (date.matches()) return Optional.of(westernDate(date));
            Matcher era = ERA_DATE.matcher(text);
            if (era.matches()) return Optional.of(eraDate(era));
            Optional<LocalDate> meant = Slips.day(text);
            if (meant.isPresent()) return wrong("date-form", node, key, "suggested", meant.get());
        } catch (DateTimeException e) {
            return wrong("no-such-day", node, key);
        }
        return wrong("not-a-date", node, key);
    }

    private static LocalDate westernDate(Matcher date) {
        int first = date.group(1) != null ? 1 : 4;
        return LocalDate.of(group(date, first), group(date, first + 1), group(date, first + 2));
    }

    static LocalDate eraDate(Matcher era) {
        int year = era.group(2).equals("元") ? 1 : group(era, 2);
        return LocalDate.of(Era.of(era.group(1)).firstYear() + year - 1, group(era, 3), group(era, 4));
    }

    static int group(Matcher matcher, int number) {
        return Integer.parseInt(matcher.group(number));
    }

    private Optional<Object> time(Node.Scalar node, String text, String key) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) return wrong("not-a-time", node, key, "suggested", Slips.time(text).orElse(""));
        return Optional.of(LocalTime.of(group(time, 1), group(time, 2)));
    }

    private Optional<Object> anyRef(Node.Scalar node, String text, String key) {
        Matcher matcher = ANY_REF.matcher(text);
        if (!matcher.matches()) return wrong("not-a-reference", node, key);
        return Optional.of(new AnyRef(matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3)), node.span()));
    }

    private static VocabRef vocab(Node.Scalar node, String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new VocabRef(text, Optional.empty(), node.span())
                : new VocabRef(text.substring(0, at), Optional.of(text.substring(at + 1)), node.span());
    }

    private static Markdown markdown(Node.Scalar node) {
        return new Markdown(node.span().file(), node.span().start(), node.span().end(), node.text());
    }

    private static Measure.Parent parent(Node.Scalar node, String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Measure.Parent(Optional.empty(), text, node.span())
                : new Measure.Parent(Optional.of(text.substring(0, slash)), text.substring(slash + 1), node.span());
    }

    private Optional<Object> term(Class<?> type, Node.Scalar node, String text, String key) {
        List<Term> terms = Arrays.stream(type.getEnumConstants()).map(Term.class::cast).toList();
        for (Term term : terms) if (term.key().equals(text) || term.label().equals(text)) return Optional.of(term);
        var words = new ArrayList<String>();
        terms.forEach(term -> words.addAll(List.of(term.key(), term.label())));
        String all = String.join("、", terms.stream().map(term -> term.key() + "（" + term.label() + "）").toList());
        return wrong("unknown-term", node, key, "allowed", all, "near", suggestion(text, words));
    }

    private static String suggestion(String text, List<String> words) {
        return Spelling.nearest(text, words).orElse("");
    }

    private Optional<Object> wrong(String code, Node.Scalar node, String key, Object... more) {
        var args = new ArrayList<Object>(List.of("key", key, "value", node.text()));
        args.addAll(Arrays.asList(more));
        found.add(Diagnostic.of(code, node.span(), args.toArray()));
        return Optional.empty();
    }
}
