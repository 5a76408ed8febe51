package shirube.model;

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

    default Optional<String> summary() {
        return common().summary();
    }

    /** Whether it stands on public pages: drafts and reviews do not. */
    default boolean isPublic() {
        return common().state().isPublic();
    }
}
