package shirube.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shirube.model.Common;
import shirube.model.Initiative;
import shirube.model.Item;
import shirube.model.Mention;
import shirube.model.Plan;
import shirube.model.Policy;
import shirube.model.Site;
import shirube.model.VocabRef;
import shirube.model.Vocabulary;
import shirube.source.Span;

/**
 * The lists that a plan answers to: each item of its legal frame is answered by something (R-106), each national
 * priority by an initiative (R-107), and the plan knows that a newer list exists (R-105). What the plan states
 * under {@code gaps} with a reason is not told again.
 */
final class PriorityCoverage implements Check {

    @Override
    public void check(Site site, Findings found) {
        var lists = new Lists(site);
        for (Plan plan : site.plans()) {
            List<Initiative> initiatives = site.initiatives().stream()
                    .filter(initiative -> lists.planOf(initiative).filter(plan::equals).isPresent())
                    .toList();
            priorities(lists, plan, initiatives, found);
            frames(lists, plan, found);
            if (plan.isEnded(site.today())) continue;
            for (int i = 0; i < plan.priorityVocab().size(); i++) newer(lists, plan.priorityVocab().get(i), found);
        }
    }

    private static void priorities(Lists lists, Plan plan, List<Initiative> initiatives, Findings found) {
        for (VocabRef ref : plan.priorityVocab()) {
            Optional<Vocabulary> list = lists.site().vocabulary(ref.vocab(), ref.version());
            if (list.isEmpty() || initiatives.isEmpty()) continue;
            Set<String> answered = new HashSet<>();
            for (Initiative initiative : initiatives)
                if (initiative.status() != Initiative.Status.CANCELLED)
                    for (Initiative.Priority priority : initiative.priorities())
                        if (lists.meant(Optional.of(plan), priority.vocab(), priority.version()).filter(list.get()::equals).isPresent())
                            answered.add(priority.code());
            unanswered(plan, list.get(), answered::contains, "priority-without-initiative", ref.at(), found);
        }
        for (Initiative initiative : initiatives) otherList(plan, initiative, found);
    }

    private static void otherList(Plan plan, Initiative initiative, Findings found) {
        if (plan.priorityVocab().isEmpty()) return;
        for (Mention mention : Mention.in(initiative)) {
            if (!(mention.named() instanceof Initiative.Priority priority)) continue;
            boolean chosen = plan.priorityVocab().stream()
                    .anyMatch(ref -> ref.vocab().equals(priority.vocab())
                            && (priority.version().isEmpty() || ref.version().isEmpty() || ref.version().equals(priority.version())));
            String written = priority.vocab() + priority.version().map(version -> "@" + version).orElse("");
            String lists = String.join("、", plan.priorityVocab().stream().map(VocabRef::toString).toList());
            if (!chosen) found.add("priority-of-other-list", mention.at(priority.version().isPresent() ? "version" : "vocab"), "written", written, "lists", lists);
        }
    }

    private static void frames(Lists lists, Plan plan, Findings found) {
        for (int i = 0; i < plan.legalBasis().size(); i++) {
            VocabRef ref = Lists.named(plan.legalBasis().get(i), plan.origin().at("legal_basis", i));
            Optional<Vocabulary> list = lists.site().vocabulary(ref.vocab(), ref.version());
            if (list.isEmpty()) continue;
            Set<String> answered = answered(lists, plan, list.get());
            unanswered(plan, list.get(), answered::contains, "frame-item-unanswered", ref.at(), found);
        }
    }

    /** Codes that anything of the plan, or anything that belongs to no plan, says it answers. */
    private static Set<String> answered(Lists lists, Plan plan, Vocabulary list) {
        var codes = new HashSet<String>();
        Stream.concat(
                        lists.site().items().filter(item -> lists.planOf(item).map(plan::equals).orElse(true)).flatMap(item -> item.common().covers().stream()),
                        lists.site().pages().stream().flatMap(page -> page.covers().stream()))
                .filter(cover -> isOf(lists, plan, cover, list))
                .forEach(cover -> codes.add(cover.code()));
        lists.site().items().filter(item -> lists.planOf(item).filter(plan::equals).isPresent()).forEach(item -> codes.addAll(codes(item, list)));
        return codes;
    }

    private static boolean isOf(Lists lists, Plan plan, Common.Coverage cover, Vocabulary list) {
        return lists.meant(Optional.of(plan), cover.vocab(), cover.version()).filter(list::equals).isPresent();
    }

    private static List<String> codes(Item item, Vocabulary list) {
        if (item instanceof Policy policy && list.id().equals("kanmin-art9")) return policy.art9Item();
        if (item instanceof Policy policy && list.id().equals("kanmin-pillars")) return policy.pillars();
        if (item instanceof Initiative initiative && list.id().equals("kanmin-pillars")) return initiative.pillars();
        return List.of();
    }

    private static void unanswered(Plan plan, Vocabulary list, Predicate<String> isAnswered, String code, Span at, Findings found) {
        for (Vocabulary.Entry entry : list.items()) {
            boolean stated = plan.gaps().stream()
                    .anyMatch(gap -> gap.vocab().equals(list.id())
                            && gap.code().equals(entry.code())
                            && (gap.version().isEmpty() || gap.version().equals(list.version())));
            if (!stated && !isAnswered.test(entry.code()))
                found.add(code, at, "code", entry.code(), "title", entry.title(), "vocab", list.id(), "list", list.title());
        }
    }

    /** Of lists in force, the newest whose content is certain; where there is none, one whose content is not. */
    private static void newer(Lists lists, VocabRef ref, Findings found) {
        Optional<Vocabulary> own = lists.site().vocabulary(ref.vocab(), ref.version());
        if (own.isEmpty() || own.get().validFrom().isEmpty()) return;
        List<Vocabulary> newer = lists.site().vocabularies().stream()
                .filter(other -> other.id().equals(ref.vocab()))
                .filter(other -> other.validFrom().filter(from -> isBetween(own.get(), from, lists.site())).isPresent())
                .toList();
        if (newer.isEmpty()) return;
        Vocabulary newest = newer.get(newer.size() - 1);
        Optional<Vocabulary> certain = newer.stream().filter(Vocabulary::isCertain).reduce((first, second) -> second);
        found.add(certain.isPresent() ? "newer-list" : "newer-list-uncertain", ref.at(),
                "list", own.get().title(),
                "version", own.get().version().orElse(""),
                "newer", certain.orElse(newest).version().orElse(""),
                "from", certain.orElse(newest).validFrom().orElseThrow());
    }

    private static boolean isBetween(Vocabulary own, LocalDate from, Site site) {
        return from.isAfter(own.validFrom().orElseThrow()) && !from.isAfter(site.today());
    }
}
