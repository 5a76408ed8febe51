package shirube.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code manifest.json}: every published file but itself, so that a folder can be checked against what was built and a
 * folder that Shirube made is known as such.
 *
 * @param generator for example {@code Shirube 1.0.0}
 * @param date "today" of the build
 * @param files sorted by path
 */
public record Manifest(String generator, LocalDate date, List<Entry> files) {

    public static final String PATH = "manifest.json";

    private static final String MAKER = "Shirube";

    /**
     * A published file.
     *
     * @param path relative to the site's top, with {@code /}
     * @param sha256 64 lower-case hexadecimal digits
     * @param bytes its size
     * @param sources the content it was made from, sorted, for example {@code content/kpi/online.yaml}
     */
    public record Entry(String path, String sha256, long bytes, List<String> sources) {
        public static Entry of(String path, byte[] content, List<String> sources) {
            return new Entry(path, Sha256.hex(content), content.length, sources.stream().sorted().distinct().toList());
        }
    }

    public Manifest {
        files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
    }

    public static Manifest of(String version, LocalDate date, List<Entry> files) {
        return new Manifest(MAKER + " " + version, date, files);
    }

    public byte[] bytes() {
        return Json.bytes(Json.object(
                "generator", generator,
                "date", date,
                "files",
                        files.stream()
                                .map(file -> Json.object(
                                        "path", file.path,
                                        "sha256", file.sha256,
                                        "bytes", file.bytes,
                                        "sources", file.sources))
                                .toList()));
    }

    /** The manifest that the bytes hold; nothing if they hold another thing, such as a web app's manifest. */
    public static Optional<Manifest> read(byte[] bytes) {
        Optional<Map<String, Object>> document = JsonTree.object(bytes);
        if (document.isEmpty()) return Optional.empty();
        Object generator = document.get().get("generator");
        Object files = document.get().get("files");
        if (!(generator instanceof String maker) || !maker.startsWith(MAKER + " ")) return Optional.empty();
        if (!(files instanceof List<?> list)) return Optional.empty();
        return date(document.get().get("date")).flatMap(day -> entries(list).map(all -> new Manifest(maker, day, all)));
    }

    private static Optional<LocalDate> date(Object value) {
        try {
            return value instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<Entry>> entries(List<?> files) {
        var entries = new ArrayList<Entry>();
        for (Object file : files) {
            Optional<Entry> entry = file instanceof Map<?, ?> map ? entry(map) : Optional.empty();
            if (entry.isEmpty()) return Optional.empty();
            entries.add(entry.get());
        }
        return Optional.of(entries);
    }

    private static Optional<Entry> entry(Map<?, ?> file) {
        if (!(file.get("path") instanceof String path)) return Optional.empty();
        if (!(file.get("sha256") instanceof String sha256)) return Optional.empty();
        if (!(file.get("bytes") instanceof BigDecimal bytes)) return Optional.empty();
        if (!(file.get("sources") instanceof List<?> sources)) return Optional.empty();
        return Optional.of(
                new Entry(path, sha256, bytes.longValue(), sources.stream().map(Object::toString).toList()));
    }
}
