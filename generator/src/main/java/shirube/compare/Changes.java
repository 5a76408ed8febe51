package shirube.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shirube.source.Span;

/** The changes of one pair of entries while they are found. */
final class Changes {

    private static final Pattern SPACE = Pattern.compile("[\\s\u3000]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\s\u3000]+");

    private final Entry from;
    private final Entry to;
    private final Edition older;
    private final Edition newer;
    private final boolean formatting;
    private final List<Change> list = new ArrayList<>();
    private Optional<String> note = Optional.empty();

    /** @param formatting whether changes of formatting alone are wanted */
    Changes(Entry from, Entry to, Edition older, Edition newer, boolean formatting) {
        this.from = from;
        this.to = to;
        this.older = older;
        this.newer = newer;
        this.formatting = formatting;
    }

    List<Change> list() {
        return list;
    }

    /** A remark of the authors themselves that stands as the reason for what is added until it is taken back. */
    void noted(Optional<String> remark) {
        note = remark;
    }

    void only(Change.Kind kind, FieldPath path, Sort sort, Span at, String text) {
        boolean added = kind == Change.Kind.ADDED;
        var side = new Change.Side(at, text, shown(path, sort, text, added ? newer : older));
        var segments = Segments.of(List.of(new Segment(added ? Op.INSERT : Op.DELETE, text)));
        Optional<Change.Side> none = Optional.empty();
        add(path, kind, added ? none : Optional.of(side), added ? Optional.of(side) : none, segments, sort, Change.Weight.CONTENT);
    }

    /** Two values of one field; nothing where they are the same. */
    void changed(FieldPath path, Sort sort, Span oldAt, String old, Span newAt, String now) {
        if (old.equals(now)) return;
        boolean same = sort.meaning(old).equals(sort.meaning(now));
        Change.Weight weight = same ? Change.Weight.FORMATTING : weight(old, now);
        both(Change.Kind.CHANGED, path, sort, new Change.Side(oldAt, old, shown(path, sort, old, older)), new Change.Side(newAt, now, shown(path, sort, now, newer)), weight);
    }

    private static String shown(FieldPath path, Sort sort, String text, Edition edition) {
        return CodeWords.of(path.text(), text, edition).orElseGet(() -> sort.shown(text, edition));
    }

    void both(Change.Kind kind, FieldPath path, Sort sort, Change.Side old, Change.Side now, Change.Weight weight) {
        Segments segments = sort.isWhole() || kind == Change.Kind.RENUMBERED
                ? Segments.of(List.of(new Segment(Op.DELETE, old.text()), new Segment(Op.INSERT, now.text())))
                : WordDiff.compare(old.text(), now.text());
        add(path, kind, Optional.of(old), Optional.of(now), segments, sort, weight);
    }

    void add(
            FieldPath path,
            Change.Kind kind,
            Optional<Change.Side> old,
            Optional<Change.Side> now,
            Segments segments,
            Sort sort,
            Change.Weight weight) {
        if (weight == Change.Weight.FORMATTING && !formatting) return;
        Entry named = to.file().text().isEmpty() && to.title().isEmpty() ? from : to;
        list.add(new Change(named.name(), named.title(), path.text(), path.labels(), kind, old, now, segments, note, figure(path, sort, old, now), days(sort, old, now), weight, Optional.empty()));
    }

    /** A change of a block of a text. */
    void block(FieldPath path, BlockChange block, Change.Weight weight, Change.Around around) {
        if (weight == Change.Weight.FORMATTING && !formatting) return;
        Optional<Change.Side> old = block.from().map(side -> new Change.Side(side.span(), side.text(), side.text()));
        Optional<Change.Side> now = block.to().map(side -> new Change.Side(side.span(), side.text(), side.text()));
        add(path, Change.Kind.valueOf(block.kind().name()), old, now, block.segments(), Sort.PROSE, weight);
        list.set(list.size() - 1, list.get(list.size() - 1).within(around));
    }

    /** What stands in a text that reads the same without white space, or without marks, too. */
    static Change.Weight weight(String old, String now) {
        if (SPACE.matcher(old).replaceAll("").equals(SPACE.matcher(now).replaceAll(""))) return Change.Weight.SPACING;
        boolean marks = PUNCTUATION.matcher(old).replaceAll("").equals(PUNCTUATION.matcher(now).replaceAll(""));
        return marks ? Change.Weight.PUNCTUATION : Change.Weight.CONTENT;
    }

    private Optional<Change.Figure> figure(FieldPath path, Sort sort, Optional<Change.Side> old, Optional<Change.Side> now) {
        if (!Values.isNumber(sort.type()) || !Units.comparable(from, to)) return Optional.empty();
        var figure = new Change.Figure(
                old.flatMap(side -> Values.number(side.text())), now.flatMap(side -> Values.number(side.text())), Units.of(from, to, path.text()));
        return Optional.of(figure).filter(known -> known.from().isPresent() || known.to().isPresent());
    }

    private static Optional<Change.Days> days(Sort sort, Optional<Change.Side> old, Optional<Change.Side> now) {
        if (sort.type() != LocalDate.class) return Optional.empty();
        return old.flatMap(side -> Values.day(side.text())).flatMap(day -> now.flatMap(side -> Values.day(side.text())).map(later -> new Change.Days(day, later)));
    }
}
