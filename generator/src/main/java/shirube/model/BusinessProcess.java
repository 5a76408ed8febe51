package shirube.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A process map whose table of steps is the source: {@code processes/*.yaml}. */
@Doc("業務の流れ")
public record BusinessProcess(
        Origin origin,
        Common common,
        @Required @Doc("題名") String title,
        @Doc("関わる取組の識別子") Optional<Ref<Initiative>> initiative,
        @Required @Doc("登場する人・組織") List<Actor> actors,
        @Required @Doc("今の流れ") Flow asIs,
        @Required @Doc("これからの流れ") Flow toBe,
        @Doc("年間の件数") Optional<BigDecimal> annualVolume,
        @Doc("実測か推計か") Optional<Measured> measured,
        @Doc("値の出どころ") Optional<String> source,
        @Doc("説明") Optional<Markdown> body)
        implements Item {

    @Doc("登場する人・組織")
    @Scalar("name")
    public record Actor(@Doc("記号。書かなければ名前") Optional<String> id, @Required @Doc("名前") String name) {
        public String key() {
            return id.orElse(name);
        }
    }

    @Doc("流れ")
    public record Flow(@Required @Doc("手順") List<Step> steps, @Doc("説明") Optional<String> note) {}

    @Doc("手順")
    public record Step(
            @Required @Doc("番号") String no,
            @Required @Doc("だれが（actors の記号）") String actor,
            @Required @Doc("何をするか") String action,
            @Doc("どこで・何で") Optional<Channel> channel,
            @Doc("かかる時間（分）") Optional<BigDecimal> minutes,
            @Doc("待つ日数") Optional<BigDecimal> waitDays,
            @Doc("使う書類") List<String> documents,
            @Doc("次の手順。書かなければ次の番号") List<Next> next) {}

    @Doc("次の手順")
    @Scalar("to")
    public record Next(@Required @Doc("次の手順の番号") String to, @Doc("どんなとき") Optional<String> when) {}

    @Doc("手段")
    public enum Channel implements Term {
        COUNTER("窓口"),
        POST("郵送"),
        TELEPHONE("電話"),
        ONLINE("オンライン"),
        INTERNAL("庁内");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Doc("値の取り方")
    public enum Measured implements Term {
        MEASURED("実測"),
        ESTIMATED("推計");

        private final String label;

        Measured(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
