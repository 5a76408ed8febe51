package shirube.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The upright axis of a chart: round numbers around all values, for example 0, 20, 40, 60 for 4.1 to 52. It begins at
 * zero unless the values lie so close together that nothing could be told apart; then the chart says so.
 */
record ChartScale(BigDecimal from, BigDecimal to, BigDecimal step) {

    private static final int MOST_STEPS = 5;
    private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** @param decimals the smallest step is one unit of the last decimal */
    static ChartScale of(BigDecimal least, BigDecimal most, int decimals) {
        BigDecimal low = least.signum() > 0 && isNearZero(least, most) ? BigDecimal.ZERO : least;
        BigDecimal high = most.signum() < 0 && isNearZero(most.negate(), least.negate()) ? BigDecimal.ZERO : most;
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(decimals);
        if (low.compareTo(high) == 0) high = high.add(smallest);
        BigDecimal step = step(high.subtract(low)).max(smallest);
        return new ChartScale(multiple(low, step, RoundingMode.FLOOR), multiple(high, step, RoundingMode.CEILING), step);
    }

    /** The round numbers from the bottom up. */
    List<BigDecimal> marks() {
        var marks = new ArrayList<BigDecimal>();
        for (BigDecimal mark = from; mark.compareTo(to) <= 0; mark = mark.add(step)) marks.add(mark);
        return marks;
    }

    boolean hasZero() {
        return from.signum() <= 0 && to.signum() >= 0;
    }

    /** How high a value stands: 0 at the bottom, 1 at the top. */
    double share(BigDecimal value) {
        return value.subtract(from).divide(to.subtract(from), 6, RoundingMode.HALF_UP).doubleValue();
    }

    private static boolean isNearZero(BigDecimal nearer, BigDecimal farther) {
        return nearer.multiply(BigDecimal.valueOf(2)).compareTo(farther) <= 0;
    }

    private static BigDecimal step(BigDecimal span) {
        BigDecimal raw = span.divide(BigDecimal.valueOf(MOST_STEPS), 6, RoundingMode.HALF_UP).stripTrailingZeros();
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        return ROUND.stream().map(power::multiply).filter(step -> step.compareTo(raw) >= 0).findFirst().orElseThrow();
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode towards) {
        return value.divide(step, 0, towards).multiply(step);
    }
}
