package shirube.output;

import java.util.List;
import shirube.page.Checklist;

/** {@code accessibility/checklist.csv}: the checklist of the standard's annex, one criterion a row. */
public final class ChecklistTable {

    private static final List<String> HEADER = List.of(
            "細分箇条", "達成基準", "適合レベル", "適用", "結果", "確認の方法", "機械の規則", "該当したページ数", "問題のなかった箇所数", "問題のあった箇所数", "人の判断を待つ箇所数", "注記");

    private ChecklistTable() {}

    public static byte[] bytes(Checklist checklist) {
        var table = new Csv(HEADER);
        checklist.lines().forEach(line -> table.row(row(line)));
        return table.bytes();
    }

    private static List<String> row(Checklist.Line line) {
        return List.of(
                line.criterion().number(),
                line.title(),
                line.criterion().level().label(),
                line.applies(),
                line.stateLabel(),
                String.join(" ", line.kinds()),
                String.join(" ", line.evidence().rules()),
                Integer.toString(line.evidence().pages()),
                Long.toString(line.evidence().passed()),
                Long.toString(line.evidence().failed()),
                Long.toString(line.evidence().cantTell()),
                line.note().map(Csv::text).orElse(""));
    }
}
