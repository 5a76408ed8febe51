package shirube.manual;

import shirube.diagnostic.Language;
import shirube.model.Shape;

/**
 * One field of a kind of file.
 *
 * @param path from the kind, for example {@code initiatives.schedule.fy}
 */
record FieldTopic(String path, Shape.Field field) implements Topic {

    @Override
    public String text(Language language) {
        boolean japanese = language == Language.JA;
        var words = new FieldWords(field, language);
        var page = new TextPage(language);
        page.title(path, words.meaning());
        page.line((japanese ? "書き方: " : "Written as: ") + words.form() + (field.required() ? japanese ? "、必須" : ", required" : ""));
        if (!words.choices().isEmpty()) page.line((japanese ? "言葉: " : "Words: ") + words.choices());
        if (!field.example().isEmpty()) page.line((japanese ? "例: " : "Example: ") + field.key() + ": " + field.example());
        FieldWords.inner(field).ifPresent(shape -> page.section(
                "その中の項目（* は必須）", "Fields in it (* is required)", KindTopic.fields(shape.fields(), language)));
        return page.text();
    }
}
