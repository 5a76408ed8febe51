package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Open data with its files: {@code opendata/ID/dataset.yaml}; names follow DCAT. */
@Doc("データセット")
public record Dataset(
        Origin origin,
        Common common,
        @Required @Doc("題名") String title,
        @Doc("副題") Optional<String> subtitle,
        @Required @Doc("概要") String description,
        @Required @Doc("キーワード") List<String> keywords,
        @Doc("分類（自治体標準の17分類）") Optional<String> category,
        @Doc("主題") Optional<String> theme,
        @Required @Doc("公開する組織の識別子") Ref<Organisation> publisher,
        @Required @Doc("連絡先。組織の識別子でもかまいません") DatasetContact contact,
        @Required @Doc(value = "利用条件", example = "PDL1.0") String licence,
        @Required @Doc(value = "更新の頻度", example = "毎年度") String frequency,
        @Doc("公開日") Optional<LocalDate> issued,
        @Doc("最終更新日") Optional<LocalDate> modified,
        @Doc("対象の地域") Optional<String> spatial,
        @Doc("対象の期間") Optional<String> temporal,
        @Doc("言語") Optional<String> language,
        @Doc("版") Optional<String> version,
        @Doc(value = "準拠する標準", example = "ods/aed@2026-08") Optional<String> standard,
        @Doc("来歴") Optional<String> provenance,
        @Doc("関連する資料") List<Common.Source> related,
        @Doc("備考") Optional<String> remarks,
        @Required @Doc("ファイル") List<DataFile> files,
        @Doc("説明") Optional<Markdown> body)
        implements Item {

    /** Either an organisation's id or a contact of its own. */
    @Doc("連絡先")
    @Scalar("organisation")
    public record DatasetContact(
            @Doc("組織の識別子") Optional<Ref<Organisation>> organisation,
            @Doc("窓口の名前") Optional<String> unit,
            @Doc("電話番号") Optional<String> tel,
            @Doc("内線番号") Optional<String> extension,
            @Doc("ファクス番号") Optional<String> fax,
            @Doc("メールアドレス") Optional<String> mail,
            @Doc("問い合わせフォームのアドレス") Optional<String> formUrl,
            @Doc("備考") Optional<String> note) {}

    @Doc("データのファイル")
    public record DataFile(
            @Required @Doc("ファイルの識別子") String id,
            @Required @Doc("題名") String title,
            @Doc("ファイルの場所（path か access_url のどちらか）") Optional<FilePath> path,
            @Doc("外部で公開しているアドレス") Optional<String> accessUrl,
            @Doc("形式。書かなければ拡張子から") Optional<String> format,
            @Doc(value = "文字コード（CSV では必須）", example = "UTF-8") Optional<String> charset,
            @Doc("BOM があるか") Optional<Boolean> bom,
            @Doc("説明") Optional<String> description,
            @Doc("状態。書かなければ 配信中") Optional<String> status,
            @Doc("公開日") Optional<LocalDate> issued,
            @Doc("最終更新日") Optional<LocalDate> modified,
            @Doc("利用規約") Optional<String> terms,
            @Doc("著作権表記") Optional<String> copyright,
            @Doc("API に対応するか") Optional<Boolean> api,
            @Doc("列の説明") List<Column> schema,
            @Doc("以前の住所。同じファイルを、そこにも置きます") List<String> oldAddresses) {}

    @Doc("列")
    @Scalar("name")
    public record Column(
            @Required @Doc("列の名前") String name,
            @Doc("説明") Optional<String> description,
            @Doc(value = "型", example = "number") Optional<String> type,
            @Doc("単位") Optional<String> unit) {}
}
