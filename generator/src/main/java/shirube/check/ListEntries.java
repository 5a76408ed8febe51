package shirube.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shirube.model.Common;
import shirube.model.EvaluationScale;
import shirube.model.GenericPage;
import shirube.model.Initiative;
import shirube.model.Item;
import shirube.model.Mention;
import shirube.model.Plan;
import shirube.model.Policy;
import shirube.model.Site;
import shirube.model.Spelling;
import shirube.model.VocabRef;
import shirube.model.Vocabulary;
import shirube.source.Span;

/**
 * Every list of items (項目表), its version and its entry that content names is there: priorities,
 * coverage, acknowledged gaps, scenes of life, pillars, items of 第9条, evaluation scales.
 */
final class ListEntries implements Check {

    /** A legal basis in these characters is the id of a list; a law's name has Japanese ones. */
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+(@\\S+)?");

    @Override
    public void check(Site site, Findings found) {
        var lists = new Lists(site);
        site.items().forEach(item -> {
            Optional<Plan> plan = lists.planOf(item);
            for (Mention mention : Mention.in(item)) mention(lists, plan, mention, found);
            codes(lists, plan, item, found);
        });
        for (GenericPage page : site.pages()) for (Mention mention : Mention.in(page)) mention(lists, Optional.empty(), mention, found);
        for (Plan plan : site.plans()) plan(lists, plan, found);
    }

    private static void mention(Lists lists, Optional<Plan> plan, Mention mention, Findings found) {
        if (mention.named() instanceof VocabRef ref) list(lists, ref, found);
        if (mention.named() instanceof Common.Coverage c) entry(lists, plan, mention, c.vocab(), c.version(), c.code(), found);
        if (mention.named() instanceof Initiative.Priority p) entry(lists, plan, mention, p.vocab(), p.version(), p.code(), found);
        if (mention.named() instanceof Plan.Gap gap) entry(lists, plan, mention, gap.vocab(), gap.version(), gap.code(), found);
    }

    private static void list(Lists lists, VocabRef ref, Findings found) {
        if (!lists.exists(ref.vocab())) unknownList(lists, ref.vocab(), ref.at(), found);
        else if (lists.site().vocabulary(ref.vocab(), ref.version()).isEmpty())
            unknownVersion(lists, ref.vocab(), ref.version().orElseThrow(), ref.at(), found);
    }

    private static void entry(
            Lists lists, Optional<Plan> plan, Mention at, String vocab, Optional<String> version, String code, Findings found) {
        if (!lists.exists(vocab)) unknownList(lists, vocab, at.at("vocab"), found);
        else if (version.isPresent() && lists.site().vocabulary(vocab, version).isEmpty())
            unknownVersion(lists, vocab, version.get(), at.at("version"), found);
        else lists.meant(plan, vocab, version).ifPresent(list -> code(list, code, at.at("code"), found));
    }

    private static void codes(Lists lists, Optional<Plan> plan, Item item, Findings found) {
        if (item instanceof Policy policy) {
            codes(lists, plan, "kanmin-art9", policy.art9Item(), item, "art9_item", found);
            codes(lists, plan, "kanmin-pillars", policy.pillars(), item, "pillars", found);
        }
        if (item instanceof Initiative initiative) {
            codes(lists, plan, "kanmin-pillars", initiative.pillars(), item, "pillars", found);
            codes(lists, plan, "scenes", initiative.scenes(), item, "scenes", found);
        }
    }

    private static void codes(
            Lists lists, Optional<Plan> plan, String vocab, List<String> codes, Item item, String field, Findings found) {
        Optional<Vocabulary> list = lists.meant(plan, vocab, Optional.empty());
        if (list.isEmpty()) return;
        for (int i = 0; i < codes.size(); i++) code(list.get(), codes.get(i), item.origin().at(field, i), found);
    }

    private static void plan(Lists lists, Plan plan, Findings found) {
        for (int i = 0; i < plan.legalBasis().size(); i++) {
            String basis = plan.legalBasis().get(i);
            if (ID.matcher(basis).matches()) list(lists, Lists.named(basis, plan.origin().at("legal_basis", i)), found);
        }
        if (plan.evaluationScale().isEmpty() || lists.site().scale(plan.evaluationScale().get()).isPresent()) return;
        List<String> scales = lists.site().scales().stream().map(EvaluationScale::id).toList();
        String near = Spelling.nearest(plan.evaluationScale().get(), scales).orElse("");
        String code = near.isEmpty() ? "unknown-scale" : "unknown-scale-near";
        found.add(code, plan.origin().at("evaluation_scale"), "id", plan.evaluationScale().get(), "near", near, "known", join(scales));
    }

    private static void code(Vocabulary list, String code, Span at, Findings found) {
        if (list.items().stream().anyMatch(entry -> entry.code().equals(code))) return;
        List<String> codes = list.items().stream().map(Vocabulary.Entry::code).toList();
        Optional<String> near = Spelling.nearest(code, codes).filter(known -> known.length() > 1);
        String title = list.title() + list.version().map(version -> "（" + version + "）").orElse("");
        found.add(near.isPresent() ? "not-in-list-near" : "not-in-list", at, "code", code, "list", title, "near", near.orElse(""), "known", join(codes));
    }

    private static void unknownList(Lists lists, String id, Span at, Findings found) {
        String near = Spelling.nearest(id, lists.ids()).orElse("");
        found.add(near.isEmpty() ? "unknown-list" : "unknown-list-near", at, "id", id, "near", near, "known", join(lists.ids()));
    }

    private static void unknownVersion(Lists lists, String id, String version, Span at, Findings found) {
        found.add("unknown-list-version", at, "id", id, "version", version, "known", join(lists.versions(id)));
    }

    private static String join(List<String> words) {
        return String.join("、", words);
    }
}
