package shirube.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few of many pages: one of each folder in turn, so that every kind of page is among them. Always the same ones. */
final class Sample {

    private Sample() {}

    static List<Path> of(List<Path> pages, int wanted) {
        if (wanted >= pages.size()) return pages;
        var folders = new LinkedHashMap<Path, List<Path>>();
        for (Path page : pages) folders.computeIfAbsent(page.toAbsolutePath().getParent(), folder -> new ArrayList<>()).add(page);
        var taken = new ArrayList<Path>();
        for (int turn = 0; taken.size() < wanted; turn++) take(folders, turn, wanted, taken);
        return taken;
    }

    private static void take(Map<Path, List<Path>> folders, int turn, int wanted, List<Path> taken) {
        for (List<Path> folder : folders.values())
            if (turn < folder.size() && taken.size() < wanted) taken.add(folder.get(turn));
    }
}
