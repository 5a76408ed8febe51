package shirube.model;

import java.util.List;
import java.util.Optional;

/** One part of the basic policy: {@code plans/PLAN/policy/*.md}. */
@Doc("基本方針")
public record Policy(
        Origin origin,
        Common common,
        @Doc("計画の識別子。書かなければフォルダーの計画") Ref<Plan> plan,
        @Required @Doc(value = "番号", example = "1") String no,
        @Required @Doc("題名") String title,
        @Doc("基本方針のどの部分か") List<Part> parts,
        @Doc("目標年次（parts に target_year があるとき）") Optional<FiscalYear> targetYear,
        @Doc("そう定める理由") Optional<Markdown> rationale,
        @Doc("官民データ活用推進基本法第9条の項目") List<String> art9Item,
        @Doc("官民データ活用推進計画の柱") List<String> pillars,
        @Doc("欠番とその理由") List<Plan.MissingNumber> missingNumbers,
        @Required @Doc("本文") Markdown body)
        implements Item {

    /** The parts that a basic policy must have, after 自治体DXのマネジメント手法 第3章. */
    @Doc("基本方針の部分")
    public enum Part implements Term {
        PHILOSOPHY("理念"),
        PURPOSE("目的"),
        TARGET_YEAR("目標年次"),
        VISION("目指すまちのビジョン"),
        APPROACH("取組方針"),
        ORGANISATION("推進体制の方針");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
