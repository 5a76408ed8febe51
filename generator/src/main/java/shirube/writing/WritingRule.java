package shirube.writing;

import java.util.List;
import shirube.model.Writing;

/**
 * One rule of 表記: its code is its name in messages ({@code half-width-kana}), its key in {@code site.yaml} the same
 * with underscores. To add one: its class or pattern, its page of prose ({@code shirube/writing/CODE.md}), the texts of its
 * code, its line in {@link WritingRules} and its field in {@link Writing.Rules}.
 */
public interface WritingRule {

    String code();

    /** How strictly it is used by a city that says nothing. */
    Writing.Level usual();

    /** What its hits hold, any of them; none where every text may be against it. */
    default List<Sign> signs(WritingStyle style) {
        return List.of();
    }

    /** Whether it is a rule for such texts. */
    default boolean speaksOf(Passage.Setting setting) {
        return true;
    }

    /** Everything in a passage of a kind that it {@linkplain #speaksOf speaks of}. */
    List<Hit> find(Passage passage, WritingStyle style);

    /** The name in {@code site.yaml}, for example {@code half_width_kana}. */
    default String key() {
        return code().replace('-', '_');
    }

    /**
     * A part of a passage that is against the rule.
     *
     * @param args of the code's texts: name, value, name, value …
     */
    record Hit(int start, int end, Object... args) {}
}
