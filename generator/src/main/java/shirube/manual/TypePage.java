package shirube.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shirube.diagnostic.Language;
import shirube.model.Common;
import shirube.model.FileKind;
import shirube.model.Shape;

/** The reference page of one kind of file: place, example, fields, the fields within them. */
record TypePage(FileKind kind) {

    private static final List<String> HEADS = List.of("項目", "必須", "書き方", "意味");

    /** What lies beside some files: rows of a series or a list as a table. */
    static final Map<String, String> BESIDE = Map.of(
            "kpi", "長い系列は `kpi/data/ID.csv` に書けます。見出しの行に `actuals` の項目の名前を並べ、1行に1つの実績を書きます。",
            "comments", "意見は、となりの `opinions.csv` か `opinions.yaml` に書けます。CSV の見出しの行には `opinions` の項目の名前を並べます。",
            "meetings", "会議録は、となりの `minutes.md` に Markdown で書きます。資料は `materials/` に置き、`materials` に並べたものだけが公開されます。",
            "opendata", "データのファイルは `dataset.yaml` のとなりに置きます。`files` に並べたものだけが公開されます。");

    String xhtml() {
        var page = new Xhtml(kind.shape().doc());
        page.raw("<p>場所: " + Xhtml.codeOf("content/" + kind.place()) + place() + "</p>");
        if (BESIDE.containsKey(kind.key())) page.text(BESIDE.get(kind.key()));
        String example = Examples.path(kind);
        page.heading(2, "example", "例").raw("<p>" + Xhtml.codeOf(example) + "</p>").code(Examples.text(example));
        page.heading(2, "fields", "項目");
        if (kind.isMarkdown()) page.text("ファイルのはじめの `---` の間に書きます。本文は、二つ目の `---` の下に Markdown で書きます。");
        fields(page);
        return page.page();
    }

    private String place() {
        if (kind.isList()) return "（一覧で書きます）";
        return kind.type().isPresent() && kind.place().contains("{id}") ? "（{id} が識別子になります）" : "";
    }

    private void fields(Xhtml page) {
        Shape common = Shape.of(Common.class);
        List<Shape.Field> own = kind.fields().stream().filter(field -> !isCommon(common, field)).toList();
        table(page, kind.shape().doc() + "の項目", "", own);
        List<Shape.Field> shared = kind.fields().stream().filter(field -> isCommon(common, field)).toList();
        inner(page, "", own);
        if (shared.isEmpty()) return;
        page.heading(2, "common", "どの種類にもある項目");
        table(page, "どの種類にもある項目", "", shared);
        inner(page, "", shared);
    }

    private boolean isCommon(Shape common, Shape.Field field) {
        return kind.type().isPresent() && common.field(field.key()).filter(field::equals).isPresent();
    }

    private static void inner(Xhtml page, String path, List<Shape.Field> fields) {
        for (Shape.Field field : fields)
            FieldWords.inner(field).ifPresent(shape -> {
                String name = path + field.key();
                page.heading(3, "in-" + name, "`" + name + "` の中");
                table(page, "`" + name + "` の項目", name + ".", shape.fields());
                inner(page, name + ".", shape.fields());
            });
    }

    private static void table(Xhtml page, String caption, String path, List<Shape.Field> fields) {
        var rows = new ArrayList<List<String>>();
        fields.forEach(field -> rows.add(row(path, field)));
        page.table(caption, HEADS, rows, fields.stream().map(field -> path + field.key()).toList());
    }

    private static List<String> row(String path, Shape.Field field) {
        return List.of(Xhtml.codeOf(field.key()), field.required() ? "必須" : "任意", form(path, field), meaning(field));
    }

    private static String form(String path, Shape.Field field) {
        var words = new FieldWords(field, Language.JA);
        String form = Xhtml.escaped(words.form());
        if (FieldWords.inner(field).isPresent()) return Xhtml.link("#in-" + path + field.key(), words.form());
        return words.choices().isEmpty() ? form : form + ": " + Xhtml.escaped(words.choices());
    }

    private static String meaning(Shape.Field field) {
        return Xhtml.inline(field.doc()) + (field.example().isEmpty() ? "" : "。例: " + Xhtml.codeOf(field.example()));
    }
}
