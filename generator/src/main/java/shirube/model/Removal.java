package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a passage was taken from everything that is published: {@code removals/*.yaml}. It names the passage by a mark
 * ({@link PassageMark}), so that the record does not repeat what was removed.
 */
@Doc("削除の記録")
public record Removal(
        Origin origin,
        @Required @Doc("削除した日") LocalDate date,
        @Required @Doc(value = "理由。消した所に、日付といっしょに出ます", example = "個人の電話番号が載っていたため") String reason,
        @Doc("だれが決めたか") Optional<String> decidedBy,
        @Required @OrSingle
                @Doc(value = "消す文の印。はじめは消す文をそのまま書いて check すると、置き換える印が示されます", example = "12-5d21-b1946ac92492d2347c6235b4d2611184")
                List<String> passages,
        @Doc("いまの原稿からは書き直して消してあり、前の版だけに残っているか") Optional<Boolean> olderOnly) {

    /** What stands where the passage stood: no character of it means anything to YAML, Markdown, HTML or CSV. */
    public String notice() {
        return "（" + date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日に削除しました。理由：" + plain(reason) + "）";
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        text.strip().codePoints().map(c -> c == ' ' || c < ' ' ? '　' : c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c) ? c + 0xFEE0 : c).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
