package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The city and its site: {@code site.yaml}. */
@Doc("自治体とサイトの設定（site.yaml）")
public record Municipality(
        Origin origin,
        @Required @Doc(value = "自治体の名前", example = "灯野市") String name,
        @Doc("自治体の名前のよみ") Optional<String> nameKana,
        @Doc("自治体の英語の名前") Optional<String> nameEn,
        @Required @Doc(value = "全国地方公共団体コード（6けた）。99で始まるものは架空の自治体", example = "\"992011\"") String code,
        @Doc("都道府県") Optional<String> prefecture,
        @Required @Doc(value = "公開する場所のアドレス", example = "https://plan.example.jp/") String baseUrl,
        @Doc("サイトの名前。書かなければ自治体の名前から作ります") Optional<String> title,
        @Doc("サイトの説明") Optional<String> description,
        @Doc("全ページに出す断り書き（架空の自治体であること など）") Optional<String> notice,
        @Doc("サイト全体の問い合わせ先") Optional<Contact> contact,
        @Doc("データの利用条件") Optional<Licence> licence,
        @Doc("ウェブアクセシビリティ方針") Optional<Accessibility> accessibility,
        @Doc("会計年度が始まる月。書かなければ 4") Optional<Integer> fiscalYearStart,
        @Doc("年の書き方") Optional<EraDisplay> eraDisplay,
        @Doc("サイトの言語。書かなければ ja") List<String> languages,
        @Doc("新旧対照表の書き方") Optional<Diff> diff,
        @Doc("期限の決まり") Optional<Deadlines> deadlines,
        @Doc("リンクしてよい外部サイト") List<String> trustedHosts,
        @Doc("自治体の公式サイトとのつながり") Optional<OfficialSite> officialSite,
        @Doc("表記（日本語の書き方）の決まり") Optional<Writing> writing,
        @Doc("自治体の概要（人口、面積、職員数 など）") List<Fact> profile,
        @Doc("首長からの言葉 など、トップページの文") Optional<Markdown> welcome,
        @Doc("既定の時間帯。書かなければ Asia/Tokyo") Optional<String> timeZone) {

    @Doc("データの利用条件")
    @Scalar("id")
    public record Licence(
            @Required @Doc(value = "利用条件の記号", example = "PDL1.0") String id,
            @Doc("利用条件のアドレス") Optional<String> url,
            @Doc("出典の書き方") Optional<String> attribution,
            @Doc("別紙") Optional<String> annex) {}

    @Doc("ウェブアクセシビリティ方針")
    public record Accessibility(
            @Doc("目標とする適合レベル及び対応度") Optional<String> target,
            @Doc("適合レベル（A、AA、AAA）") Optional<String> level,
            @Doc("対象範囲") Optional<String> scope,
            @Doc("達成期限") Optional<LocalDate> deadline,
            @Doc("例外事項") List<String> exceptions,
            @Doc("追加する達成基準") List<String> additional,
            @Doc("把握している問題点と対応") List<String> knownIssues,
            @Doc("方針を定めた日") Optional<LocalDate> published) {}

    @Doc("年の書き方")
    public enum EraDisplay implements Term {
        BOTH("西暦と和暦"),
        SEIREKI("西暦"),
        WAREKI("和暦");

        private final String label;

        EraDisplay(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("新旧対照表の書き方")
    public record Diff(
            @Doc("新を左（new-left）か右（new-right）か") Optional<String> orientation,
            @Doc(value = "見出しの組", example = "[改正後, 改正前]") List<String> headings,
            @Doc("変わらない部分のしるし") Optional<String> omitMarker,
            @Doc("削った部分のしるし") Optional<String> deleteMarker) {}

    @Doc("期限の決まり（日数）")
    public record Deadlines(
            @Doc("会議から会議録の公開まで") Optional<Integer> minutesDays,
            @Doc("意見募集の最短の日数。書かなければ 30") Optional<Integer> commentDaysMin,
            @Doc("意見募集の終わりから回答まで") Optional<Integer> responseDays) {}

    @Doc("公式サイトとのつながり")
    public record OfficialSite(
            @Doc("公式サイトの名前") Optional<String> name,
            @Doc("公式サイトのアドレス") Optional<String> url,
            @Doc("紋章・ロゴの画像") Optional<FilePath> logo,
            @Doc("このサイトより上のパンくず") List<Link> breadcrumb,
            @Doc("公式サイトと共通のフッターのリンク") List<Link> footer) {}

    @Doc("リンク")
    public record Link(@Required @Doc("リンクの言葉") String title, @Required @Doc("アドレス") String url) {}

    @Doc("自治体の概要の1項目")
    public record Fact(
            @Required @Doc("項目") String label,
            @Required @Doc("値") String value,
            @Doc("いつの値か") Optional<String> asOf,
            @Doc("出典") Optional<String> source) {}
}
