package shirube.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A meeting of a body with its papers and minutes: {@code meetings/BODY/YYYY-MM-DD[-n]/meeting.yaml}. */
@Doc("会議")
public record Meeting(
        Origin origin,
        Common common,
        @Doc("会議体（組織の識別子）。書かなければフォルダーの名前") Ref<Organisation> body,
        @Required @Doc("第何回か") int number,
        @Required @Doc("会議の名前") String title,
        @Required @Doc("開催日") LocalDate date,
        @Required @Doc(value = "始まりの時刻", example = "13:30") LocalTime start,
        @Doc("終わりの時刻") Optional<LocalTime> end,
        @Required @Doc("場所") String place,
        @Doc("オンラインで見られるアドレス") Optional<String> onlineUrl,
        @Required @Doc("公開か") Openness open,
        @Required @Doc("出席者") List<Attendee> attendees,
        @Doc("欠席者") List<Attendee> absent,
        @Doc("事務局") List<Attendee> secretariat,
        @Doc("傍聴者の数") Optional<Integer> observers,
        @Required @Doc("議題") List<Agenda> agenda,
        @Doc("資料") List<Material> materials,
        @Doc("会議録") Optional<Minutes> minutes,
        @Doc("質疑") List<Question> qa,
        @Doc("決まった宿題") List<Action> actions,
        @Doc("次回") Optional<String> next,
        @Doc("設置根拠") Optional<String> basis,
        @Doc("中止になったか、その理由") Optional<String> cancelled)
        implements Item {

    /** Its folder's name: the day, and which meeting of that day. */
    public static final Pattern FOLDER = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:-\\d+)?");

    @Doc("公開・非公開")
    @Scalar("status")
    public record Openness(
            @Required @Doc("公開の別") OpenStatus status,
            @Doc("一部公開・非公開の理由") Optional<String> reason) {}

    @Doc("公開の別")
    public enum OpenStatus implements Term {
        PUBLIC("公開"),
        PARTLY("一部公開"),
        CLOSED("非公開");

        private final String label;

        OpenStatus(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("出席者")
    @Scalar("name")
    public record Attendee(@Required @Doc("名前") String name, @Doc("役職") Optional<String> role) {}

    @Doc("議題")
    public record Agenda(
            @Required @Doc("番号") String no,
            @Required @Doc("題") String title,
            @Doc("種類") Optional<AgendaKind> kind,
            @Doc("関わる取組の識別子") List<Ref<Initiative>> initiatives,
            @Doc("資料の番号") List<String> materials,
            @Doc("決まったこと") Optional<String> decision) {}

    @Doc("議題の種類")
    public enum AgendaKind implements Term {
        REPORT("報告"),
        DISCUSSION("協議"),
        RESOLUTION("議決"),
        OTHER("その他");

        private final String label;

        AgendaKind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("資料")
    public record Material(
            @Required @Doc("番号") String no,
            @Required @Doc("題名") String title,
            @Required @Doc("ファイルの場所") FilePath path,
            @Doc("形式。書かなければ拡張子から") Optional<String> format,
            @Doc("同じ内容の HTML・Markdown") Optional<FilePath> html,
            @Doc("以前の住所。同じファイルを、そこにも置きます") List<String> oldAddresses) {}

    @Doc("会議録")
    public record Minutes(
            @Required @Doc("要点筆記（summary）か全文筆記（full）か") MinutesStyle style,
            @Doc("確定した日") Optional<LocalDate> approvedOn,
            @Doc("ファイルの場所。書かなければ minutes.md") Optional<FilePath> path,
            @Doc("公開した日") Optional<LocalDate> published) {}

    @Doc("筆記のしかた")
    public enum MinutesStyle implements Term {
        FULL("全文筆記"),
        SUMMARY("要点筆記");

        private final String label;

        MinutesStyle(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("質疑")
    public record Question(
            @Required @Doc("番号") String no,
            @Doc("議題の番号") Optional<String> agenda,
            @Required @Doc("問い") String question,
            @Required @Doc("答え") String answer,
            @Doc("関わるもの（TYPE/ID）") List<AnyRef> refs) {}

    @Doc("宿題")
    public record Action(
            @Required @Doc("番号") String no,
            @Required @Doc("すること") String what,
            @Required @Doc("担当する組織の識別子") Ref<Organisation> owner,
            @Doc("期日") Optional<LocalDate> due,
            @Doc("状態。書かなければ open（対応中）") Optional<ActionState> state,
            @Doc("関わるもの（TYPE/ID）") List<AnyRef> refs) {}

    @Doc("宿題の状態")
    public enum ActionState implements Term {
        OPEN("対応中"),
        DONE("済み"),
        DROPPED("取りやめ");

        private final String label;

        ActionState(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
