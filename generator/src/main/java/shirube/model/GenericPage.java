package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A page of its own that has no type, named by its path: {@code pages/guide/start.md}. */
@Doc("そのほかのページ")
public record GenericPage(
        Origin origin,
        @Doc("題名。書かなければ最初の見出し") Optional<String> title,
        @Doc("要約") Optional<String> summary,
        @Doc("内容を改めた日") Optional<LocalDate> updated,
        @Doc("担当する組織の識別子") Optional<Ref<Organisation>> owner,
        @Doc("分類の言葉") List<String> tags,
        @Doc("公開の段階。書かなければ published（公開）") Common.State state,
        @Doc("この日までは公開しません") Optional<LocalDate> publishAt,
        @Doc("やさしい日本語の文") Optional<Markdown> easy,
        @Doc("応える項目") List<Common.Coverage> covers,
        @Doc("以前の住所") List<String> aliases,
        @Doc("共通メニューでの場所") Optional<Place> menu,
        @Doc("本文") Markdown body) {

    @Doc("メニューでの場所")
    public enum Place implements Term {
        MAIN("主メニュー"),
        FOOTER("フッター"),
        NONE("出さない");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** As for items: drafts if asked for, an embargo always holds. */
    public boolean isPublic(LocalDate today, boolean drafts) {
        return (drafts || state.isPublic()) && publishAt.filter(today::isBefore).isEmpty();
    }

    /** The path under {@code pages/} without the extension, for example {@code guide/start}. */
    public String path() {
        String path = origin.file().path();
        return path.substring("pages/".length(), path.length() - ".md".length());
    }
}
