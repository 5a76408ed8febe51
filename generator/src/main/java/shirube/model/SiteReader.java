package shirube.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.diagnostic.Severity;
import shirube.document.FrontMatter;
import shirube.document.Node;
import shirube.document.YamlReader;
import shirube.source.SourceFile;
import shirube.source.SourceTree;
import shirube.source.Span;

/** Turns the files of a content folder into a {@link Site}: each file by its place, all faults at once. */
public final class SiteReader {

    /** What an item may be called. */
    public static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,63}");

    /** Names that the site itself or Windows needs. */
    public static final Set<String> RESERVED = Set.of("index", "all", "api", "by", "catalog", "con", "aux", "nul", "prn");
    private static final Pattern ATTACHED = Pattern.compile("(meetings|comments|opendata|kpi/data|standards|vocab)/.*");
    private static final List<String> FOLDERS = List.of(
            "plans", "kpi", "opendata", "processes", "meetings", "comments", "organisation", "glossary", "news", "pages", "vocab", "standards", "accessibility", "removals");

    private final SourceTree files;
    private final LocalDate today;

    private SiteReader(SourceTree files, LocalDate today) {
        this.files = files;
        this.today = today;
    }

    /** @param today the day for which the site is built */
    public static Result<Optional<Site>> read(SourceTree files, LocalDate today) {
        return new SiteReader(files, today).read();
    }

    /** What one file became. */
    private record Piece(SourceFile file, Optional<Object> value, Optional<String> type, Optional<String> id, List<Diagnostic> found) {}

    private Result<Optional<Site>> read() {
        var copies = Copies.of(files);
        List<Piece> pieces = files.texts().parallelStream().filter(file -> !copies.cover(file)).map(this::piece).toList();
        var found = new ArrayList<Diagnostic>(copies.faults().toList());
        pieces.forEach(piece -> found.addAll(piece.found()));
        found.addAll(duplicateIds(pieces));
        Result<List<Vocabulary>> vocabularies = vocabularies(pieces);
        found.addAll(vocabularies.found());
        Result<List<Acceptance>> acceptances = list("exceptions", Acceptance.class);
        found.addAll(acceptances.found());
        Result<List<SelfCheckAnswers>> answers = list("accessibility/evaluation", SelfCheckAnswers.class);
        found.addAll(answers.found());
        Optional<Municipality> municipality = values(pieces, Municipality.class).findFirst();
        found.addAll(FilePlaces.faults(files));
        Optional<Site> site = municipality.map(city -> new Site(
                files,
                today,
                city,
                values(pieces, Item.class).toList(),
                values(pieces, GenericPage.class).toList(),
                vocabularies.value(),
                scales(pieces),
                acceptances.value(),
                new AccessibilityRecords(editions(pieces), values(pieces, TestResults.class).findFirst(), sheets(pieces), answers.value()),
                declared(pieces)));
        return new Result<>(site, found);
    }

    private Piece piece(SourceFile file) {
        String path = file.path();
        if (path.equals("site.yaml") || path.equals("site.yml")) return settings(file, Municipality.class);
        if (path.startsWith("vocab/evaluation-scales/")) return settings(file, EvaluationScale.class);
        if (path.startsWith("vocab/criteria/")) return settings(file, CriteriaEdition.class);
        if (path.startsWith("vocab/self-checks/")) return settings(file, SelfCheck.class);
        if (path.matches("accessibility/results\\.ya?ml")) return settings(file, TestResults.class);
        if (path.startsWith("vocab/")) return settings(file, Vocabulary.class);
        if (path.startsWith("pages/") && path.endsWith(".md")) return page(file);
        if (Removals.isRecord(path)) return new Piece(file, Optional.empty(), Optional.empty(), Optional.empty(), List.of()); // read before all else
        for (ContentType<?> type : ContentTypes.ALL) {
            Optional<Map<String, String>> named = type.match(path);
            if (named.isPresent()) return item(file, type, named.get());
        }
        return new Piece(file, Optional.empty(), Optional.empty(), Optional.empty(), misplaced(file));
    }

    private static <T> Piece settings(SourceFile file, Class<T> type) {
        Result<Node> node = YamlReader.read(file);
        if (node.hasErrors()) return new Piece(file, Optional.empty(), Optional.empty(), Optional.empty(), node.found());
        var reader = new RecordReader(new Origin(file, node.value(), List.of(file)), Optional.empty(), Map.of());
        Optional<Object> value = reader.read(type).map(v -> v);
        return new Piece(file, value, Optional.empty(), Optional.empty(), both(node.found(), reader.found()));
    }

    private Piece page(SourceFile file) {
        Result<FrontMatter> parts = FrontMatter.read(file);
        if (parts.hasErrors()) return new Piece(file, Optional.empty(), Optional.empty(), Optional.empty(), parts.found());
        var reader = new RecordReader(new Origin(file, parts.value().fields(), List.of(file)), Optional.of(body(parts.value())), Map.of());
        Optional<Object> value = reader.read(GenericPage.class).map(v -> v);
        return new Piece(file, value, Optional.empty(), Optional.empty(), soften(parts.value().fields(), both(parts.found(), reader.found())));
    }

    private Piece item(SourceFile file, ContentType<?> type, Map<String, String> named) {
        Result<Written> written = Written.read(files, file, type);
        if (written.hasErrors()) return new Piece(file, Optional.empty(), Optional.of(type.key()), Optional.of(named.get("id")), written.found());
        Node fields = written.value().origin().node();
        var reader = new RecordReader(written.value().origin(), written.value().body(), named);
        var found = new ArrayList<>(written.found());
        String id = fields.key("id").isPresent() && fields.find("id") instanceof Node.Scalar scalar && !scalar.text().isBlank() ? scalar.text().strip() : named.get("id");
        boolean namelessDay = type == ContentTypes.MEETINGS && !ID.matcher(id).matches() && !Meeting.FOLDER.matcher(named.get("day")).matches();
        if (namelessDay) refuseFolder(fields, file, found);
        else refuseId(id, fields, file, found);
        Optional<Object> value = reader.read(type.record()).map(v -> v);
        found.addAll(reader.found());
        return new Piece(file, value, Optional.of(type.key()), Optional.of(id), soften(fields, found));
    }

    /** Its folder gives a meeting its id, so a folder that is no day is the cause of a bad one. */
    private static void refuseFolder(Node fields, SourceFile file, List<Diagnostic> found) {
        String day = fields.find("date") instanceof Node.Scalar date && date.text().strip().matches("\\d{4}-\\d{2}-\\d{2}") ? date.text().strip() : "2026-04-01";
        found.add(Diagnostic.of("meeting-folder", file.top(), "date", day));
    }

    private static void refuseId(String id, Node fields, SourceFile file, List<Diagnostic> found) {
        Span at = fields.key("id").isPresent() ? fields.find("id").span() : file.top();
        if (!ID.matcher(id).matches()) found.add(Diagnostic.of("bad-id", at, "id", id, "suggested", Slips.id(id).orElse("")));
        else if (RESERVED.contains(id)) found.add(Diagnostic.of("reserved-id", at, "id", id));
    }

    /** A draft's faults only warn: it is not published, and half-finished is what a draft is. */
    private static List<Diagnostic> soften(Node fields, List<Diagnostic> found) {
        if (!(fields.find("state") instanceof Node.Scalar state)) return found;
        if (!Stream.of("draft", "review", "下書き", "確認中").toList().contains(state.text().strip())) return found;
        return found.stream().map(d -> d.isError() ? d.withSeverity(Severity.WARNING) : d).toList();
    }

    private static Markdown body(FrontMatter parts) {
        return Markdown.rest(parts.file(), parts.bodyStart());
    }

    private static List<Diagnostic> both(List<Diagnostic> first, List<Diagnostic> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<Diagnostic> misplaced(SourceFile file) {
        String path = file.path();
        if (path.matches("(exceptions|accessibility/evaluation)\\.ya?ml") || ATTACHED.matcher(path).matches() || path.toLowerCase(Locale.ROOT).matches("readme\\.md|site\\.ya?ml|addresses\\.txt"))
            return List.of();
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        String near = Spelling.nearest(folder, FOLDERS).filter(name -> !name.equals(folder)).orElse("");
        if (folder.equals("plans") && path.matches("plans/[^/]+/[^/]+/.*")) return List.of(Diagnostic.of("misplaced-in-plan", file.top()));
        return List.of(Diagnostic.of(near.isEmpty() ? "misplaced-file" : "misplaced-file-near", file.top(), "path", path, "near", near));
    }

    private static List<Diagnostic> duplicateIds(List<Piece> pieces) {
        var first = new TreeMap<String, Piece>();
        var found = new ArrayList<Diagnostic>();
        for (Piece piece : pieces) {
            if (piece.type().isEmpty()) continue;
            String name = piece.type().get() + "/" + piece.id().orElseThrow();
            Piece other = first.putIfAbsent(name, piece);
            if (other == null) continue;
            Piece newer = bearsItsFilesName(piece) && !bearsItsFilesName(other) ? other : piece;
            Piece older = newer == piece ? other : piece;
            first.put(name, older);
            if (isTwin(newer.file(), older.file())) {
                found.add(Diagnostic.of("two-spellings", newer.file().top(), "other", older.file().shown()));
                continue;
            }
            Span at = newer.value().map(value -> ((Item) value).origin()).filter(o -> o.node().key("id").isPresent()).map(o -> o.at("id"))
                    .orElse(newer.file().top());
            found.add(Diagnostic.of("duplicate-id", at, "id", newer.id().get(), "other", older.file().shown()));
        }
        return found;
    }

    /** {@code online.yaml} and {@code online.yml}. */
    private static boolean isTwin(SourceFile one, SourceFile other) {
        return one.folder().equals(other.folder()) && one.stem().equals(other.stem());
    }

    /** An id that is written and not the file's name was given by hand: it is the one to change. */
    private static boolean bearsItsFilesName(Piece piece) {
        return piece.type().flatMap(ContentTypes::byKey).flatMap(type -> type.match(piece.file().path())).map(named -> named.get("id")).equals(piece.id());
    }

    private static Map<String, Set<String>> declared(List<Piece> pieces) {
        var declared = new TreeMap<String, Set<String>>();
        for (Piece piece : pieces)
            piece.type().ifPresent(type -> declared.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(piece.id().orElseThrow()));
        return declared;
    }

    private static <T> Stream<T> values(Collection<Piece> pieces, Class<T> type) {
        return pieces.stream().flatMap(piece -> piece.value().stream()).filter(type::isInstance).map(type::cast);
    }

    /** The tool's own vocabularies with the city's over them, the newest version of each id last. */
    private static Result<List<Vocabulary>> vocabularies(List<Piece> pieces) {
        var merged = new TreeMap<String, Vocabulary>();
        BuiltIn.VOCABULARIES.forEach(vocabulary -> merged.put(name(vocabulary), vocabulary));
        values(pieces, Vocabulary.class).forEach(vocabulary -> merged.put(name(vocabulary), vocabulary));
        return Result.of(merged.values().stream()
                .sorted(Comparator.comparing(Vocabulary::id)
                        .thenComparing(v -> v.validFrom().orElse(LocalDate.MIN))
                        .thenComparing(v -> v.version().orElse("")))
                .toList());
    }

    private static String name(Vocabulary vocabulary) {
        return vocabulary.id() + "@" + vocabulary.version().orElse("");
    }

    private static List<EvaluationScale> scales(List<Piece> pieces) {
        var merged = new TreeMap<String, EvaluationScale>();
        BuiltIn.SCALES.forEach(scale -> merged.put(scale.id(), scale));
        values(pieces, EvaluationScale.class).forEach(scale -> merged.put(scale.id(), scale));
        return List.copyOf(merged.values());
    }

    private static List<CriteriaEdition> editions(List<Piece> pieces) {
        var merged = new TreeMap<String, CriteriaEdition>();
        BuiltIn.EDITIONS.forEach(edition -> merged.put(edition.id(), edition));
        values(pieces, CriteriaEdition.class).forEach(edition -> merged.put(edition.id(), edition));
        return List.copyOf(merged.values());
    }

    private static List<SelfCheck> sheets(List<Piece> pieces) {
        var merged = new TreeMap<String, SelfCheck>();
        BuiltIn.SELF_CHECKS.forEach(sheet -> merged.put(sheet.id(), sheet));
        values(pieces, SelfCheck.class).forEach(sheet -> merged.put(sheet.id(), sheet));
        return List.copyOf(merged.values());
    }

    /** The entries of a file that is one list. */
    private <T> Result<List<T>> list(String name, Class<T> type) {
        Optional<SourceFile> file = files.text(name + ".yaml").or(() -> files.text(name + ".yml"));
        if (file.isEmpty()) return Result.of(List.of());
        Result<Node> node = YamlReader.read(file.get());
        var found = new ArrayList<>(node.found());
        var entries = new ArrayList<T>();
        if (node.value() instanceof Node.Sequence sequence) {
            for (Node entry : sequence.items()) {
                var reader = new RecordReader(new Origin(file.get(), entry, List.of(file.get())), Optional.empty(), Map.of());
                reader.read(type).ifPresent(entries::add);
                found.addAll(reader.found());
            }
        } else if (!node.hasErrors() && !(node.value() instanceof Node.Mapping mapping && mapping.entries().isEmpty())) {
            found.add(Diagnostic.of("not-a-list", node.value().span(), "key", file.get().name()));
        }
        return new Result<>(entries, found);
    }
}
