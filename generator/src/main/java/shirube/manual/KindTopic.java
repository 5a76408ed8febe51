package shirube.manual;

import java.util.List;
import java.util.stream.Collectors;
import shirube.diagnostic.Language;
import shirube.model.FileKind;
import shirube.model.Shape;

/** One kind of file: where it lies, its fields, an example. */
record KindTopic(FileKind kind) implements Topic {

    @Override
    public String text(Language language) {
        boolean japanese = language == Language.JA;
        var page = new TextPage(language);
        page.title(kind.key(), Meanings.of(kind.shape().doc(), language));
        page.line((japanese ? "場所: " : "Place: ") + "content/" + kind.place());
        page.section("項目（* は必須）", "Fields (* is required)", fields(kind.fields(), language));
        if (japanese && TypePage.BESIDE.containsKey(kind.key())) page.line("\n" + TypePage.BESIDE.get(kind.key()).replace("`", ""));
        if (kind.isMarkdown())
            page.line("\n" + (japanese ? "本文は、項目のあと（二つ目の --- の下）に Markdown で書きます。" : "The text follows the fields, below the second ---, as Markdown."));
        String path = Examples.path(kind);
        page.section("例（" + path + "）", "Example (" + path + ")", Examples.text(path));
        page.line("\n" + (japanese ? "項目のくわしい説明: " : "More on a field: ") + "shirube explain " + kind.key() + "." + asked().key());
        return page.text();
    }

    /** A field that has more to tell than fits into its line. */
    private Shape.Field asked() {
        return kind.fields().stream()
                .filter(field -> FieldWords.inner(field).isPresent())
                .max(java.util.Comparator.comparing(Shape.Field::required))
                .orElse(kind.fields().get(0));
    }

    static String fields(List<Shape.Field> fields, Language language) {
        return fields.stream()
                .map(field -> line(field, new FieldWords(field, language)))
                .collect(Collectors.joining("\n"));
    }

    private static String form(FieldWords words) {
        return words.choices().isEmpty() ? words.form() : words.form() + ": " + words.choices();
    }

    private static String line(Shape.Field field, FieldWords words) {
        return (field.required() ? "* " : "  ") + field.key() + ": " + words.meaning() + words.say("（", " (") + form(words) + words.say("）", ")");
    }
}
