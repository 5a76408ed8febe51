package shirube.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which lists a plan answers to (国の重点項目, 法の項目), and what of the content answers each of their entries. */
public record PlanCoverage(Plan plan, Site site) {

    /** The priorities that the plan chose, its legal frame, and what else its items say they answer. */
    public List<Vocabulary> frames() {
        Stream<Vocabulary> chosen = plan.priorityVocab().stream().flatMap(ref -> site.vocabulary(ref.vocab(), ref.version()).stream());
        Stream<Vocabulary> legal = plan.legalBasis().stream().flatMap(basis -> vocabulary(basis).stream());
        boolean pillared = site.initiatives().stream().anyMatch(initiative -> !initiative.pillars().isEmpty() && isOfPlan(initiative));
        Stream<Vocabulary> pillars = pillared ? site.vocabulary("kanmin-pillars", Optional.empty()).stream() : Stream.empty();
        Stream<Vocabulary> covered = covers().flatMap(cover -> site.vocabulary(cover.vocab(), cover.version()).stream());
        return Stream.of(chosen, legal, pillars, covered).flatMap(s -> s).distinct().toList();
    }

    public List<Item> items(Vocabulary list, String code) {
        return site.items().filter(item -> isOfPlan(item) && answers(item, list, code)).toList();
    }

    public List<GenericPage> pages(Vocabulary list, String code) {
        return site.pages().stream().filter(page -> page.covers().stream().anyMatch(cover -> means(cover, list, code))).toList();
    }

    private Optional<Vocabulary> vocabulary(String basis) {
        int at = basis.indexOf('@');
        return at < 0 ? site.vocabulary(basis, Optional.empty()) : site.vocabulary(basis.substring(0, at), Optional.of(basis.substring(at + 1)));
    }

    /** What belongs to another plan answers for that one. */
    private boolean isOfPlan(Item item) {
        return site.planOf(item).map(own -> own == plan).orElse(true);
    }

    private Stream<Common.Coverage> covers() {
        return Stream.concat(site.items().filter(this::isOfPlan).flatMap(item -> item.common().covers().stream()), site.pages().stream().flatMap(page -> page.covers().stream()));
    }

    private boolean answers(Item item, Vocabulary list, String code) {
        if (item.common().covers().stream().anyMatch(cover -> means(cover, list, code))) return true;
        if (item instanceof Policy policy && list.id().equals("kanmin-art9")) return policy.art9Item().contains(code);
        if (item instanceof Policy policy && list.id().equals("kanmin-pillars")) return policy.pillars().contains(code);
        if (!(item instanceof Initiative initiative)) return false;
        if (list.id().equals("kanmin-pillars")) return initiative.pillars().contains(code);
        return initiative.priorities().stream().anyMatch(priority -> priority.vocab().equals(list.id())
                && priority.code().equals(code)
                && (priority.version().isEmpty() ? isChosen(list) : priority.version().equals(list.version())));
    }

    private boolean isChosen(Vocabulary list) {
        return plan.priorityVocab().stream().anyMatch(ref -> ref.vocab().equals(list.id()) && (ref.version().isEmpty() || ref.version().equals(list.version())));
    }

    private static boolean means(Common.Coverage cover, Vocabulary list, String code) {
        return cover.vocab().equals(list.id()) && cover.code().equals(code) && (cover.version().isEmpty() || cover.version().equals(list.version()));
    }
}
