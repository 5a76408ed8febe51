package shirube.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shirube.source.Span;

/**
 * One thing that is otherwise in the newer edition.
 *
 * @param item {@code TYPE/ID}, as the newer edition calls it; as the older one where it is gone
 * @param title what the item is called
 * @param field where in the item, for example {@code targets[2027].value}
 * @param labels the same in words, for example 目標, 2027年度, 値
 * @param segments what stayed, went and came; of one side only where there is no other
 * @param around of a block of a text, what stands next to it
 * @param reason why, as the record of the revision says
 */
public record Change(
        String item,
        String title,
        String field,
        List<String> labels,
        Kind kind,
        Optional<Side> from,
        Optional<Side> to,
        Segments segments,
        Optional<String> reason,
        Optional<Figure> figure,
        Optional<Days> days,
        Weight weight,
        Optional<Around> around) {

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED,
        RENUMBERED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is at stake: words, or only how they are written. */
    public enum Weight {
        CONTENT,
        PUNCTUATION,
        SPACING,
        FORMATTING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether text that did not change stands before and after it, up to the next change. */
    public record Around(boolean before, boolean after) {}

    /**
     * How an edition has it.
     *
     * @param text as written
     * @param shown in the words of pages: 実施中 for {@code running}
     */
    public record Side(Span at, String text, String shown) {}

    /** Two figures; one is absent where there is none. */
    public record Figure(Optional<BigDecimal> from, Optional<BigDecimal> to, Optional<String> unit) {
        public Optional<BigDecimal> delta() {
            return from.flatMap(old -> to.map(now -> now.subtract(old)));
        }
    }

    /** Two days. */
    public record Days(LocalDate from, LocalDate to) {
        /** How many days later; negative if earlier. */
        public long later() {
            return to.toEpochDay() - from.toEpochDay();
        }
    }

    /** What one side says, with the unit of a figure: 3,100千円. */
    public String value(Side side) {
        return side.shown() + (isProse() ? "" : figure.flatMap(Figure::unit).orElse(""));
    }

    /** Whether a block of a text changed, not a field of its own. */
    public boolean isProse() {
        return around.isPresent();
    }

    public boolean isFormattingOnly() {
        return weight == Weight.FORMATTING;
    }

    Change because(Optional<String> why) {
        return new Change(item, title, field, labels, kind, from, to, segments, why, figure, days, weight, around);
    }

    /** A change of a block of a text, with the one figure and the one day that changed in it. */
    Change within(Around text) {
        return new Change(item, title, field, labels, kind, from, to, segments, reason, proseFigure(), proseDays(), weight, Optional.of(text));
    }

    /** All figures that changed in a text have one place in it only where there is but one. */
    private Optional<Figure> proseFigure() {
        List<FigureChange> all = Figures.changed(segments);
        if (all.size() != 1) return Optional.empty();
        FigureChange one = all.get(0);
        return Optional.of(new Figure(Optional.of(one.from().value()), Optional.of(one.to().value()), Optional.of(one.unit()).filter(unit -> !unit.isEmpty())));
    }

    private Optional<Days> proseDays() {
        List<DateChange> all = Figures.datesChanged(segments);
        if (all.size() != 1 || all.get(0).unit() != ChronoUnit.DAYS || !all.get(0).from().hasYear()) return Optional.empty();
        return Optional.of(new Days(all.get(0).from().day(), all.get(0).to().day()));
    }

    /** The field at the top of its path, for example {@code targets}. */
    public String topField() {
        return field.replaceFirst("[.\\[].*", "");
    }
}
