package shirube.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A value as an author might write it, for the advice on a field that is missing: {@code [{fy: 2026, milestone: …}]}. */
final class Specimen {

    private Specimen() {}

    /** The field's own example, else one that follows from its type; {@code …} where only the author can know. */
    static String of(Shape.Field field) {
        if (!field.example().isEmpty()) return field.example();
        String one = one(field.type());
        return field.count() == Shape.Count.MANY && !one.equals("…") ? "[" + one + "]" : one;
    }

    private static String one(Class<?> type) {
        if (type.isEnum()) return ((Term) type.getEnumConstants()[0]).key();
        if (type == FiscalYear.class) return "2026";
        if (type == LocalDate.class) return "2026-04-01";
        if (type == LocalTime.class) return "\"13:30\"";
        if (type == Boolean.class) return "true";
        if (List.of(int.class, Integer.class, BigDecimal.class).contains(type)) return "12";
        return Scalars.reads(type) ? "…" : group(Shape.of(type));
    }

    private static String group(Shape shape) {
        List<String> fields = shape.fields().stream().filter(Shape.Field::required).map(field -> field.key() + ": " + of(field)).toList();
        return shape.scalar().isPresent() || fields.isEmpty() ? "…" : "{" + String.join(", ", fields) + "}";
    }
}
