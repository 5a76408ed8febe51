package shirube.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirube.compare.Amendment;
import shirube.compare.Amendments;
import shirube.compare.Answer;
import shirube.compare.Change;
import shirube.compare.Comparison;
import shirube.model.CommentCase;
import shirube.model.ContentTypes;
import shirube.model.Revision;
import shirube.model.Site;

/** An opinion that was taken up shows in the decided text, and what else became of the 案 has a reason. */
final class Answers implements Check {

    private final Amendments amendments;

    Answers(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    public void check(Site site, Findings found) {
        for (CommentCase consultation : site.comments()) {
            if (consultation.resultPublished().isEmpty()) continue;
            for (int i = 0; i < consultation.opinions().size(); i++) checkOpinion(site, consultation, i, found);
        }
        for (Revision revision : site.revisions())
            Optional.ofNullable(amendments.sinceDraft().get(revision.id())).ifPresent(amendment -> checkUnexplained(site, revision, amendment, found));
    }

    private void checkOpinion(Site site, CommentCase consultation, int index, Findings found) {
        CommentCase.Opinion opinion = consultation.opinions().get(index);
        if (!opinion.isRevise()) return;
        if (opinion.revisionRef().isEmpty())
            found.add("taken-up-without-revision", consultation.origin().at("opinions", index, "disposition"), "no", opinion.no());
        Answer.of(opinion, site, amendments).filter(answer -> answer.item().isEmpty()).ifPresent(answer -> found.add(
                "taken-up-without-change", consultation.origin().at("opinions", index, opinion.field().isPresent() ? "field" : "part"),
                "no", opinion.no(), "part", opinion.about().orElseThrow(), "field", opinion.field().orElse(""), "revision", answer.revision().title(),
                "from", answer.compared().comparison().from().name(), "to", answer.revision().to()));
    }

    /** Told once for each item. */
    private void checkUnexplained(Site site, Revision revision, Amendment amendment, Findings found) {
        Set<Change> answered = answered(site, revision);
        for (Comparison.Item item : amendment.comparison().items()) {
            List<Change> unexplained = item.changes().stream()
                    .filter(change -> change.weight() == Change.Weight.CONTENT && change.reason().isEmpty() && !answered.contains(change))
                    .toList();
            if (unexplained.isEmpty()) continue;
            found.add(
                    "draft-changed-unexplained", revision.notes().isEmpty() ? revision.origin().file().top() : revision.origin().keyAt("notes"),
                    "item", item.entry().name(), "title", item.entry().title(), "label", String.join("　", unexplained.get(0).labels()), "path", unexplained.get(0).field(),
                    "field", unexplained.get(0).topField(), "number", unexplained.size(), "from", amendment.comparison().from().name(), "to", revision.to());
        }
    }

    private Set<Change> answered(Site site, Revision revision) {
        var answered = new HashSet<Change>();
        revision.commentCase().flatMap(ref -> site.find(ContentTypes.COMMENTS, ref.id())).ifPresent(consultation -> consultation.opinions().stream()
                .flatMap(opinion -> Answer.of(opinion, site, amendments).stream())
                .filter(answer -> answer.revision() == revision)
                .forEach(answer -> answered.addAll(answer.changes())));
        return answered;
    }
}
