package shirube.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A consultation (意見公募) with opinions and answers: {@code comments/CASE/case.yaml}. */
@Doc("意見募集")
public record CommentCase(
        Origin origin,
        Common common,
        @Required @Doc("題名") String title,
        @Required @OrSingle @Doc(value = "意見を求めるもの（TYPE/ID@版）", example = "plan/dx") List<AnyRef> target,
        @Required @Doc("始まりの日") LocalDate opens,
        @Required @Doc("終わりの日") LocalDate closes,
        @Doc("30日より短い理由") Optional<String> shortReason,
        @Doc("意見の出し方") List<Way> ways,
        @Doc("資料") List<Meeting.Material> materials,
        @Doc("人数と件数") Optional<Counts> counts,
        @Doc("結果を公表した日") Optional<LocalDate> resultPublished,
        @Doc("寄せられた意見（opinions.csv、opinions.yaml に書くこともできます）") List<Opinion> opinions,
        @Doc("本文") Optional<Markdown> body)
        implements Item {

    @Doc("意見の出し方")
    @Scalar("how")
    public record Way(
            @Required @Doc(value = "方法", example = "郵送") String how,
            @Doc("あて先など") Optional<String> to) {}

    @Doc("人数と件数")
    public record Counts(@Required @Doc("人数") int people, @Required @Doc("件数") int opinions) {}

    @Doc("意見と回答")
    public record Opinion(
            @Required @Doc("番号") String no,
            @Doc("どの部分か（TYPE/ID または文）") Optional<String> part,
            @Required @Doc("意見の概要") String summary,
            @Doc("市の考え方。募集が終わったら必須") Optional<String> response,
            @Doc("反映。募集が終わったら必須") Optional<Disposition> disposition,
            @Doc("修正した改定の識別子") Optional<String> revisionRef,
            @Doc("修正した箇所") Optional<String> hunk,
            @Doc(value = "修正した項目。その新旧を結果のページに示します", example = "inclusion") Optional<String> field) {

        private static final Pattern ABOUT = Pattern.compile("([a-z]+/[a-z0-9-]+)(?:[@#]\\S*)?");

        /** The item that it is about, {@code TYPE/ID}; nothing where the part is told in words. */
        public Optional<String> about() {
            return part.map(ABOUT::matcher).filter(Matcher::matches).map(about -> about.group(1));
        }

        public boolean isRevise() {
            return disposition.filter(Disposition.REVISE::equals).isPresent();
        }
    }

    @Doc("反映")
    public enum Disposition implements Term {
        REVISE("案を修正"),
        INCLUDED("盛り込み済み"),
        REFERENCE("今後の参考"),
        OTHER("その他");

        private final String label;

        Disposition(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where a consultation stands; it follows from its dates. */
    public enum Stage implements Term {
        UPCOMING("これから"),
        OPEN("募集中"),
        ANALYSING("回答を準備中"),
        CLOSED("結果を公表");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** The stage of a key or a Japanese word; nothing for other text. */
        public static Optional<Stage> of(String written) {
            return Arrays.stream(values()).filter(stage -> stage.key().equals(written) || stage.label().equals(written)).findFirst();
        }
    }

    public Stage stage(LocalDate today) {
        if (today.isBefore(opens)) return Stage.UPCOMING;
        if (!today.isAfter(closes)) return Stage.OPEN;
        return resultPublished.filter(day -> !day.isAfter(today)).isPresent() ? Stage.CLOSED : Stage.ANALYSING;
    }
}
