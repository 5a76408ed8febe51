package shirube.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import shirube.output.JsonTree;
import shirube.output.Manifest;

/** A publication without the disk: notes what would be published, for {@code check} and {@code --dry-run}. */
public final class Rehearsal implements Sink {

    private final Ledger ledger = new Ledger();

    @Override
    public void write(OutputFile file) {
        ledger.enter(file);
    }

    /** What publishing into {@code out} would change there; where Shirube published nothing yet, all is added. */
    public Changes against(Path out, List<Path> inputs) {
        Target target = Target.of(out, inputs);
        target.requireReplaceable();
        Map<String, String> before = hashes(target.published());
        Map<String, String> after = hashes(Optional.of(ledger.manifest("", LocalDate.EPOCH)));
        Map<String, String> owners = before.isEmpty() ? Map.of() : publishedOwners(target.folder());

        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return new Changes(paths.stream()
                .filter(path -> !Optional.ofNullable(before.get(path)).equals(Optional.ofNullable(after.get(path))))
                .map(path -> new Changes.Change(
                        kind(before.containsKey(path), after.containsKey(path)),
                        path,
                        ledger.owner(path).or(() -> Optional.ofNullable(owners.get(path)))))
                .toList());
    }

    private static Changes.Kind kind(boolean before, boolean after) {
        if (!before) return Changes.Kind.ADDED;
        return after ? Changes.Kind.CHANGED : Changes.Kind.REMOVED;
    }

    private static Map<String, String> hashes(Optional<Manifest> manifest) {
        var hashes = new TreeMap<String, String>();
        manifest.ifPresent(known -> known.files().forEach(file -> hashes.put(file.path(), file.sha256())));
        return hashes;
    }

    /** Who answered for the pages that are published now: what is removed has no owner any more in the content. */
    private static Map<String, String> publishedOwners(Path site) {
        var owners = new HashMap<String, String>();
        for (Object item : index(site)) {
            if (item instanceof Map<?, ?> entry
                    && entry.get("url") instanceof String url
                    && entry.get("owner") instanceof String owner) owners.put(url, owner);
        }
        return owners;
    }

    private static List<Object> index(Path site) {
        try {
            return JsonTree.array(Files.readAllBytes(site.resolve("index.json"))).orElse(List.of());
        } catch (IOException e) {
            return List.of();
        }
    }
}
