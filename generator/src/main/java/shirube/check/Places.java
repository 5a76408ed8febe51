package shirube.check;

import java.util.Collection;
import java.util.List;
import shirube.source.Span;

/** The places that name one thing. Where there are many it is the thing that is amiss, not each of those who name it. */
record Places(List<Span> spans) {

    private static final int MANY = 4;
    private static final int SHOWN = 8;

    static Places of(Collection<Span> spans) {
        return new Places(spans.stream().distinct().sorted().toList());
    }

    boolean areMany() {
        return spans.size() >= MANY;
    }

    Span first() {
        return spans.get(0);
    }

    int count() {
        return spans.size();
    }

    /** For example {@code content/a.yaml:4、content/b.md:12 …}, from the place of a number on. */
    String listed(int from) {
        List<String> lines = spans.stream().skip(from).map(span -> span.file().shown() + ":" + span.line()).distinct().toList();
        return String.join("、", lines.subList(0, Math.min(SHOWN, lines.size()))) + (lines.size() > SHOWN ? " …" : "");
    }
}
