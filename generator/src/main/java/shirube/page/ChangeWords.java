package shirube.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.compare.Change;
import shirube.compare.Comparison;
import shirube.compare.Concern;
import shirube.compare.FigureChange;
import shirube.compare.Figures;
import shirube.compare.Op;
import shirube.compare.Segment;
import shirube.diagnostic.Language;

/** Changes in words, as people who amend a text speak of them. */
final class ChangeWords {

    private static final int QUOTED = 200;
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9].*");

    private final Texts texts;
    private final boolean japanese;

    ChangeWords(Texts texts, Language language) {
        this.texts = texts;
        this.japanese = language == Language.JA;
    }

    /** 取組 1-2-2 窓口の予約. */
    String heading(Comparison.Item item) {
        String type = type(item.entry().type(), texts);
        String number = item.newNumber().or(item::oldNumber).map(no -> " " + no).orElse("");
        String title = item.entry().title();
        return type.equals(title) ? type : type + number + " " + title;
    }

    /** What things of a type are called. */
    static String type(String type, Texts texts) {
        return texts.text(List.of("site", "vocab", "exceptions", "file").contains(type) ? "diff.type." + type : "type." + type);
    }

    /** 旧3-2 → 新3-1. */
    Optional<String> place(Comparison.Item item) {
        if (item.oldNumber().isEmpty() || item.newNumber().isEmpty() || item.oldNumber().equals(item.newNumber())) return Optional.empty();
        return Optional.of(texts.text("diff.place", item.oldNumber().get(), item.newNumber().get()));
    }

    String label(Change change) {
        if (!japanese) return change.field();
        return String.join("　", change.labels());
    }

    /** What the field at the top of its path is called. */
    String top(Change change) {
        return japanese ? change.labels().get(0) : change.topField();
    }

    /** In one line: 担当する組織：情報政策課. */
    String line(String label, String value) {
        return label + texts.text("diff.colon") + value;
    }

    /** What a row of an item that came or went as a whole is called. */
    String whole() {
        return texts.text("diff.whole");
    }

    /** The same in a sentence, with its main points. */
    String whole(Change.Kind kind, String points) {
        return texts.text("diff.whole." + kind.key(), points);
    }

    String summary() {
        return texts.text("diff.whole.summary");
    }

    String comma() {
        return texts.text("diff.comma");
    }

    String kind(Change.Kind kind) {
        return texts.text("diff.kind." + kind.key());
    }

    /** The kind, and what is at stake if it is only how something is written. */
    String kind(Change change) {
        if (change.weight() == Change.Weight.CONTENT) return kind(change.kind());
        return texts.text("diff.weight", kind(change.kind()), texts.text("diff.weight." + change.weight().key()));
    }

    /** 40％ → 50％（10ポイントの増）. */
    Optional<String> figure(Change change) {
        if (change.isProse()) return figures(change);
        Optional<String> days = change.days().map(this::days);
        if (days.isPresent()) return days;
        Optional<Change.Figure> figure = change.figure().filter(known -> known.unit().isPresent());
        return figure.flatMap(known -> known.delta().filter(delta -> delta.signum() != 0).map(delta -> difference(delta, known.unit().orElseThrow())));
    }

    /** Of a text each figure and date: 40％ → 50％、＋10ポイント、増. */
    private Optional<String> figures(Change change) {
        if (change.from().isEmpty() || change.to().isEmpty()) return Optional.empty();
        Stream<String> figures = Figures.changed(change.segments()).stream().map(this::figure);
        Stream<String> dates = Figures.datesChanged(change.segments()).stream().map(date -> date.shown(japanese ? Language.JA : Language.EN));
        return Optional.of(Stream.concat(figures, dates).collect(Collectors.joining("\n"))).filter(text -> !text.isEmpty());
    }

    private String figure(FigureChange change) {
        String from = signed(change.from().value(), texts) + change.unit();
        return texts.text("diff.figure", from, signed(change.to().value(), texts) + change.unit(), difference(change.delta(), change.unit()));
    }

    private String days(Change.Days days) {
        return texts.text(days.later() >= 0 ? "diff.later" : "diff.earlier", Math.abs(days.later()));
    }

    /** △3,500千円（減）: the sign is not read out by every screen reader, so the word stands beside it. */
    private String difference(BigDecimal delta, String unit) {
        String digits = grouped(delta.abs());
        boolean percent = unit.equals("％") || unit.equals("%");
        return texts.text(delta.signum() < 0 ? "diff.less" : "diff.more", digits, percent ? texts.text("diff.points") : unit);
    }

    /** 12,000, or マイナス3,500. */
    static String signed(BigDecimal value, Texts texts) {
        String digits = grouped(value.abs());
        return value.signum() < 0 ? texts.text("diff.minus", digits) : digits;
    }

    static String grouped(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    String replaced(String was, String is) {
        return texts.text("diff.replaces", quoted(was), quoted(is));
    }

    /** Of something that only one edition has. */
    String only(Change.Kind kind, String text) {
        return texts.text(kind == Change.Kind.ADDED ? "diff.adds" : "diff.removes", quoted(text));
    }

    /** 節目: 予約を始める: a part of a list's member, without the parts that name it. */
    String part(Change change) {
        String value = value(change.to().or(change::from).orElseThrow(), change);
        if (change.field().endsWith("]") || !change.field().contains("]")) return value;
        return japanese ? change.labels().get(change.labels().size() - 1) + texts.text("diff.colon") + value
                : change.field().substring(change.field().lastIndexOf(']') + 1).replaceFirst("^\\.", "") + texts.text("diff.colon") + value;
    }

    /** What a row of several changes is about: the list's member that came or went. */
    String member(Change change) {
        int depth = (int) change.field().chars().filter(c -> c == '.').count();
        if (!change.field().contains("]") || change.field().endsWith("]")) return label(change);
        if (!japanese) return change.field().substring(0, change.field().lastIndexOf(']') + 1);
        int after = (int) change.field().substring(change.field().lastIndexOf(']')).chars().filter(c -> c == '.').count();
        return String.join("　", change.labels().subList(0, Math.max(1, change.labels().size() - Math.min(after, depth))));
    }

    /** 「A」を「B」に改める, one sentence for each place. */
    List<String> sentences(Change change) {
        boolean whole = change.segments().list().stream().noneMatch(segment -> segment.op() == Op.EQUAL);
        if (change.from().isPresent() && change.to().isPresent() && whole)
            return List.of(texts.text("diff.replaces", quoted(value(change.from().get(), change)), quoted(value(change.to().get(), change))));
        var sentences = new ArrayList<String>();
        List<Segment> segments = change.segments().list();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean paired = segment.op() == Op.DELETE && i + 1 < segments.size() && segments.get(i + 1).op() == Op.INSERT;
            if (paired) sentences.add(texts.text("diff.replaces", quoted(segment.text()), quoted(segments.get(++i).text())));
            else if (segment.op() == Op.DELETE) sentences.add(texts.text("diff.removes", quoted(segment.text())));
            else if (segment.op() == Op.INSERT) sentences.add(inserted(segments, i));
        }
        return sentences;
    }

    /** What is put in says after what, lest nobody finds the place. */
    private String inserted(List<Segment> segments, int at) {
        String before = at == 0 ? "" : segments.get(at - 1).text().strip();
        String near = before.substring(Math.max(0, before.length() - 10));
        return near.isEmpty() ? texts.text("diff.adds", quoted(segments.get(at).text())) : texts.text("diff.addsAfter", quoted(near), quoted(segments.get(at).text()));
    }

    private String quoted(String text) {
        String plain = ComparisonItem.read(text).strip().replaceAll("\\s*\\n\\s*", " ");
        return plain.length() <= QUOTED ? plain : plain.substring(0, plain.offsetByCodePoints(0, Math.min(QUOTED, plain.codePointCount(0, plain.length())) - 20)) + "…";
    }

    String heading(Concern concern) {
        return texts.text("diff.concern." + concern.kind().key());
    }

    /** One sentence: which item, what in it, from what to what. */
    String concern(Concern concern, String item) {
        Change change = concern.change();
        if (concern.kind() == Concern.Kind.REMOVED) return item;
        String sides = change.from().map(side -> quoted(value(side, change))).orElse(texts.text("diff.nothing")) + " → "
                + change.to().map(side -> quoted(value(side, change))).orElse(texts.text("diff.nothing"));
        return item + texts.text("diff.colon") + label(change) + " " + sides + figure(change).map(words -> texts.text("diff.brackets", words)).orElse("");
    }

    /** 3,100千円, マイナス3,100千円 (a sign alone is not read out), 第4四半期. */
    String value(Change.Side side, Change change) {
        if (change.field().endsWith("].quarter")) return texts.text("diff.quarter", side.shown());
        String value = change.value(side);
        return !change.isProse() && NEGATIVE.matcher(value).matches() ? texts.text("diff.minus", value.substring(1)) : value;
    }
}
