package shirube.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirube.model.ContentTypes;
import shirube.model.Organisation;
import shirube.model.Site;
import shirube.output.JsonTree;
import shirube.output.PreviousReport;
import shirube.output.PublishedReport;

/** Who answers for which page, by name: for reports that are handed to departments. */
final class Departments {

    private Departments() {}

    /** By the paths of pages as they are published. */
    static Map<String, String> of(Site site) {
        var owners = new HashMap<String, String>();
        site.items().forEach(item -> item.common().owner().flatMap(owner -> site.find(ContentTypes.ORGANISATION, owner)).map(Organisation::name)
                .ifPresent(name -> owners.put(ContentTypes.of(item).key() + "/" + item.id() + ".html", name)));
        return owners;
    }

    /** Of sites that Shirube published, by the paths of the files that are audited. */
    static Map<String, String> published(List<Path> folders) {
        var owners = new HashMap<String, String>();
        for (Path folder : folders) {
            List<Object> index = index(folder.resolve("index.json"));
            var names = new HashMap<String, String>();
            for (Object each : index) if (each instanceof Map<?, ?> entry && "organisation".equals(entry.get("type"))) names.put(text(entry, "id"), text(entry, "title"));
            for (Object each : index) {
                if (!(each instanceof Map<?, ?> entry) || !(entry.get("owner") instanceof String owner)) continue;
                owners.put(folder.resolve(text(entry, "url")).toString().replace('\\', '/'), names.getOrDefault(owner, owner));
            }
        }
        return owners;
    }

    static PreviousReport previous(Path file) {
        try {
            return PreviousReport.read(Files.readAllBytes(file)).orElseThrow(() -> new Unusable("not-a-report", file));
        } catch (IOException e) {
            throw new Unusable("file-not-readable", file);
        }
    }

    /** What was found when the site in a folder was published; nothing where none lies there. */
    static Optional<PreviousReport> publishedWith(Path folder) {
        try {
            return PreviousReport.read(Files.readAllBytes(folder.resolve(PublishedReport.PATH)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Object> index(Path file) {
        try {
            return JsonTree.array(Files.readAllBytes(file)).orElse(List.of());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String text(Map<?, ?> entry, String name) {
        return String.valueOf(entry.get(name));
    }
}
