package shirube.check;

import java.util.List;

/** The checks of records: meetings, consultations, datasets, texts, settings. To add one: a class, a line here. */
final class RecordChecks {

    static final List<Check> ALL = List.of(
            new Settings(),
            new Lifecycle(),
            new FilePaths(),
            new WebAddresses(),
            new Numbers(),
            new MeetingRecords(),
            new LateRecords(),
            new Materials(),
            new AttachedFiles(),
            new Consultations(),
            new Revisions(),
            new Datasets(),
            new Units(),
            new Terms(),
            new Processes(),
            new Announcements(),
            new PersonalData(),
            new Telephones(),
            new MyNumbers(),
            new AccessibilityClaims());

    private RecordChecks() {}
}
