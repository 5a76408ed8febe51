package shirube.check;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shirube.model.BusinessProcess;
import shirube.model.CommentCase;
import shirube.model.Dataset;
import shirube.model.Meeting;
import shirube.model.Origin;
import shirube.model.Site;
import shirube.model.Spelling;

/** Numbers by which people cite: each once in its list, and each that is cited is there. */
final class Numbers implements Check {

    @Override
    public void check(Site site, Findings found) {
        site.meetings().forEach(meeting -> checkMeeting(meeting, found));
        site.comments().forEach(consultation -> checkConsultation(consultation, found));
        site.datasets().forEach(dataset ->
                unique(dataset.origin(), "files", "id", dataset.files().stream().map(Dataset.DataFile::id), found));
        site.processes().forEach(process -> {
            unique(process.origin(), "actors", "id", process.actors().stream().map(BusinessProcess.Actor::key), found);
            unique(process.origin(), List.of("as_is", "steps"), "no", numbers(process.asIs()), found);
            unique(process.origin(), List.of("to_be", "steps"), "no", numbers(process.toBe()), found);
        });
    }

    private static void checkMeeting(Meeting meeting, Findings found) {
        Origin origin = meeting.origin();
        List<String> agenda = meeting.agenda().stream().map(Meeting.Agenda::no).toList();
        List<String> materials = meeting.materials().stream().map(Meeting.Material::no).toList();
        unique(origin, "agenda", "no", agenda.stream(), found);
        unique(origin, "materials", "no", materials.stream(), found);
        unique(origin, "qa", "no", meeting.qa().stream().map(Meeting.Question::no), found);
        unique(origin, "actions", "no", meeting.actions().stream().map(Meeting.Action::no), found);
        each(meeting.agenda(), (i, item) -> each(item.materials(), (j, no) ->
                cited(no, materials, "資料", "materials", origin, found, "agenda", i, "materials", j)));
        each(meeting.qa(), (i, question) -> question.agenda().ifPresent(no ->
                cited(no, agenda, "議題", "agenda", origin, found, "qa", i, "agenda")));
    }

    private static void checkConsultation(CommentCase consultation, Findings found) {
        unique(consultation.origin(), "materials", "no", consultation.materials().stream().map(Meeting.Material::no), found);
        unique(consultation.origin(), "opinions", "no", consultation.opinions().stream().map(CommentCase.Opinion::no), found);
    }

    private static Stream<String> numbers(BusinessProcess.Flow flow) {
        return flow.steps().stream().map(BusinessProcess.Step::no);
    }

    private static void cited(
            String no, List<String> known, String what, String list, Origin origin, Findings found, Object... path) {
        if (known.contains(no)) return;
        String near = Spelling.nearest(no, known).or(() -> known.stream().findFirst()).orElse("");
        found.add("unknown-number", origin.at(path), "no", no, "what", what, "list", list, "near", near);
    }

    private static void unique(Origin origin, String list, String key, Stream<String> numbers, Findings found) {
        unique(origin, List.of(list), key, numbers, found);
    }

    private static void unique(Origin origin, List<String> list, String key, Stream<String> numbers, Findings found) {
        var seen = new HashSet<String>();
        each(numbers.toList(), (i, no) -> {
            if (seen.add(no)) return;
            Object[] path = Stream.concat(list.stream(), Stream.of(i, key)).toArray();
            found.add("repeated-number", origin.at(path), "no", no, "list", list.get(list.size() - 1));
        });
    }

    private interface Indexed<T> {
        void at(int index, T value);
    }

    private static <T> void each(List<T> values, Indexed<T> action) {
        IntStream.range(0, values.size()).forEach(i -> action.at(i, values.get(i)));
    }
}
