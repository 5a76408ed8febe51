package shirube.output;

import java.util.List;
import java.util.stream.Collectors;
import shirube.model.Initiative;
import shirube.model.Succession;

/**
 * {@code plan/by/ID/succession.csv}: what became of each initiative of the plan before, one row for each pair of an old
 * and a new one; what ended or is new has the other side empty. Names and order of the columns do not change.
 */
public final class SuccessionTable {

    private static final List<String> HEADER = List.of("前の計画の取組ID", "前の計画の取組", "区分", "新しい計画の取組ID", "新しい計画の取組", "説明");

    private SuccessionTable() {}

    public static byte[] bytes(Succession succession) {
        var table = new Csv(HEADER);
        for (Succession.Row row : succession.rows()) {
            String notes = row.notes().stream().map(Csv::text).collect(Collectors.joining(" "));
            if (row.now().isEmpty()) table.row(List.of(row.old().id(), Csv.text(row.old().title()), row.kind().label(), "", "", notes));
            for (Initiative heir : row.now())
                table.row(List.of(row.old().id(), Csv.text(row.old().title()), row.kind().label(), heir.id(), Csv.text(heir.title()), note(heir)));
        }
        for (Initiative fresh : succession.fresh())
            table.row(List.of("", "", Initiative.Continuation.NEW.label(), fresh.id(), Csv.text(fresh.title()), note(fresh)));
        return table.bytes();
    }

    private static String note(Initiative initiative) {
        return initiative.continues().flatMap(Initiative.Continues::note).map(Csv::text).orElse("");
    }
}
