package shirube.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.diagnostic.Language;

/**
 * How a plain value is written, for example {@code 2026-04-01} for a day: what schema, manual and {@code explain}
 * say of the types that {@link Scalars} reads. The patterns are the reader's own.
 *
 * @param ja in a planner's words
 * @param pattern what the whole text must match; none where any text will do
 */
public record Form(String ja, String en, Optional<String> pattern) {

    private static final String ANY_ID = "(?:" + SiteReader.ID + ")";

    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(String.class, any("文", "text")),
            Map.entry(Markdown.class, any("Markdown の文", "Markdown text")),
            Map.entry(int.class, of("整数", "whole number", "[+-]?\\d+(?:\\.0+)?")),
            Map.entry(Integer.class, of("整数", "whole number", "[+-]?\\d+(?:\\.0+)?")),
            Map.entry(BigDecimal.class, of("数（桁区切りなし）", "number (no separators)", Scalars.NUMBER.pattern())),
            Map.entry(Boolean.class, of("true か false", "true or false", words(Scalars.BOOLEANS.keySet().stream().sorted()))),
            Map.entry(LocalDate.class, of("日付（2026-04-01）", "day (2026-04-01)", day() + "|" + Scalars.ERA_DATE.pattern())),
            Map.entry(LocalTime.class, of("時刻（13:30）", "time (13:30)", Scalars.TIME.pattern())),
            Map.entry(FiscalYear.class, of("年度（2026、令和8年度）", "fiscal year (2026, 令和8年度)", FiscalYear.WESTERN.pattern() + "|" + FiscalYear.ERA.pattern())),
            Map.entry(Ref.class, of("識別子", "id", ANY_ID)),
            Map.entry(AnyRef.class, of("種類/識別子（plan/dx）", "TYPE/ID (plan/dx)", "(?:" + types() + ")/" + ANY_ID + "(?:@\\S+)?")),
            Map.entry(VocabRef.class, of("項目表@版（mic-dx@2.3）", "list@version (mic-dx@2.3)", "[^@\\s]+(?:@\\S+)?")),
            Map.entry(FilePath.class, of("ファイルの場所（このファイルから見た）", "path of a file, seen from this one", "(?!/)[^\\\\]+")),
            Map.entry(Measure.Parent.class, of("識別子", "id", "(?:(?:policy|measures)/)?" + ANY_ID)));

    /** The form of a plain type; none for a record that is written as fields. */
    public static Optional<Form> of(Class<?> type) {
        if (type.isEnum()) return Optional.of(of("言葉", "word", words(terms(type).stream().flatMap(term -> Stream.of(term.key(), term.label())))));
        return Optional.ofNullable(FORMS.get(type));
    }

    /** The words of a closed vocabulary, in order. */
    public static List<Term> terms(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Term.class::cast).toList();
    }

    public String words(Language language) {
        return language == Language.JA ? ja : en;
    }

    private static Form any(String ja, String en) {
        return new Form(ja, en, Optional.empty());
    }

    private static Form of(String ja, String en, String pattern) {
        return new Form(ja, en, Optional.of(pattern));
    }

    /** The reader asks the calendar whether a day exists; a pattern can at least ask for months and days that may. */
    private static String day() {
        return "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|\\d{4}/(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])";
    }

    private static String types() {
        return words(ContentTypes.ALL.stream().map(ContentType::key));
    }

    private static String words(Stream<String> words) {
        return words.map(Form::quoted).collect(Collectors.joining("|"));
    }

    private static String quoted(String word) {
        return word.replaceAll("[.*+?()\\[\\]{}|^$\\\\]", "\\\\$0");
    }
}
