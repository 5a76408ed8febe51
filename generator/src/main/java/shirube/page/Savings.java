package shirube.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shirube.model.BusinessProcess;
import shirube.model.BusinessProcess.Channel;
import shirube.model.BusinessProcess.Flow;
import shirube.model.BusinessProcess.Step;

/**
 * What a process takes today and shall take, per case. All steps of a flow are added up: where it branches, the minutes
 * of a step are the average over all cases.
 *
 * @param channels minutes by channel, in the order in which channels are declared; without one last
 */
record Savings(List<Line> channels, Figures minutes, Figures days, Figures steps, Figures actors) {

    /** Two sums of the same kind. */
    record Figures(BigDecimal asIs, BigDecimal toBe) {

        /** What falls away; negative where more is needed than before. */
        BigDecimal saved() {
            return asIs.subtract(toBe);
        }

        boolean isNothing() {
            return asIs.signum() == 0 && toBe.signum() == 0;
        }
    }

    record Line(Optional<Channel> channel, Figures figures) {}

    static Savings of(BusinessProcess process) {
        var lines = new ArrayList<Line>();
        Stream.concat(Stream.of(Channel.values()).map(Optional::of), Stream.of(Optional.<Channel>empty())).forEach(channel -> {
            Figures figures = both(process, flow -> sum(flow, step -> step.channel().equals(channel), Step::minutes));
            if (!figures.isNothing()) lines.add(new Line(channel, figures));
        });
        return new Savings(
                lines,
                both(process, flow -> sum(flow, step -> true, Step::minutes)),
                both(process, flow -> sum(flow, step -> true, Step::waitDays)),
                both(process, flow -> BigDecimal.valueOf(flow.steps().size())),
                both(process, flow -> BigDecimal.valueOf(flow.steps().stream().map(Step::actor).distinct().count())));
    }

    /** Minutes of all cases of a year in hours, rounded half up to whole hours. */
    static BigDecimal hours(BigDecimal minutes, BigDecimal cases) {
        return minutes.multiply(cases).divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP);
    }

    private static Figures both(BusinessProcess process, Function<Flow, BigDecimal> figure) {
        return new Figures(figure.apply(process.asIs()), figure.apply(process.toBe()));
    }

    private static BigDecimal sum(Flow flow, Predicate<Step> which, Function<Step, Optional<BigDecimal>> figure) {
        return flow.steps().stream().filter(which).map(step -> figure.apply(step).orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
