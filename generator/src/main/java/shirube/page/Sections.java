package shirube.page;

import java.util.List;
import java.util.stream.Stream;
import shirube.model.Site;

/** All sections; a part that a site does not have makes no page. To add one: a class, a line here. */
public final class Sections {

    static final List<Section> ALL = List.of(
            new HomeSection(),
            new PlanSection(),
            new MeasureSection(),
            new InitiativeSection(),
            new KpiSection(),
            new MeetingSection(),
            new CommentSection(),
            new OpenDataSection(),
            new OrganisationSection(),
            new ProcessSection(),
            new GlossarySection(),
            new NewsSection(),
            new RevisionSection(),
            new GenericSection(),
            new SiteSection());

    private Sections() {}

    public static List<Page> pages(Site site, Texts texts) {
        return ALL.stream().flatMap(section -> section.pages(site, texts).stream()).toList();
    }

    /** The same with what the history adds: the list of the editions beside the site, the pages on which tables of revisions stand. */
    public static List<Page> pages(Site site, Editions editions, AmendmentTables tables, Texts texts) {
        return Stream.of(pages(site, texts), EditionSection.index(editions, texts), tables.pages(site, texts), NoteTable.pages(site, texts)).flatMap(List::stream).toList();
    }

    /** The way from home to a page: the addresses above it. */
    static List<String> trail(String... above) {
        return Stream.concat(Stream.of("index.html"), Stream.of(above)).toList();
    }
}
