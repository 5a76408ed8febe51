package shirube.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import shirube.document.Node;
import shirube.model.Common;
import shirube.revision.Snapshot;
import shirube.source.SourceFile;

/**
 * Something that an edition says under one name: an item such as {@code initiatives/counter}, a page, the settings, a
 * vocabulary, or a file that is nothing more. Read as far as it can be read, without regard to today's rules.
 *
 * @param type the folder of its pages, {@code page}, {@code site}, {@code vocab}, {@code file} …
 * @param id what it is called within its type; empty for the settings
 * @param record what declares its fields, if anything does
 * @param prose its texts: body and files in Markdown
 * @param sheets its tables: files in CSV, by path from its folder
 * @param blobs its files that can only be compared as a whole
 */
public record Entry(
        String type,
        String id,
        String title,
        SourceFile file,
        Optional<Class<?>> record,
        Node.Mapping fields,
        List<Prose> prose,
        Map<String, SourceFile> sheets,
        Map<String, Snapshot.Blob> blobs) {

    /** {@code TYPE/ID}, as the JSON of {@code shirube diff} names it. */
    public String name() {
        return id.isEmpty() ? type : type + "/" + id;
    }

    /** The text of a plain field; empty where there is none. */
    String text(String key) {
        return fields.get(key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text().strip()).orElse("");
    }

    /** The indicators that it names. */
    public List<String> indicators() {
        return fields.get("kpis").stream().flatMap(node -> node.scalars().stream()).map(Node.Scalar::text).map(String::strip).toList();
    }

    /** Whether it may be spoken of on that day: no draft, and nothing whose day is still to come. */
    boolean isPublic(LocalDate today) {
        String state = Values.meaning(Common.State.class, text("state"));
        String from = Values.meaning(LocalDate.class, text("publish_at"));
        return !Set.of("draft", "review").contains(state) && (from.isEmpty() || from.compareTo(today.toString()) <= 0);
    }

    /** Whether it is surely the same in both editions: each field was read from the same letters, all else is equal. */
    boolean isUnchanged(Entry other) {
        return file.path().equals(other.file.path())
                && name().equals(other.name())
                && areTheSame(fields.entries(), other.fields.entries())
                && prose.stream().map(text -> List.of(text.field(), text.text())).toList().equals(other.prose.stream().map(text -> List.of(text.field(), text.text())).toList())
                && sheets.isEmpty() && other.sheets.isEmpty() && blobs.isEmpty() && other.blobs.isEmpty();
    }

    private static boolean areTheSame(List<Node.Entry> some, List<Node.Entry> others) {
        return some.size() == others.size() && IntStream.range(0, some.size()).allMatch(i -> some.get(i) == others.get(i));
    }

    /** The path of its file as far as it says something: {@code .yml} and {@code .yaml} are one. */
    String place() {
        String path = file.path();
        return path.endsWith(".yml") ? path.substring(0, path.length() - "yml".length()) + "yaml" : path;
    }
}
