package shirube.model;

import java.util.List;
import java.util.Optional;

/** A measure (施策) between policy and initiatives, on any level: {@code plans/PLAN/measures/*.md}. */
@Doc("施策")
public record Measure(
        Origin origin,
        Common common,
        @Doc("計画の識別子。書かなければフォルダーの計画") Ref<Plan> plan,
        @Required @Doc("上の段（基本方針または施策）の識別子。policy/ID や measures/ID とも書けます") Parent parent,
        @Required @Doc(value = "上の段の中での番号", example = "1") String no,
        @Required @Doc("題名") String title,
        @Doc("現状と課題") Optional<Markdown> issues,
        @Doc("今後の展開") Optional<Markdown> direction,
        @Doc("指標の識別子") List<Ref<Kpi>> kpis,
        @Doc("欠番とその理由") List<Plan.MissingNumber> missingNumbers,
        @Required @Doc("本文") Markdown body)
        implements Item {

    /** The policy or measure above, by id; {@code type} is there if the author wrote {@code measures/ID}. */
    public record Parent(Optional<String> type, String id, shirube.source.Span at) {}
}
