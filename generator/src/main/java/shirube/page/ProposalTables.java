package shirube.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.compare.Amendments;
import shirube.diagnostic.Language;
import shirube.model.CommentCase;
import shirube.model.ContentTypes;
import shirube.model.Revision;
import shirube.model.Site;

/**
 * The tables of a decision that went through a 案, each on a page of its own below the record's: 現行→案
 * ({@code revisions/by/ID/proposal.html}) and 案→成案 ({@code revisions/by/ID/adoption.html}). 現行→成案 is on the record's page.
 */
final class ProposalTables {

    private ProposalTables() {}

    /** All of these tables. */
    static List<AmendmentTable> tables(Site site, Amendments amendments, Editions editions, Texts t, Language language) {
        return Stream.of("proposal", "adoption").flatMap(which -> (which.equals("proposal") ? amendments.proposals() : amendments.adoptions()).entrySet().stream()
                        .flatMap(known -> site.find(ContentTypes.REVISIONS, known.getKey()).stream().map(revision -> AmendmentTable.of(
                                revision, known.getValue(), path(which, revision), t.text("proposal." + which + ".title", revision.title()), headed(which, site, t), editions, t, language))))
                .toList();
    }

    static Page page(AmendmentTable table, Texts t) {
        List<String> trail = Sections.trail("plan/index.html", "revisions/index.html", "revisions/" + table.revision().id() + ".html");
        String which = table.path().endsWith("/proposal.html") ? "proposal" : "adoption";
        return Page.overview(table.path(), "amendment", "revisions", table.title(), trail, desk -> view(table, desk)).described(t.text("proposal." + which + ".lead"));
    }

    private static String path(String which, Revision revision) {
        return "revisions/by/" + revision.id() + "/" + which + ".html";
    }

    private static ChangesView view(AmendmentTable table, Desk desk) {
        ChangesView.sections(desk);
        return ChangesView.of(table, desk);
    }

    private static ComparisonStyle headed(String which, Site site, Texts t) {
        return ComparisonStyle.of(site.municipality(), t).headed(t.text("proposal." + which + ".new"), t.text("proposal." + which + ".old"));
    }

    /** The columns of the record's own table: of a 案, and where it starts from one, they are called so. */
    static ComparisonStyle own(Revision revision, Site site, Texts t) {
        if (revision.isProposed()) return headed("proposal", site, t);
        boolean fromProposal = revision.proposal().filter(revision.from()::equals).isPresent();
        return fromProposal ? headed("adoption", site, t) : ComparisonStyle.of(site.municipality(), t);
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
