package shirube.compare;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure that changed, with the difference: 12,000千円 to 8,500千円 is △3,500千円.
 *
 * @param from and {@code to} are of one unit; amounts of money in different scales are both in 円
 */
public record FigureChange(Figure from, Figure to) {

    /** The change from one figure to another; empty where their units cannot be compared or the amount is the same. */
    static Optional<FigureChange> of(Figure from, Figure to) {
        var change = from.unit().equals(to.unit()) ? new FigureChange(from, to) : new FigureChange(from.inBaseUnit(), to.inBaseUnit());
        boolean comparable = change.from.unit().equals(change.to.unit());
        return comparable && change.delta().signum() != 0 ? Optional.of(change) : Optional.empty();
    }

    public BigDecimal delta() {
        return to.value().subtract(from.value());
    }

    /** {@code %}, {@code 千円}, {@code か所}; empty without one. */
    public String unit() {
        return to.unit();
    }

    /** The difference as a town hall writes it: {@code +10}, {@code △3,500}; percentages differ in points. */
    public String shownDelta() {
        var format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return (delta().signum() < 0 ? "△" : "+") + format.format(delta().abs()) + shownUnit();
    }

    private String shownUnit() {
        return unit().equals("%") ? "ポイント" : unit();
    }
}
