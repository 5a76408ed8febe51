package shirube.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.document.CsvReader;
import shirube.document.FrontMatter;
import shirube.document.Node;
import shirube.model.Acceptance;
import shirube.model.ContentType;
import shirube.model.ContentTypes;
import shirube.model.EvaluationScale;
import shirube.model.GenericPage;
import shirube.model.Municipality;
import shirube.model.Vocabulary;
import shirube.revision.Snapshot;
import shirube.source.SourceFile;

/** Gives every file of an edition to the entry that it belongs to, by its place; no file is left out. */
final class EditionReader {

    private static final Predicate<String> SITE = place("site\\.ya?ml");
    private static final Predicate<String> EXCEPTIONS = place("exceptions\\.ya?ml");
    private static final Predicate<String> SCALE = place("vocab/evaluation-scales/.*\\.ya?ml");
    private static final Predicate<String> VOCABULARY = place("vocab/.*\\.ya?ml");
    private static final Predicate<String> PAGE = place("pages/.*\\.md");

    private final Snapshot snapshot;
    private final Parsed parsed;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Draft> folders = new HashMap<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    private EditionReader(Snapshot snapshot, Parsed parsed) {
        this.snapshot = snapshot;
        this.parsed = parsed;
        notes.addAll(snapshot.notes());
    }

    static Edition read(Snapshot snapshot, Parsed parsed) {
        parsed.ahead(snapshot.texts());
        return new EditionReader(snapshot, parsed).read();
    }

