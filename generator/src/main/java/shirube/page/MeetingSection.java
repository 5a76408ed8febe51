package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.model.FilePath;
import shirube.model.Meeting;
import shirube.model.Site;
import shirube.source.SourceFile;

/** The meetings: a list, each with its papers and minutes. */
final class MeetingSection implements Section {

    static final String KIND = "meetings";

    @Override
    public List<Page> pages(Site site, Texts t) {
        if (site.meetings().isEmpty()) return List.of();
        var pages = new ArrayList<Page>();
        pages.add(Page.overview("meetings/index.html", "meetings", KIND, t.text("type.meetings"), Sections.trail(), MeetingLists::index)
                .described(t.text("meetings.lead")));
        for (Meeting meeting : site.meetings()) {
            pages.add(Page.of(meeting, "meeting", KIND, Sections.trail("meetings/index.html"), desk -> MeetingView.of(meeting, desk))
                    .madeAlsoFrom(minutes(meeting, site).stream().toList()));
            pages.addAll(Papers.pages(meeting, KIND, Formats.date(meeting.date()), meeting.materials(), site, t));
        }
        return pages;
    }

    /** The file of the minutes: as named, else {@code minutes.md} beside the meeting. */
    static Optional<SourceFile> minutes(Meeting meeting, Site site) {
        Optional<String> named = meeting.minutes().flatMap(Meeting.Minutes::path).flatMap(FilePath::fromTop);
        String beside = meeting.origin().file().folder() + "/minutes.md";
        return Stream.concat(named.stream(), meeting.minutes().isPresent() ? Stream.of(beside) : Stream.empty())
                .flatMap(path -> site.files().text(path).stream()).findFirst();
    }
}
