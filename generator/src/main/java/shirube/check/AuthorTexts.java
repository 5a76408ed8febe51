package shirube.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.document.FrontMatter;
import shirube.markdown.MarkdownText;
import shirube.model.CommentCase;
import shirube.model.FilePath;
import shirube.model.Item;
import shirube.model.Meeting;
import shirube.model.Mention;
import shirube.model.Municipality;
import shirube.model.News;
import shirube.model.Revision;
import shirube.model.Site;
import shirube.model.Wording;
import shirube.source.SourceFile;
import shirube.writing.Passage.Setting;

/**
 * Every text that people of the city wrote for readers: bodies, fields and papers in Markdown. Not among them are what
 * machines read (addresses, codes, ids), names that data gives (columns), and what residents wrote.
 */
final class AuthorTexts {

    private static final Pattern FOR_MACHINES = Pattern.compile("(?:.*_)?(?:url|mail|tel|fax|kana)|extension|charset|format|code|vocab|version|id|no|to|from|"
            + "revision_ref|hunk|reading|name_en|language|languages|lang|licence|standard|key|grade|time_zone|orientation|level|trusted_hosts|"
            + "evaluation_scale|pillars|scenes|theme|unit|formula|legal_basis|basis|part|headings|omit_marker|delete_marker|allowed|abbreviations|agenda|type");

    /** Whose year or day stands beside them. */
    private static final Set<String> DATED = Set.of("actuals", "evaluations", "schedule", "budget", "breaks", "withdrawn", "known_issues");

    record AuthorText(MarkdownText text, Setting setting) {}

    private AuthorTexts() {}

    static Stream<AuthorText> of(Site site) {
        Stream<AuthorText> items = site.items().flatMap(item -> texts(site.wordings(item).stream().filter(wording -> !isOfResident(item, wording)), isDated(item)));
        Stream<AuthorText> pages = site.pages().stream().flatMap(page -> texts(site.wordings(page).stream(), false));
        Stream<AuthorText> city = texts(site.wordings(site.municipality()).stream(), false);
        return Stream.of(city, items, pages, papers(site)).flatMap(texts -> texts);
    }

    /** Minutes and papers in Markdown beside the fields: of a day that their meeting names. */
    private static Stream<AuthorText> papers(Site site) {
        var paths = new LinkedHashSet<String>();
        for (Meeting meeting : site.meetings()) paths.add(meeting.origin().file().folder() + "/minutes.md");
        site.items().flatMap(item -> Mention.in(item, FilePath.class).stream())
                .forEach(path -> path.fromTop().filter(found -> found.endsWith(".md")).ifPresent(paths::add));
        return paths.stream().flatMap(path -> site.files().text(path).stream()).map(AuthorTexts::paper);
    }

    private static AuthorText paper(SourceFile file) {
        int start = FrontMatter.read(file).value().bodyStart();
        return new AuthorText(MarkdownText.of(file, start, file.text().length()), new Setting(true, false, true));
    }

    private static Stream<AuthorText> texts(Stream<Wording> wordings, boolean dated) {
        return wordings.filter(AuthorTexts::isForReaders).map(wording -> text(wording, dated));
    }

    private static AuthorText text(Wording wording, boolean dated) {
        var text = new MarkdownText(wording.at().file(), wording.at().start(), wording.at().end(), wording.text());
        boolean inTime = dated || !wording.path().isEmpty() && DATED.contains(wording.path().get(0));
        var setting = new Setting(wording.markdown(), wording.field().equals("easy"), inTime);
        return new AuthorText(text, setting);
    }

    /** What the reader filled in by itself has no place, so nobody wrote it. */
    private static boolean isForReaders(Wording wording) {
        boolean column = wording.path().contains("schema") && !wording.field().equals("description");
        boolean address = wording.field().equals("aliases") && wording.text().matches("[!-~]*");
        return !wording.text().isBlank()
                && !(wording.at().isWholeFile() && !wording.markdown())
                && !column
                && !address
                && !FOR_MACHINES.matcher(wording.field()).matches();
    }

    private static boolean isOfResident(Item item, Wording wording) {
        return item instanceof CommentCase && wording.path().get(0).equals("opinions") && wording.field().equals("summary");
    }

    private static boolean isDated(Item item) {
        return item instanceof News || item instanceof Meeting || item instanceof CommentCase || item instanceof Revision;
    }
}
