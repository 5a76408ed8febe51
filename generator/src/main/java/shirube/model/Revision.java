package shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The record of one revision of a plan: {@code plans/PLAN/revisions/*.yaml}. */
@Doc("改定")
public record Revision(
        Origin origin,
        Common common,
        @Doc("計画の識別子。書かなければフォルダーの計画") Ref<Plan> plan,
        @Doc("題名。書かなければ種類と日付") Optional<String> name,
        @Required @Doc("前の版（タグまたはコミット）。最初の策定では none") String from,
        @Required @Doc("新しい版（タグまたはコミット）") String to,
        @Doc(value = "意見募集などで示した案の版（タグ）。案とくらべた表ができます", example = "dx-v2-an") Optional<String> proposal,
        @Required @Doc("決定した日。案なら、示した日") LocalDate date,
        @Required @Doc("種類") Kind kind,
        @Required @Doc("理由") String reason,
        @Doc("決定したもの") Optional<String> approvedBy,
        @Doc("会議の識別子") Optional<Ref<Meeting>> meeting,
        @Doc("意見募集の識別子") Optional<Ref<CommentCase>> commentCase,
        @Doc("個々の変更の理由") List<Note> notes,
        @Doc("この改定で除いたものと、その理由") List<Removed> removed,
        @Doc("正誤表（種類が訂正のとき）") List<Erratum> errata)
        implements Item {

    @Override
    public String title() {
        return name.orElseGet(() -> kind.label() + "（" + date + "）");
    }

    /** Whether it is put forward only ({@code state: proposed}): its new edition is a 案 that nobody has decided yet. */
    public boolean isProposed() {
        return common.state() == Common.State.PROPOSED;
    }

    /** Whether there was an edition before it. */
    public boolean hasFormer() {
        return !from.equals("none");
    }

    /** What it says of one item: notes first, then errata, as they were written. */
    public List<String> reasonsFor(Item item) {
        Stream<String> reasons = notes.stream().filter(note -> names(note.ref(), item)).map(Note::reason);
        Stream<String> mended = errata.stream()
                .filter(erratum -> erratum.ref().filter(ref -> names(ref, item)).isPresent())
                .map(erratum -> "「" + erratum.wrong() + "」を「" + erratum.right() + "」に訂正");
        return Stream.concat(reasons, mended).toList();
    }

    private static boolean names(AnyRef ref, Item item) {
        return ref.id().equals(item.id()) && ref.type().equals(ContentTypes.of(item).key());
    }

    @Doc("改定の種類")
    public enum Kind implements Term {
        ESTABLISHED("策定"),
        REVISED("改定"),
        PARTLY_REVISED("一部改定"),
        MINOR("軽微な修正"),
        UPDATED("時点修正"),
        CORRECTED("訂正");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("変更の理由")
    public record Note(
            @Required @Doc("何の（TYPE/ID）") AnyRef ref,
            @Required @Doc("理由") String reason,
            @Doc("項目") Optional<String> field) {}

    /** It is no reference: what it names is gone. */
    @Doc("除いたもの")
    public record Removed(
            @Required @Doc(value = "除いたもの（TYPE/ID）", example = "initiatives/kiosk") String item,
            @Required @Doc("理由") String reason) {}

    @Doc("正誤")
    public record Erratum(
            @Required @Doc(value = "場所", example = "12ページ 表3") String place,
            @Required @Doc("誤") String wrong,
            @Required @Doc("正") String right,
            @Doc("何の（TYPE/ID）") Optional<AnyRef> ref) {}
}
