package shirube.check;

import java.util.List;

/** The checks of records: meetings, consultations, datasets, texts, settings. To add one: a class, a line here. */
final class RecordChecks {

    static final List<Check> ALL = List.of();

    private RecordChecks() {}
}
