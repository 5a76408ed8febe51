package shirube.check;

import java.util.List;
import java.util.Optional;
import shirube.model.Initiative;
import shirube.model.Item;
import shirube.model.Measure;
import shirube.model.Plan;
import shirube.model.Policy;
import shirube.model.Ref;
import shirube.model.Revision;
import shirube.model.Site;
import shirube.model.Vision;
import shirube.model.VocabRef;
import shirube.model.Vocabulary;

/** Which list (項目表) a name means: where no version is written, the one that the plan has chosen, else the newest. */
record Lists(Site site) {

    Optional<Vocabulary> meant(Optional<Plan> plan, String vocab, Optional<String> version) {
        Optional<String> chosen = plan.flatMap(p -> chosen(p, vocab));
        return site.vocabulary(vocab, version.or(() -> chosen));
    }

    boolean exists(String vocab) {
        return site.vocabulary(vocab, Optional.empty()).isPresent();
    }

    List<String> ids() {
        return site.vocabularies().stream().map(Vocabulary::id).distinct().toList();
    }

    List<String> versions(String vocab) {
        return site.vocabularies().stream()
                .filter(v -> v.id().equals(vocab))
                .flatMap(v -> v.version().stream())
                .toList();
    }

    /** The plan to which an item belongs; what belongs to none counts to the only plan there is. */
    Optional<Plan> planOf(Item item) {
        if (item instanceof Plan plan) return Optional.of(plan);
        Optional<Ref<Plan>> ref = reference(item);
        if (ref.isPresent()) return site.find(shirube.model.ContentTypes.PLAN, ref.get());
        return site.plans().size() == 1 ? Optional.of(site.plans().get(0)) : Optional.empty();
    }

    /** A name of a list with an optional version, as in {@code legal_basis: kanmin-art9@2016}. */
    static VocabRef named(String written, shirube.source.Span at) {
        int sign = written.indexOf('@');
        return sign < 0
                ? new VocabRef(written, Optional.empty(), at)
                : new VocabRef(written.substring(0, sign), Optional.of(written.substring(sign + 1)), at);
    }

    private Optional<Ref<Plan>> reference(Item item) {
        if (item instanceof Policy policy) return Optional.of(policy.plan());
        if (item instanceof Vision vision) return Optional.of(vision.plan());
        if (item instanceof Measure measure) return Optional.of(measure.plan());
        if (item instanceof Revision revision) return Optional.of(revision.plan());
        if (item instanceof Initiative initiative)
            return site.find(shirube.model.ContentTypes.MEASURES, initiative.measure()).map(Measure::plan);
        return Optional.empty();
    }

    private static Optional<String> chosen(Plan plan, String vocab) {
        return java.util.stream.Stream.concat(
                        plan.priorityVocab().stream(),
                        plan.legalBasis().stream().map(basis -> named(basis, plan.origin().file().top())))
                .filter(ref -> ref.vocab().equals(vocab))
                .flatMap(ref -> ref.version().stream())
                .findFirst();
    }
}
