package shirube.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.Shape;

/** Where in an item something stands: {@code targets[2027].value}, in words 目標, 2027年度, 値. */
record FieldPath(String text, List<String> labels) {

    static final FieldPath TOP = new FieldPath("", List.of());

    FieldPath then(String key, Optional<Shape.Field> declared) {
        String label = declared.map(FieldPath::label).filter(doc -> !doc.isBlank()).orElse(key);
        return new FieldPath(text.isEmpty() ? key : text + "." + key, with(label));
    }

    /** The first words of what the manual says of it: 目標, 属する施策. */
    private static String label(Shape.Field field) {
        return field.doc().split("[。（、：:]", 2)[0].replaceFirst("の識別子$", "").replaceFirst("^年度・四半期ごとの", "");
    }

    /** A member of a list by what names it. */
    FieldPath member(String key, String label) {
        return key.isEmpty() ? this : new FieldPath(text + "[" + key + "]", with(label));
    }

    private List<String> with(String label) {
        return Stream.concat(labels.stream(), Stream.of(label)).toList();
    }
}
