package shirube.check;

import shirube.model.Revision;
import shirube.model.Revision.Kind;
import shirube.model.Site;

/** A correction says what was wrong and what is right (正誤表), and a revision who decided it; of the first edition the plan itself says so. */
final class Revisions implements Check {

    @Override
    public void check(Site site, Findings found) {
        for (Revision revision : site.revisions()) {
            if (revision.kind() == Kind.CORRECTED && revision.errata().isEmpty())
                found.add("correction-without-errata", revision.origin().at("kind"));
            if (revision.kind() != Kind.CORRECTED && !revision.errata().isEmpty())
                found.add("errata-without-correction", revision.origin().keyAt("errata"), "kind", revision.kind().label());
            boolean decided = !revision.isProposed() && (revision.kind() == Kind.REVISED || revision.kind() == Kind.PARTLY_REVISED);
            if (decided && revision.approvedBy().isEmpty() && revision.meeting().isEmpty())
                found.add("revision-without-approval", revision.origin().at("kind"), "kind", revision.kind().label());
            if (revision.date().isAfter(site.today()) && revision.isPublic(site.today(), false))
                found.add("revision-of-the-future", revision.origin().at("date"), "date", revision.date());
            for (int i = 0; i < revision.errata().size(); i++) {
                Revision.Erratum erratum = revision.errata().get(i);
                if (erratum.wrong().equals(erratum.right())) found.add("erratum-changes-nothing", revision.origin().at("errata", i, "right"), "text", erratum.right());
            }
        }
    }
}
