package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The fields that every item may have. */
public record Common(
        @Doc(value = "識別子。英小文字・数字・ハイフン、2〜64文字。書かなければファイル名", example = "online-counter") String id,
        @Living @Doc("題名のよみ（ひらがな）。五十音索引に使います") Optional<String> titleKana,
        @Doc("120文字までの要約。一覧と検索結果に出ます") Optional<String> summary,
        @Living @Doc("作成日") Optional<LocalDate> created,
        @Living @Doc("内容を改めた日") Optional<LocalDate> updated,
        @Living @Doc("公開の段階。書かなければ published（公開）") State state,
        @Doc("担当する組織の識別子") Optional<Ref<Organisation>> owner,
        @Living @Doc("分類の言葉") List<String> tags,
        @Living @Doc("以前の住所。ここから今のページへ案内します") List<String> aliases,
        @Living @Doc("やさしい日本語の文。ページのいちばん上に出ます") Optional<Markdown> easy,
        @Living @Doc("出典") List<Source> sources,
        @Living @Doc("取り下げた日と理由") Optional<Withdrawal> withdrawn,
        @Living @Doc("この日までは公開しません（情報解禁日）") Optional<LocalDate> publishAt,
        @Doc("国の計画や法令の項目のうち、これが応えるもの") List<Coverage> covers,
        @Living @Doc("ほかの言語の版") List<Translation> translations) {

    /** Where something stands on its way to the public. */
    @Doc("公開の段階")
    public enum State implements Term {
        DRAFT("下書き"),
        REVIEW("確認中"),
        APPROVED("承認済み"),
        PUBLISHED("公開"),
        PROPOSED("案"),
        WITHDRAWN("取下げ");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean isPublic() {
            return this != DRAFT && this != REVIEW;
        }
    }

    @Doc("出典")
    @Scalar("title")
    public record Source(
            @Required @Doc("資料の名前") String title,
            @Doc("アドレス") Optional<String> url,
            @Doc("資料の中の場所") Optional<String> place) {}

    @Doc("取下げ")
    public record Withdrawal(
            @Required @Doc("取り下げた日") LocalDate date,
            @Required @Doc("理由") String reason,
            @Doc("代わりになるもの") Optional<AnyRef> replacedBy) {}

    @Doc("応える項目")
    public record Coverage(
            @Required @Doc(value = "項目表の識別子", example = "kanmin-guide") String vocab,
            @Doc("版") Optional<String> version,
            @Required @Doc("項目の記号") String code) {}

    @Doc("ほかの言語の版")
    public record Translation(
            @Required @Doc(value = "言語", example = "en") String lang,
            @Required @Doc("題名") String title,
            @Required @Doc("アドレス") String url) {}
}
