package shirube.check;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirube.document.Node;
import shirube.model.CommentCase;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.Site;
import shirube.model.Spelling;

/**
 * Consultations are open long enough; one whose result is out answers every opinion and counts them right
 * . What a result needs follows from {@code result_published} alone: a day that passes never makes an error.
 */
final class Consultations implements Check {

    /** 行政手続法 第39条第3項: at least thirty days from the day of publication, which itself counts. */
    private static final int CUSTOMARY_DAYS = 30;

    private static final Pattern ANY_REF = Pattern.compile("([a-z]+)/([a-z0-9-]+)(?:[@#]\\S*)?");

    @Override
    public void check(Site site, Findings found) {
        int atLeast = site.municipality().deadlines().flatMap(d -> d.commentDaysMin()).orElse(CUSTOMARY_DAYS);
        for (CommentCase consultation : site.comments()) {
            checkPeriod(consultation, atLeast, found);
            checkStage(site, consultation, found);
            checkOpinions(site, consultation, found);
            if (consultation.resultPublished().isPresent()) checkResult(consultation, found);
        }
    }

    private static void checkPeriod(CommentCase consultation, int atLeast, Findings found) {
        long days = ChronoUnit.DAYS.between(consultation.opens(), consultation.closes()) + 1;
        if (days < 1)
            found.add("period-reversed", consultation.origin().at("closes"), "from", consultation.opens(), "to", consultation.closes());
        else if (days < atLeast && consultation.shortReason().isEmpty())
            found.add("period-short", consultation.origin().at("closes"), "days", days, "least", atLeast);
    }

    /** Every day may change the stage, so a written one that lags behind only warns. */
    private static void checkStage(Site site, CommentCase consultation, Findings found) {
        if (!(consultation.origin().node().find("state") instanceof Node.Scalar written)) return;
        CommentCase.Stage stage = consultation.stage(site.today());
        CommentCase.Stage.of(written.text()).filter(said -> said != stage).ifPresent(said ->
                found.add("stage-differs", written.span(), "stage", said.label(), "now", stage.label()));
    }

    private static void checkOpinions(Site site, CommentCase consultation, Findings found) {
        List<CommentCase.Opinion> opinions = consultation.opinions();
        for (int i = 0; i < opinions.size(); i++) {
            int index = i;
            opinions.get(i).part().ifPresent(part -> checkPart(site, part, consultation, index, found));
            opinions.get(i).revisionRef().ifPresent(id ->
                    checkId(site, ContentTypes.REVISIONS, id, consultation, found, "opinions", index, "revision_ref"));
        }
    }

    /** A part is either TYPE/ID or words such as 「全般」; a slash in words is no reference. */
    private static void checkPart(Site site, String part, CommentCase consultation, int index, Findings found) {
        Matcher matcher = ANY_REF.matcher(part);
        Optional<ContentType<?>> type = matcher.matches() ? ContentTypes.byKey(matcher.group(1)).map(t -> t) : Optional.empty();
        type.ifPresent(t -> checkId(site, t, matcher.group(2), consultation, found, "opinions", index, "part"));
    }

    private static void checkId(Site site, ContentType<?> type, String id, CommentCase consultation, Findings found, Object... path) {
        if (site.ids(type).contains(id)) return;
        Optional<String> near = Spelling.nearest(id, site.ids(type));
        found.add(near.isPresent() ? "unknown-reference-near" : "unknown-reference", consultation.origin().at(path),
                "what", type.label(), "id", id, "near", near.orElse(""), "field", path[path.length - 1]);
    }

    private static void checkResult(CommentCase consultation, Findings found) {
        var published = consultation.resultPublished().orElseThrow();
        if (published.isBefore(consultation.closes()))
            found.add("result-before-close", consultation.origin().at("result_published"), "day", published, "closes", consultation.closes());
        List<CommentCase.Opinion> opinions = consultation.opinions();
        for (int i = 0; i < opinions.size(); i++) {
            CommentCase.Opinion opinion = opinions.get(i);
            var at = consultation.origin().at("opinions", i, "no");
            if (opinion.response().isEmpty()) found.add("opinion-unanswered", at, "no", opinion.no());
            if (opinion.disposition().isEmpty()) found.add("opinion-undecided", at, "no", opinion.no());
        }
        checkCounts(consultation, found);
    }

    private static void checkCounts(CommentCase consultation, Findings found) {
        int listed = consultation.opinions().size();
        if (consultation.counts().isEmpty()) {
            found.add("counts-missing", consultation.origin().at("result_published"), "listed", listed);
            return;
        }
        var counts = consultation.counts().get();
        if (counts.opinions() != listed)
            found.add("counts-disagree", consultation.origin().at("counts", "opinions"), "counted", counts.opinions(), "listed", listed);
        else if ((counts.people() < 1) != (listed < 1))
            found.add("people-disagree", consultation.origin().at("counts", "people"), "people", counts.people(), "listed", listed);
    }
}
