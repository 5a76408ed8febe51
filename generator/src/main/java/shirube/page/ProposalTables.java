package shirube.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.compare.Amendment;
import shirube.compare.Amendments;
import shirube.model.CommentCase;
import shirube.model.ContentTypes;
import shirube.model.Revision;
import shirube.model.Site;

/**
 * The tables of a decision that went through a 案, each on a page of its own below the record's: 現行→案
 * ({@code revisions/by/ID/proposal.html}) and 案→成案 ({@code revisions/by/ID/adoption.html}). 現行→成案 is on the record's page.
 */
final class ProposalTables {

    /** One table with the words of its two columns. */
    public record View(ComparisonView changes, int progress) {}

    private ProposalTables() {}

    static List<Page> pages(Site site, Amendments amendments, Texts t) {
        return Stream.concat(
                sources("proposal", amendments.proposals(), site, t).map(source -> page("proposal", source, t)),
                sources("adoption", amendments.adoptions(), site, t).map(source -> page("adoption", source, t))).toList();
    }

    /** All of these tables. */
    static List<WholeTables.Source> sources(Site site, Amendments amendments, Texts t) {
        return Stream.concat(sources("proposal", amendments.proposals(), site, t), sources("adoption", amendments.adoptions(), site, t)).toList();
    }

    private static Stream<WholeTables.Source> sources(String which, Map<String, Amendment> amendments, Site site, Texts t) {
        return amendments.entrySet().stream().flatMap(known -> site.find(ContentTypes.REVISIONS, known.getKey()).stream().map(revision -> new WholeTables.Source(
                revision, known.getValue(), path(which, revision), t.text("proposal." + which + ".title", revision.title()), desk -> style(which, desk))));
    }

    private static Page page(String which, WholeTables.Source source, Texts t) {
        List<String> trail = Sections.trail("plan/index.html", "revisions/index.html", "revisions/" + source.revision().id() + ".html");
        return Page.overview(source.path(), "amendment", "revisions", source.title(), trail, desk -> view(source, desk)).described(t.text("proposal." + which + ".lead"));
    }

    private static String path(String which, Revision revision) {
        return "revisions/by/" + revision.id() + "/" + which + ".html";
    }

    private static View view(WholeTables.Source source, Desk desk) {
        desk.section("changes", desk.t("diff.table"));
        return new View(RevisionSection.changes(source, desk), source.amendment().progress());
    }

    private static ComparisonStyle style(String which, Desk desk) {
        return ComparisonStyle.of(desk.site().municipality(), desk.publication().texts()).headed(desk.t("proposal." + which + ".new"), desk.t("proposal." + which + ".old"));
    }

    /** The columns of the record's own table: of a 案, and where it starts from one, they are called so. */
    static ComparisonStyle own(Revision revision, Desk desk) {
        ComparisonStyle style = ComparisonStyle.of(desk.site().municipality(), desk.publication().texts());
        if (revision.isProposed()) return style.headed(desk.t("proposal.proposal.new"), desk.t("proposal.proposal.old"));
        boolean fromProposal = revision.proposal().filter(revision.from()::equals).isPresent();
        return fromProposal ? style.headed(desk.t("proposal.adoption.new"), desk.t("proposal.adoption.old")) : style;
    }

    /** What a consultation is about: the 案 as a whole, and the tables in which it is compared. */
    static List<Fact> of(CommentCase consultation, Desk desk) {
        return desk.site().revisions().stream()
                .filter(revision -> revision.commentCase().filter(ref -> ref.id().equals(consultation.id())).isPresent())
                .sorted(Comparator.comparing(Revision::date))
                .flatMap(revision -> Stream.concat(whole(revision, desk), Stream.concat(table(revision, desk), facts(revision, desk).stream())))
                .distinct().toList();
    }

    private static Stream<Fact> whole(Revision revision, Desk desk) {
        Optional<String> tag = revision.isProposed() ? Optional.of(revision.to()) : revision.proposal();
        return tag.flatMap(desk::edition).map(link -> Fact.of(desk.t("proposal.whole"), link)).stream();
    }

    /** The table of the record's own page, by what it compares. */
    private static Stream<Fact> table(Revision revision, Desk desk) {
        if (desk.publication().amendments().of(revision).isEmpty()) return Stream.empty();
        boolean fromProposal = revision.proposal().filter(revision.from()::equals).isPresent();
        String key = revision.isProposed() ? "proposal.proposal.fact" : fromProposal ? "proposal.adoption.fact" : "proposal.decision.fact";
        return desk.link(desk.t("diff.table"), "revisions/" + revision.id() + ".html#changes").map(link -> Fact.of(desk.t(key), link)).stream();
    }

    /** The ways to both. */
    static List<Fact> facts(Revision revision, Desk desk) {
        Map<String, String> tables = Map.of("proposal", "proposal.proposal.fact", "adoption", "proposal.adoption.fact");
        return Stream.of("proposal", "adoption")
                .flatMap(which -> desk.link(desk.t("diff.table"), path(which, revision)).map(link -> Fact.of(desk.t(tables.get(which)), link)).stream()).toList();
    }
}
