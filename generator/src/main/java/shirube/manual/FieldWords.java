package shirube.manual;

import java.util.Optional;
import java.util.stream.Collectors;
import shirube.diagnostic.Language;
import shirube.model.Form;
import shirube.model.Kpi;
import shirube.model.Shape;

/** What a field is, in words: how it is written, what it means. */
record FieldWords(Shape.Field field, Language language) {

    /** The record of which its values are made, if they have fields of their own. */
    static Optional<Shape> inner(Shape.Field field) {
        return Form.of(field.type()).isPresent() ? Optional.empty() : Optional.of(Shape.of(field.type()));
    }

    String meaning() {
        return Meanings.of(field.doc(), language);
    }

    /** For example 識別子（施策）の並び. */
    String form() {
        String one = Form.of(field.type()).map(this::plain).orElseGet(this::record);
        if (field.count() != Shape.Count.MANY) return one;
        String alone = field.single() ? say("（一つならそのまま）", " (one may stand alone)") : "";
        return say(one + "の並び", "list of " + one) + alone;
    }

    /** The words of a closed vocabulary, as written and as meant; empty for other fields. */
    String choices() {
        if (!field.type().isEnum()) return "";
        return Form.terms(field.type()).stream()
                .map(term -> term.key() + say("（" + term.label() + "）", " (" + term.label() + ")"))
                .collect(Collectors.joining(say("、", ", ")));
    }

    String say(String ja, String en) {
        return language == Language.JA ? ja : en;
    }

    private String plain(Form form) {
        return form.words(language) + field.target().map(item -> say("（", " of: ") + Meanings.of(Shape.of(item).doc(), language) + say("）", "")).orElse("");
    }

    private String record() {
        if (field.type() == Kpi.Baseline.class) return say("none か、項目の組", "none, or a group of fields");
        return Shape.of(field.type()).scalar()
                .map(scalar -> say("文（" + scalar.key() + " になります）か、項目の組", "text (its " + scalar.key() + ") or a group of fields"))
                .orElse(say("項目の組", "group of fields"));
    }
}
