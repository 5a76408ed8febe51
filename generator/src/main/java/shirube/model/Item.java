package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that has an id and a page of its own: a plan, an initiative, an indicator, a meeting … */
public interface Item {
    Common common();

    /** What its page is called. */
    String title();

    Origin origin();

    default String id() {
        return common().id();
    }

    /** The field in which the addresses stand that its page had before. */
    default String formerKey() {
        return "aliases";
    }

    default List<String> formerAddresses() {
        return common().aliases();
    }

    default Optional<String> summary() {
        return common().summary();
    }

    /** Whether it stands on public pages: drafts and reviews do not. */
    default boolean isPublic() {
        return common().state().isPublic();
    }

    /** Whether it stands on the pages of a site of that day: drafts if asked for, an embargo always holds. */
    default boolean isPublic(LocalDate today, boolean drafts) {
        return (drafts || isPublic()) && !isEmbargoed(today);
    }

    /** Whether {@code publish_at} is still to come; on that day itself it is public. */
    default boolean isEmbargoed(LocalDate today) {
        return common().publishAt().filter(today::isBefore).isPresent();
    }
}
