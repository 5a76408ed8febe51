package shirube.writing;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.markdown.MarkdownText;
import shirube.markdown.Prose;

/**
 * The texts that a {@link Screen} did not let pass. Each is read as Markdown once: when its page is made, which takes it apart
 * anyway, or at last, where no page shows it. Any thread may ask.
 */
public final class Suspects {

    private record Place(String path, int start, int end) {
        static Place of(MarkdownText text) {
            return new Place(text.file().path(), text.start(), text.end());
        }
    }

    private record Suspect(MarkdownText text, Passage.Setting setting, List<WritingRule> rules) {

        /** As Markdown, and the same letter by letter. */
        boolean isReadAs(MarkdownText other) {
            return setting.linkable() && text.text().equals(other.text());
        }
    }

    private final WritingStyle style;

    /** At one place there may be several: YAML lets two fields share one text, read in two settings. */
    private final Map<Place, List<Suspect>> open = new ConcurrentHashMap<>();
    private final Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();

    /** None of them; what is read is of no interest. */
    public static Suspects none() {
        return new Suspects(WritingStyle.PAGES);
    }

    Suspects(WritingStyle style) {
        this.style = style;
    }

    void add(MarkdownText text, Passage.Setting setting, List<WritingRule> rules) {
        open.merge(Place.of(text), List.of(new Suspect(text, setting, rules)), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }

    /** A text is being read; its words are asked for only if it is one of the suspects. */
    public void read(MarkdownText text, Supplier<Prose> prose) {
        if (open.isEmpty()) return;
        List<Suspect> suspects = open.get(Place.of(text));
        if (suspects == null || !suspects.stream().allMatch(suspect -> suspect.isReadAs(text))) return;
        if (!open.remove(Place.of(text), suspects)) return;
        Prose words = prose.get();
        suspects.forEach(suspect -> check(suspect, Passage.of(text, words, suspect.setting)));
    }

    /** Reads the texts that are left; returns what is wrong with any of them, in the order of places. */
    public List<Diagnostic> rest() {
        List<Suspect> left = open.values().stream().flatMap(List::stream).toList();
        open.clear();
        left.parallelStream().forEach(suspect -> check(suspect, Passage.of(suspect.text, suspect.setting)));
        return found.stream().distinct().sorted().toList();
    }

    private void check(Suspect suspect, Passage passage) {
        found.addAll(style.check(passage, suspect.rules));
    }
}
