package shirube.model;

import java.util.Optional;

/** Whom to ask. */
@Doc("問い合わせ先")
public record Contact(
        @Doc("窓口の名前") Optional<String> unit,
        @Doc(value = "電話番号", example = "0999-55-0100") Optional<String> tel,
        @Doc("内線番号") Optional<String> extension,
        @Doc("ファクス番号") Optional<String> fax,
        @Doc("メールアドレス") Optional<String> mail,
        @Doc("問い合わせフォームのアドレス") Optional<String> formUrl,
        @Doc(value = "受付時間", example = "平日 8時30分から17時15分まで") Optional<String> hours,
        @Doc("所在地") Optional<String> address,
        @Doc("備考") Optional<String> note) {}
