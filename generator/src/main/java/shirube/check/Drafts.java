package shirube.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shirube.model.GenericPage;
import shirube.model.Item;
import shirube.model.Site;
import shirube.source.SourceFile;

/**
 * The files of drafts and reviews. A meeting, a consultation and a dataset own their whole folder: the minutes
 * of a draft meeting are a draft too.
 */
record Drafts(Set<String> files, Set<String> folders) {

    private static final List<String> OWNERS_OF_FOLDERS = List.of("meetings/", "comments/", "opendata/");

    static Drafts of(Site site) {
        var files = new HashSet<String>();
        var folders = new HashSet<String>();
        site.items().filter(item -> !item.isPublic()).forEach(item -> {
            item.origin().files().forEach(file -> files.add(file.path()));
            if (ownsFolder(item)) folders.add(item.origin().file().folder() + "/");
        });
        for (GenericPage page : site.pages()) if (!page.state().isPublic()) files.add(page.origin().file().path());
        return new Drafts(files, folders);
    }

    boolean contains(SourceFile file) {
        return files.contains(file.path()) || folders.stream().anyMatch(file.path()::startsWith);
    }

    private static boolean ownsFolder(Item item) {
        return OWNERS_OF_FOLDERS.stream().anyMatch(item.origin().file().path()::startsWith);
    }
}
