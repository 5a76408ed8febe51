package shirube.output;

import java.util.Optional;
import java.util.stream.Collectors;
import shirube.compare.Change;
import shirube.page.ComparisonView;

/** What a reviewer must look at, as workflow commands that a CI service of GitHub's kind shows beside the changed lines. */
public final class DiffGithub {

    private DiffGithub() {}

    public static String text(ComparisonView view) {
        String concerns = view.concerns().stream().map(DiffGithub::command).collect(Collectors.joining());
        String notes = view.notes().stream().map(note -> "::notice title=shirube::" + data(note.place() + " " + note.text()) + "\n").collect(Collectors.joining());
        return concerns + notes;
    }

    private static String command(ComparisonView.Matter matter) {
        return "::warning " + place(matter.change()) + "title=" + property(matter.heading()) + "::" + data(matter.text()) + "\n";
    }

    /** What is gone stands on no line of the new files. */
    private static String place(Change change) {
        Optional<Change.Side> side = change.to();
        return side.map(now -> "file=" + property(now.at().file().shown()) + ",line=" + now.at().line() + ",").orElse("");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
