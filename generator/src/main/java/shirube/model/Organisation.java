package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A body of the city with the time in which it exists: {@code organisation/*.yaml}. */
@Doc("組織")
public record Organisation(
        Origin origin,
        Common common,
        @Required @Doc("名前") String name,
        @Doc("よみ") Optional<String> kana,
        @Doc("種類") Optional<Kind> kind,
        @Doc("上の組織の識別子") Optional<Ref<Organisation>> parent,
        @Doc("仕事") Optional<String> duties,
        @Doc("設置根拠（条例の附属機関、要綱、庁内会議 など）") Optional<String> basis,
        @Doc("役割と人") List<Role> roles,
        @Required @Doc("できた日") LocalDate validFrom,
        @Doc("なくなった日（任期の終わりも）") Optional<LocalDate> validTo,
        @Doc("あとを継ぐ組織の識別子") Optional<Ref<Organisation>> successor,
        @Doc("問い合わせ先") Optional<Contact> contact,
        @Doc("説明") Optional<Markdown> body)
        implements Item {

    @Override
    public String title() {
        return name;
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(end -> !day.isAfter(end)).orElse(true);
    }

    @Doc("組織の種類")
    public enum Kind implements Term {
        HEADQUARTERS("本部"),
        DEPARTMENT("部"),
        SECTION("課"),
        COUNCIL("会議体"),
        EXTERNAL("市長部局の外"),
        TEAM("チーム");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("役割")
    @Scalar("title")
    public record Role(
            @Required @Doc(value = "役割の名前", example = "CIO補佐官") String title,
            @Doc("だれが（職名）") Optional<String> holder,
            @Doc("外部の人か") Optional<Boolean> external,
            @Doc("任期の始まり") Optional<LocalDate> from,
            @Doc("任期の終わり") Optional<LocalDate> to) {}
}
