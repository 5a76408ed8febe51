package shirube.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a change says in figures and dates: in {@code 割合を[-40％-][+50％+]} the figure 40 became 50, +10 points. */
public final class Figures {

    private Figures() {}

    /** The figures that changed, in order; one that merely came or went is none. */
    public static List<FigureChange> changed(Segments segments) {
        return paired(segments, Figure::parse, FigureChange::of);
    }

    /** The dates that changed, in order. */
    public static List<DateChange> datesChanged(Segments segments) {
        return paired(segments, CalendarPoint::parse, DateChange::of);
    }

    /** Two values of a field that are figures: {@code 40} and {@code 50}, {@code 12,000千円} and {@code 8,500千円}. */
    public static Optional<FigureChange> between(String from, String to) {
        return Figure.parse(from).flatMap(old -> Figure.parse(to).flatMap(now -> FigureChange.of(old, now)));
    }

    /** Two values of a field that are dates. */
    public static Optional<DateChange> datesBetween(String from, String to) {
        return CalendarPoint.parse(from).flatMap(old -> CalendarPoint.parse(to).flatMap(now -> DateChange.of(old, now)));
    }

    /** What stood in a deleted piece and what stands in the inserted one beside it, paired in order where they compare. */
    private static <T, C> List<C> paired(Segments segments, Function<String, Optional<T>> parse, BiFunction<T, T, Optional<C>> compare) {
        var changes = new ArrayList<C>();
        List<T> old = List.of();
        for (Segment segment : segments) {
            if (segment.op() == Op.INSERT) pair(old, in(segment.text(), parse), compare, changes);
            old = segment.op() == Op.DELETE ? in(segment.text(), parse) : List.of();
        }
        return changes;
    }

    private static <T, C> void pair(List<T> old, List<T> now, BiFunction<T, T, Optional<C>> compare, List<C> changes) {
        int next = 0;
        for (T from : old) {
            for (int j = next; j < now.size(); j++) {
                Optional<C> change = compare.apply(from, now.get(j));
                if (change.isEmpty()) continue;
                changes.add(change.get());
                next = j + 1;
                break;
            }
        }
    }

    private static <T> List<T> in(String text, Function<String, Optional<T>> parse) {
        var found = new ArrayList<T>();
        var wholes = new Wholes(text);
        for (int at = 0; wholes.find(at); at = wholes.end()) parse.apply(text.substring(wholes.start(), wholes.end())).ifPresent(found::add);
        return found;
    }
}
