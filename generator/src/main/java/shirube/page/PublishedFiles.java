package shirube.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import shirube.diagnostic.Diagnostic;
import shirube.model.CommentCase;
import shirube.model.Dataset;
import shirube.model.FilePath;
import shirube.model.Item;
import shirube.model.Meeting;
import shirube.source.Asset;
import shirube.source.Span;

/**
 * The files of datasets, meetings and consultations that readers take away, by address; one that had another address before
 * ({@code old_addresses}) stands there too, since a file cannot say that it has moved.
 *
 * @param titles what stands at each address
 * @param former the file that is to stand at each former address
 * @param found former addresses at which it cannot stand
 */
public record PublishedFiles(Map<String, String> titles, Map<String, Asset> former, List<Diagnostic> found) {

    private static final String PICTURE = "(?i).*\\.(png|jpe?g|gif|webp|svg|avif|ico)";

    /** What an author says of one file. */
    private record Declared(Item item, FilePath path, String title, List<String> old, List<Object> place) {}

    /** Asked when all pages are made: only what one of them leads to is published. */
    public static PublishedFiles of(Publication publication) {
        var files = new PublishedFiles(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        Map<String, Asset> used = publication.attachments().used();
        used.forEach((address, asset) -> {
            if (!address.matches(PICTURE)) files.titles.put(address, address.substring(address.lastIndexOf('/') + 1));
        });
        publication.site().items().flatMap(PublishedFiles::declared).forEach(declared -> files.enter(declared, publication, used));
        return files;
    }

    private static Stream<Declared> declared(Item item) {
        var declared = new ArrayList<Declared>();
        if (item instanceof Dataset dataset)
            for (int i = 0; i < dataset.files().size(); i++) {
                Dataset.DataFile file = dataset.files().get(i);
                int place = i;
                file.path().ifPresent(path -> declared.add(new Declared(item, path, file.title(), file.oldAddresses(), List.of("files", place))));
            }
        List<Meeting.Material> materials = item instanceof Meeting meeting ? meeting.materials() : item instanceof CommentCase asked ? asked.materials() : List.of();
        for (int i = 0; i < materials.size(); i++)
            declared.add(new Declared(item, materials.get(i).path(), materials.get(i).title(), materials.get(i).oldAddresses(), List.of("materials", i)));
        return declared.stream();
    }

    private void enter(Declared declared, Publication publication, Map<String, Asset> used) {
        Optional<Asset> asset = publication.file(declared.item().origin().file(), declared.path());
        String address = asset.map(file -> Attachments.address(file.path())).orElse("");
        if (!used.containsKey(address)) return;
        titles.put(address, declared.title());
        for (int i = 0; i < declared.old().size(); i++) {
            String old = declared.old().get(i).replaceFirst("^/", "");
            Span at = declared.item().origin().at(declared.place().get(0), declared.place().get(1), "old_addresses", i);
            boolean taken = publication.addresses().contains(old) || used.containsKey(old) || former.containsKey(old);
            if (taken || !isLike(old, address)) found.add(Diagnostic.of(taken ? "file-address-taken" : "file-address-unlike", at, "address", old, "new", address));
            else {
                former.put(old, asset.get());
                titles.put(old, declared.title());
            }
        }
    }

    /** A path below the site with the same ending: what comes from there must be what was asked for. */
    private static boolean isLike(String old, String address) {
        boolean path = old.matches("(?!.*(?:^|/)\\.)[^\\\\?#<>\":|*\\s]+") && !old.contains("//");
        return path && ending(old).equalsIgnoreCase(ending(address));
    }

    static String ending(String address) {
        return address.substring(address.lastIndexOf('.') + 1);
    }
}
