package shirube.manual;

import java.util.regex.Pattern;
import shirube.diagnostic.Language;
import shirube.model.Shape;

/**
 * One field of a kind of file.
 *
 * @param path from the kind, for example {@code initiatives.schedule.fy}
 */
record FieldTopic(String path, Shape.Field field) implements Topic {

    /** Of what belongs to a plan, all other fields are frozen once it is approved. */
    private static final Pattern PLAN = Pattern.compile("(?:plan|policy|vision|measures|initiatives|kpi)\\.");

    @Override
    public String text(Language language) {
        boolean japanese = language == Language.JA;
        var words = new FieldWords(field, language);
        var page = new TextPage(language);
        page.title(path, words.meaning());
        page.line((japanese ? "書き方: " : "Written as: ") + words.form() + (field.required() ? japanese ? "、必須" : ", required" : ""));
        if (field.living() && PLAN.matcher(path).lookingAt())
            page.line(japanese ? "承認のあとも、改定の記録なしに書き足せます" : "May be written after approval without a record of a revision");
        if (!words.choices().isEmpty()) page.line((japanese ? "言葉: " : "Words: ") + words.choices());
        if (!field.example().isEmpty()) page.line((japanese ? "例: " : "Example: ") + field.key() + ": " + field.example());
        FieldWords.inner(field).ifPresent(shape -> page.section(
                "その中の項目（* は必須）", "Fields in it (* is required)", KindTopic.fields(shape.fields(), language)));
        return page.text();
    }
}
