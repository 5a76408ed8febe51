package shirube.markdown;

/**
 * The words that Shirube itself puts into a text.
 *
 * @param note before a footnote's number: {@code 注}
 * @param notes the name of the list of footnotes
 * @param back the link from a footnote to where it is cited; {@code {n}} is the note's number
 * @param backTo the same where it is cited more than once; {@code {m}} counts the citations
 * @param done what a ticked box means
 * @param open what an empty box means
 * @param table the name of a table without a caption; {@code {n}} counts them
 * @param heading the name of a heading's link to itself; {@code {t}} is the heading
 */
public record Labels(String note, String notes, String back, String backTo, String done, String open, String table, String heading) {

    public static final Labels JAPANESE =
            new Labels("注", "注", "注{n}の場所へ戻る", "注{n}の{m}か所めへ戻る", "済み：", "まだ：", "表{n}", "「{t}」へのリンク");

    public static final Labels ENGLISH = new Labels(
            "Note ", "Notes", "Back to note {n}", "Back to note {n}, place {m}", "Done: ", "To do: ", "Table {n}", "Link to “{t}”");
}