    /** An entry while its files are gathered. */
    private record Draft(
            String type,
            String id,
            SourceFile file,
            Optional<Class<?>> record,
            Node.Mapping fields,
            List<Prose> prose,
            Map<String, SourceFile> sheets,
            Map<String, Snapshot.Blob> blobs,
            List<Node.Entry> joined) {

        Draft(String type, String id, SourceFile file, Optional<Class<?>> record, Node.Mapping fields) {
            this(type, id, file, record, fields, new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        }

        Entry entry() {
            var all = new ArrayList<>(fields.entries());
            joined.forEach(more -> join(all, more));
            var whole = new Node.Mapping(fields.span(), List.copyOf(all));
            return new Entry(type, id, Titles.of(whole, prose, type, id, file), file, record, whole, List.copyOf(prose), sheets, blobs);
        }

        /** A list that lies in a file beside is the rest of the list in the fields. */
        private static void join(List<Node.Entry> all, Node.Entry more) {
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).key().text().equals(more.key().text())) continue;
                if (!(all.get(i).value() instanceof Node.Sequence own) || !(more.value() instanceof Node.Sequence rest)) return;
                List<Node> both = Stream.concat(own.items().stream(), rest.items().stream()).toList();
                all.set(i, new Node.Entry(all.get(i).key(), new Node.Sequence(own.span(), both)));
                return;
            }
            all.add(more);
        }
    }

    private Edition read() {
        List<SourceFile> beside = snapshot.texts().texts().stream().filter(file -> !lead(file)).toList();
        beside.forEach(this::attach);
        snapshot.others().forEach(this::attach);
        List<Entry> entries = drafts.values().stream().map(Draft::entry).toList();
        return Edition.of(snapshot.name(), entries, notes.stream().sorted().toList());
    }

    /** Opens the entry of a file that leads one; says whether it did. */
    private boolean lead(SourceFile file) {
        String path = file.path();
        if (SITE.test(path)) return open(yaml("site", "", file, Municipality.class));
        if (EXCEPTIONS.test(path)) return open(list("exceptions", file, Acceptance.class));
        if (SCALE.test(path)) return open(yaml("vocab", inside(path, "vocab/"), file, EvaluationScale.class));
        if (VOCABULARY.test(path)) return open(yaml("vocab", inside(path, "vocab/"), file, Vocabulary.class));
        if (PAGE.test(path)) return open(markdown("page", inside(path, "pages/"), file, GenericPage.class));
        for (ContentType<?> type : ContentTypes.ALL) {
            Optional<Map<String, String>> named = type.match(path);
            if (named.isPresent()) return item(type, named.get().get("id"), file);
        }
        return false;
    }

    private static Predicate<String> place(String path) {
        return Pattern.compile(path).asMatchPredicate();
    }

    private static String inside(String path, String folder) {
        return path.substring(folder.length()).replaceFirst("\\.[^./]+$", "");
    }

    private boolean item(ContentType<?> type, String id, SourceFile file) {
        Draft draft = type.isMarkdown() ? markdown(type.key(), id, file, type.record()) : yaml(type.key(), id, file, type.record());
        String own = draft.fields().get("id").filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text().strip()).orElse("");
        Draft named = own.isEmpty() ? draft : new Draft(type.key(), own, file, draft.record(), draft.fields());
        if (named != draft) named.prose().addAll(draft.prose());
        if (List.of("opendata", "meetings", "comments").contains(type.key())) folders.put(file.folder() + "/", named);
        return open(named);
    }

    /** Two entries of one name are a fault of the content; both are still compared. */
    private boolean open(Draft draft) {
        String name = draft.type() + "/" + draft.id();
        if (!drafts.containsKey(name)) drafts.put(name, draft);
        else drafts.put(name + "@" + draft.file().path(), new Draft(draft.type(), draft.id() + "@" + draft.file().path(), draft.file(),
                draft.record(), draft.fields(), draft.prose(), draft.sheets(), draft.blobs(), draft.joined()));
        return true;
    }

    private Draft yaml(String type, String id, SourceFile file, Class<?> record) {
        Node node = noted(parsed.yaml(file));
        return new Draft(type, id, file, Optional.of(record), mapping(node, "items"));
    }

    private Draft list(String type, SourceFile file, Class<?> record) {
        return new Draft(type, "", file, Optional.of(record), mapping(noted(parsed.yaml(file)), "entries"));
    }

    private Draft markdown(String type, String id, SourceFile file, Class<?> record) {
        Result<FrontMatter> parts = parsed.markdown(file);
        Node fields = parts.hasErrors() ? lenient(file, parts.value()) : parts.value().fields();
        var draft = new Draft(type, id, file, Optional.of(record), mapping(fields, "items"));
        draft.prose().add(Prose.rest("body", file, parts.value().bodyStart()));
        return draft;
    }

    /** A front matter that cannot be read as a whole, or never ends. */
    private Node lenient(SourceFile file, FrontMatter parts) {
        int start = file.text().indexOf('\n') + 1;
        String head = file.text().substring(0, parts.bodyStart()).stripTrailing();
        int end = head.endsWith("---") && head.length() > start ? head.length() - "---".length() : parts.bodyStart();
        return noted(LenientYaml.read(file, start, Math.max(start, end)));
    }

    private Node noted(Result<Node> read) {
        notes.addAll(read.found());
        return read.value();
    }

    /** A file that is not fields is one field. */
    private static Node.Mapping mapping(Node node, String key) {
        if (node instanceof Node.Mapping mapping) return mapping;
        var name = new Node.Scalar(node.span(), key, false, false);
        return new Node.Mapping(node.span(), List.of(new Node.Entry(name, node)));
    }

    private void attach(SourceFile file) {
        if (file.path().matches("kpi/data/[^/]+\\.csv") && series(file)) return;
        if (file.path().matches("comments/[^/]+/opinions\\.(?:csv|ya?ml)") && opinions(file)) return;
        Optional<String> folder = folders.keySet().stream().filter(file.path()::startsWith).findFirst();
        if (folder.isPresent()) attach(folders.get(folder.get()), file.path().substring(folder.get().length()), file);
        else alone(file);
    }

    private boolean series(SourceFile file) {
        Optional<Draft> kpi = drafts.values().stream()
                .filter(draft -> draft.type().equals("kpi") && draft.file().stem().equals(file.stem()))
                .findFirst();
        kpi.ifPresent(draft -> draft.joined().add(field("actuals", CsvReader.read(file).value(), file)));
        return kpi.isPresent();
    }

    private boolean opinions(SourceFile file) {
        Optional<Draft> consultation = Optional.ofNullable(folders.get(file.folder() + "/"));
        if (consultation.isEmpty()) return false;
        Node rows = file.name().endsWith(".csv") ? CsvReader.read(file).value() : noted(parsed.yaml(file));
        Node list = rows instanceof Node.Mapping mapping ? mapping.get("opinions").orElse(rows) : rows;
        consultation.get().joined().add(field("opinions", list, file));
        return true;
    }

    private static Node.Entry field(String key, Node value, SourceFile file) {
        return new Node.Entry(new Node.Scalar(file.top(), key, false, false), value);
    }

    private void attach(Draft draft, String name, SourceFile file) {
        if (file.name().matches("(?i).*\\.(csv|tsv)")) draft.sheets().put(name, file);
        else draft.prose().add(Prose.rest(name, file, 0));
    }

    private void alone(SourceFile file) {
        var draft = new Draft("file", file.path(), file, Optional.empty(), new Node.Mapping(file.top(), List.of()));
        if (file.path().matches("(?i).*\\.ya?ml")) open(new Draft("file", file.path(), file, Optional.empty(), mapping(noted(parsed.yaml(file)), "items")));
        else {
            attach(draft, "text", file);
            open(draft);
        }
    }

    private void attach(String path, Snapshot.Blob blob) {
        Optional<String> folder = folders.keySet().stream().filter(path::startsWith).findFirst();
        if (folder.isPresent()) {
            folders.get(folder.get()).blobs().put(path.substring(folder.get().length()), blob);
            return;
        }
        var file = new SourceFile(path, snapshot.texts().placeOf(path).file().shown(), "");
        var draft = new Draft("file", path, file, Optional.empty(), new Node.Mapping(file.top(), List.of()));
        draft.blobs().put("bytes", blob);
        open(draft);
    }
}
