package shirube.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.document.Node;
import shirube.document.YamlReader;
import shirube.source.Asset;
import shirube.source.SourceFile;
import shirube.source.SourceTree;
import shirube.source.Span;

/**
 * All passages that were removed, and the one way to blank them: in the texts as they are read, before anything is made
 * of them. Found by what they say and not by where they stood, they are blanked in renamed files and older revisions too.
 */
public final class Removals {

    private static final Pattern PLACE = Pattern.compile("removals/[^/]+\\.ya?ml");
    private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt", "json", "jsonld", "geojson", "xml", "svg", "htm", "html", "md", "ics");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), Charset.forName("EUC-JP"));

    public static final Removals NONE = new Removals(List.of());

    private final List<Passage> passages;

    private Removals(List<Passage> passages) {
        this.passages = List.copyOf(passages);
    }

    /** A passage with the record that removed it. */
    public record Passage(PassageMark mark, Removal record, Span at) {}

    public List<Passage> passages() {
        return passages;
    }

    public static boolean isRecord(String path) {
        return PLACE.matcher(path).matches();
    }

    /** The records of a content folder, and what is wrong with them. */
    public static Result<Removals> of(SourceTree files) {
        var passages = new ArrayList<Passage>();
        var found = new ArrayList<Diagnostic>();
        for (SourceFile file : files.texts()) if (isRecord(file.path())) read(file, passages, found);
        return new Result<>(new Removals(passages), found);
    }

    /** The files with every removed passage blanked, and what is wrong with the records or matches nothing. */
    public static Result<SourceTree> applied(SourceTree files) {
        return of(files).then(removals -> applied(files, removals));
    }

    /** The same with records that were read before. */
    public static Result<SourceTree> applied(SourceTree files, Removals removals) {
        return new Result<>(removals.blank(files), removals.faults(files));
    }

    private static void read(SourceFile file, List<Passage> passages, List<Diagnostic> found) {
        Result<Node> node = YamlReader.read(file);
        found.addAll(node.found());
        if (node.hasErrors()) return;
        var reader = new RecordReader(new Origin(file, node.value(), List.of(file)), Optional.empty(), Map.of());
        Optional<Removal> record = reader.read(Removal.class);
        found.addAll(reader.found());
        record.ifPresent(removal -> {
            for (int i = 0; i < removal.passages().size(); i++) passage(removal, i, passages, found);
        });
    }

    /** A passage that is still written in clear is blanked all the same; its mark is told so that it can be put there. */
    private static void passage(Removal removal, int i, List<Passage> passages, List<Diagnostic> found) {
        String written = removal.passages().get(i);
        Span at = removal.origin().node().find("passages") instanceof Node.Sequence ? removal.origin().at("passages", i) : removal.origin().at("passages");
        Optional<PassageMark> mark = PassageMark.parse(written);
        PassageMark known = mark.orElseGet(() -> PassageMark.of(written));
        if (known.length() < PassageMark.LEAST) found.add(Diagnostic.of("removal-too-short", at, "least", PassageMark.LEAST));
        else passages.add(new Passage(known, removal, at));
        if (mark.isEmpty() && known.length() >= PassageMark.LEAST) found.add(Diagnostic.of("removal-in-clear", at, "mark", known));
    }

    public boolean isEmpty() {
        return passages.isEmpty();
    }

    /** The same files without the passages; the records themselves stay as they are and are never published. */
    public SourceTree blank(SourceTree files) {
        if (isEmpty()) return files;
        Map<String, SourceFile> texts = files.texts().parallelStream().collect(Collectors.toMap(SourceFile::path, this::blank, (a, b) -> a, TreeMap::new));
        Map<String, Asset> assets = files.assets().parallelStream().collect(Collectors.toMap(Asset::path, this::blank, (a, b) -> a, TreeMap::new));
        return new SourceTree(files.shown(), texts, assets);
    }

    public SourceFile blank(SourceFile file) {
        if (isRecord(file.path())) return file;
        String blanked = blank(file.text());
        return blanked.equals(file.text()) ? file : new SourceFile(file.path(), file.shown(), blanked);
    }

    /** A text with a dated notice where each passage stood; its lines stay as many as they were. */
    public String blank(String text) {
        List<Hit> hits = hits(text);
        if (hits.isEmpty()) return text;
        var blanked = new StringBuilder();
        int done = 0;
        for (Hit hit : hits) {
            if (hit.place().start() < done) continue;
            String lines = text.substring(hit.place().start(), hit.place().end()).replaceAll("[^\\r\\n]+", "");
            blanked.append(text, done, hit.place().start()).append(hit.passage().record().notice()).append(lines);
            done = hit.place().end();
        }
        return blanked.append(text, done, text.length()).toString();
    }

    private Asset blank(Asset asset) {
        if (!TEXTS.contains(asset.extension())) return asset;
        byte[] bytes = asset.read();
        byte[] blanked = blank(bytes);
        return Arrays.equals(bytes, blanked) ? asset : asset.saying(blanked);
    }

    /** Bytes of a text in any of the encodings that Japanese tables come in, in the same encoding again. */
    public byte[] blank(byte[] bytes) {
        for (Charset charset : CHARSETS) {
            Optional<String> text = decoded(bytes, charset);
            if (text.isEmpty()) continue;
            String blanked = blank(text.get());
            return blanked.equals(text.get()) ? bytes : blanked.getBytes(charset);
        }
        return bytes;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private record Hit(Passage passage, PassageMark.Place place) {}

    private List<Hit> hits(String text) {
        var folded = new FoldedText(text);
        return passages.stream()
                .flatMap(passage -> passage.mark().in(folded).stream().map(place -> new Hit(passage, place)))
                .sorted(Comparator.comparingInt((Hit hit) -> hit.place().start()).thenComparing(hit -> -hit.place().end()))
                .toList();
    }

    /** The passages that a text still says. */
    public List<Passage> in(String text) {
        return isEmpty() ? List.of() : hits(text).stream().map(Hit::passage).distinct().toList();
    }

    /** A record that finds nothing may be mistyped, unless it says that only older revisions still have the passage. */
    private List<Diagnostic> faults(SourceTree files) {
        if (isEmpty()) return List.of();
        Set<PassageMark> there = Stream.concat(
                        files.texts().parallelStream().filter(file -> !isRecord(file.path())).map(SourceFile::text),
                        files.assets().parallelStream().filter(asset -> TEXTS.contains(asset.extension())).flatMap(asset -> text(asset.read()).stream()))
                .flatMap(text -> in(text).stream().map(Passage::mark))
                .collect(Collectors.toSet());
        return passages.stream().flatMap(passage -> fault(passage, there.contains(passage.mark())).stream()).toList();
    }

    private static Optional<String> text(byte[] bytes) {
        return CHARSETS.stream().flatMap(charset -> decoded(bytes, charset).stream()).findFirst();
    }

    private static Optional<Diagnostic> fault(Passage passage, boolean there) {
        boolean olderOnly = passage.record().olderOnly().orElse(false);
        if (there && olderOnly) return Optional.of(Diagnostic.of("removal-still-there", passage.record().origin().at("older_only")));
        return there || olderOnly ? Optional.empty() : Optional.of(Diagnostic.of("removal-matches-nothing", passage.at()));
    }
}
