package shirube.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shirube.model.FiscalYear;
import shirube.model.Kpi;
import shirube.model.Series;

/**
 * The drawing of an indicator over the years, for {@code ui.lineChart}: x in per cent of the room, y in pixels from the
 * top. It shows nothing that the table beside it does not say.
 */
public record KpiChart(
        String id,
        String title,
        String desc,
        int height,
        String tableId,
        List<YTick> yTicks,
        List<XTick> xTicks,
        List<Band> bands,
        List<Cut> breaks,
        Optional<Level> baseline,
        Line targets,
        Line actuals,
        List<Sign> legend,
        Optional<String> axisNote) {

    private static final int HEIGHT = 300;
    private static final int TOP = 34;
    private static final int FLOOR = 28;
    private static final double LEFT = 11;
    private static final double RIGHT = 95;
    private static final int LABEL_ALL = 6;
    private static final int LABELS = 7;

    public record YTick(double y, String label) {}

    public record XTick(double x, String label) {}

    /** A year's range within which the figure shall stay. */
    public record Band(double x, double width, double y, double height) {}

    /** Where a new series begins. @param left whether its words stand left of the line, for want of room */
    public record Cut(double x, String label, boolean left) {}

    public record Level(double y) {}

    public record Line(List<Piece> segments, List<Point> points) {}

    public record Piece(double x1, double y1, double x2, double y2, boolean provisional) {}

    public record Point(double x, double y, Optional<String> label, boolean above, boolean below, boolean provisional, boolean missing) {}

    /** A sign of the drawing and what it means. */
    public record Sign(String kind, String title) {}

    /** The drawing; nothing where there is not a single figure or target to draw. */
    static Optional<KpiChart> of(Kpi kpi, String tableId, Desk desk) {
        List<BigDecimal> values = values(kpi);
        if (values.isEmpty()) return Optional.empty();
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElseThrow();
        return Optional.of(new Drawing(kpi, Series.of(kpi), ChartScale.of(least, most, kpi.decimals().orElse(0)), desk).chart(tableId));
    }

    private static List<BigDecimal> values(Kpi kpi) {
        Stream<BigDecimal> actuals = kpi.actuals().stream().flatMap(actual -> actual.value().stream());
        Stream<BigDecimal> targets = kpi.targets().stream()
                .flatMap(target -> Stream.of(target.value(), target.min(), target.max()).flatMap(Optional::stream));
        return Stream.of(actuals, targets, kpi.baseline().value().stream()).flatMap(s -> s).toList();
    }

    /** What one drawing is made from. */
    private record Drawing(Kpi kpi, Series series, ChartScale scale, Desk desk) {

        KpiChart chart(String tableId) {
            Optional<String> cut = scale.hasZero() ? Optional.empty() : Optional.of(desk.t("chart.notFromZero", number(scale.from()) + kpi.unit()));
            return new KpiChart(
                    kpi.id() + "-chart", desk.t("chart.title", kpi.title(), kpi.unit()), desc(), HEIGHT, tableId,
                    scale.marks().stream().map(mark -> new YTick(y(mark), number(mark))).toList(),
                    xTicks(), bands(), breaks(),
                    kpi.baseline().value().map(value -> new Level(y(value))),
                    targets(), actuals(), legend(), cut);
        }

        private int first() {
            return series.years().get(0).fy().year();
        }

        private int count() {
            return series.years().get(series.years().size() - 1).fy().year() - first() + 1;
        }

        private double x(int year) {
            return round(count() == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * (year - first()) / (count() - 1));
        }

        private double y(BigDecimal value) {
            int bottom = HEIGHT - FLOOR;
            return round(bottom - scale.share(value) * (bottom - TOP));
        }

        private double half() {
            return count() == 1 ? 10 : (RIGHT - LEFT) / (count() - 1) / 2;
        }

        /** The last year always has its word; before it so many that they do not touch on a phone. */
        private List<XTick> xTicks() {
            int every = (count() + LABELS - 1) / LABELS;
            int last = first() + count() - 1;
            return IntStream.rangeClosed(first(), last).filter(year -> (last - year) % every == 0)
                    .mapToObj(year -> new XTick(x(year), Integer.toString(year))).toList();
        }

        private List<Band> bands() {
            return kpi.targets().stream().filter(target -> target.min().isPresent() || target.max().isPresent()).map(this::band).toList();
        }

        private Band band(Kpi.Target target) {
            double top = target.max().map(this::y).orElse((double) TOP);
            double bottom = target.min().map(this::y).orElse((double) HEIGHT - FLOOR);
            double left = Math.max(0, x(target.fy().year()) - half());
            double right = Math.min(100, x(target.fy().year()) + half());
            return new Band(round(left), round(right - left), top, round(Math.max(bottom - top, 2)));
        }

        private List<Cut> breaks() {
            return kpi.breaks().stream().map(cut -> round(x(cut.fy().year()) - half()))
                    .map(x -> new Cut(x, desk.t("chart.break"), x > 60)).toList();
        }

        private Line targets() {
            List<Kpi.Target> single = kpi.targets().stream().filter(target -> target.value().isPresent()).toList();
            var pieces = new ArrayList<Piece>();
            for (int i = 1; i < single.size(); i++) pieces.add(piece(single.get(i - 1), single.get(i)));
            List<Point> points = single.stream().map(target -> {
                boolean said = count() <= LABEL_ALL || target == single.get(single.size() - 1);
                boolean below = actual(target.fy()).filter(value -> value.compareTo(target.value().get()) > 0).isPresent();
                Optional<String> label = said ? Optional.of(KpiTile.figure(kpi, target.value().get())) : Optional.empty();
                return new Point(x(target.fy().year()), y(target.value().get()), label, !below, below, false, false);
            }).toList();
            return new Line(pieces, points);
        }

        private Piece piece(Kpi.Target from, Kpi.Target to) {
            return new Piece(x(from.fy().year()), y(from.value().orElseThrow()), x(to.fy().year()), y(to.value().orElseThrow()), false);
        }

        /** Lines join neighbouring years of one series only: over a gap or a break nothing is known. */
        private Line actuals() {
            List<Series.Year> years = series.years();
            var pieces = new ArrayList<Piece>();
            for (int i = 1; i < years.size(); i++) {
                Series.Year from = years.get(i - 1);
                Series.Year to = years.get(i);
                boolean next = to.fy().equals(from.fy().next()) && !to.isBreak();
                if (next && has(from) && has(to))
                    pieces.add(new Piece(
                            x(from.fy().year()), y(KpiTile.value(from)), x(to.fy().year()), y(KpiTile.value(to)), isProvisional(to)));
            }
            return new Line(pieces, years.stream().filter(year -> year.actual().isPresent()).map(this::point).toList());
        }

        private Point point(Series.Year year) {
            double x = x(year.fy().year());
            if (!has(year)) {
                String gap = year.actual().flatMap(Kpi.Actual::gap).map(Kpi.Missing::label).orElse(desk.t("chart.missing"));
                return new Point(x, HEIGHT - FLOOR - 9, Optional.of(gap), true, false, false, true);
            }
            BigDecimal value = KpiTile.value(year);
            boolean below = year.target().flatMap(Kpi.Target::value).filter(target -> target.compareTo(value) >= 0).isPresent();
            Optional<String> label = isSaid(year) ? Optional.of(KpiTile.figure(kpi, value)) : Optional.empty();
            return new Point(x, y(value), label, !below, below, isProvisional(year), false);
        }

        /** Where years stand close, only the first and the newest figures are written out; the table has all. */
        private boolean isSaid(Series.Year year) {
            KpiState state = KpiState.of(kpi, desk.today());
            boolean newest = series.latest().equals(Optional.of(year)) || state.judged().equals(Optional.of(year)) && count() <= 10;
            return count() <= LABEL_ALL || newest || year == series.years().get(0);
        }

        private Optional<BigDecimal> actual(FiscalYear fy) {
            return series.year(fy).flatMap(Series.Year::actual).flatMap(Kpi.Actual::value);
        }

        private static boolean has(Series.Year year) {
            return year.actual().flatMap(Kpi.Actual::value).isPresent();
        }

        private static boolean isProvisional(Series.Year year) {
            return year.actual().flatMap(Kpi.Actual::status).equals(Optional.of(Kpi.ActualStatus.PROVISIONAL));
        }

        private List<Sign> legend() {
            var signs = new ArrayList<Sign>();
            boolean any = series.latest().isPresent();
            if (any) signs.add(new Sign("line", desk.t("chart.actual")));
            if (series.years().stream().anyMatch(year -> has(year) && isProvisional(year))) signs.add(new Sign("provisional", desk.t("chart.provisional")));
            if (series.years().stream().anyMatch(year -> year.actual().isPresent() && !has(year))) signs.add(new Sign("missing", desk.t("chart.missing")));
            if (kpi.targets().stream().anyMatch(target -> target.value().isPresent())) signs.add(new Sign("target", desk.t("chart.target")));
            if (!bands().isEmpty()) signs.add(new Sign("range", desk.t("chart.range")));
            if (kpi.baseline().value().isPresent()) signs.add(new Sign("baseline", desk.t("chart.baseline")));
            return signs;
        }

        private String desc() {
            var said = new StringBuilder();
            Series.baselineYear(kpi).ifPresent(year -> kpi.baseline().value().ifPresent(value ->
                    said.append(desk.t("chart.desc.baseline", KpiTile.year(kpi, year), KpiTile.figure(kpi, value) + kpi.unit()))));
            series.latest().ifPresent(year ->
                    said.append(desk.t("chart.desc.actual", KpiTile.year(kpi, year.fy()), KpiTile.figure(kpi, KpiTile.value(year)) + kpi.unit())));
            kpi.targets().stream().reduce((first, second) -> second).ifPresent(target ->
                    said.append(desk.t("chart.desc.target", KpiTile.year(kpi, target.fy()), KpiTile.target(kpi, target, desk))));
            if (!kpi.breaks().isEmpty()) said.append(desk.t("chart.desc.break", kpi.breaks().get(0).fy().both()));
            return said.append(desk.t("chart.desc.table")).toString();
        }

        private static String number(BigDecimal mark) {
            return Formats.signed(mark, Math.max(0, mark.stripTrailingZeros().scale()));
        }

        private static double round(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }
}
