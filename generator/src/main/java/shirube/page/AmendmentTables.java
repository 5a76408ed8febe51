package shirube.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shirube.compare.Amendments;
import shirube.compare.Impact;
import shirube.diagnostic.Language;
import shirube.model.Revision;
import shirube.model.Site;

/**
 * The tables of all revisions.
 *
 * @param own by the id of the revision
 * @param others those of a decision that went through a 案
 * @param impacts what the revisions touch, by their ids
 */
public record AmendmentTables(Map<String, AmendmentTable> own, List<AmendmentTable> others, Map<String, Impact> impacts) {

    public static final AmendmentTables NONE = new AmendmentTables(Map.of(), List.of(), Map.of());

    /** @param site without what is not public */
    public static AmendmentTables of(Site site, Amendments amendments, Editions editions, Texts t) {
        Language language = Publication.language(site).equals("en") ? Language.EN : Language.JA;
        var own = new HashMap<String, AmendmentTable>();
        for (Revision revision : site.revisions())
            amendments.of(revision).ifPresent(amendment -> own.put(revision.id(), AmendmentTable.of(
                    revision, amendment, "revisions/" + revision.id() + ".html", revision.title(), ProposalTables.own(revision, site, t), editions, t, language)));
        return new AmendmentTables(Map.copyOf(own), ProposalTables.tables(site, amendments, editions, t, language), amendments.impacts());
    }

    Optional<AmendmentTable> of(Revision revision) {
        return Optional.ofNullable(own.get(revision.id()));
    }

    /** All pages that the tables need beside those that lead to them. */
    List<Page> pages(Site site, Texts t) {
        var pages = new ArrayList<Page>();
        for (AmendmentTable table : Stream.concat(site.revisions().stream().flatMap(revision -> of(revision).stream()), others.stream()).toList()) {
            pages.addAll(TableSheet.pages(table, t));
            pages.addAll(ConcernList.pages(table, t));
            pages.addAll(WholeTables.pages(table, t));
        }
        own.forEach((id, table) -> Optional.ofNullable(impacts.get(id)).ifPresent(impact -> pages.addAll(ImpactPages.pages(table, impact, t))));
        others.forEach(table -> pages.add(ProposalTables.page(table, t)));
        return pages;
    }
}
