package shirube.revision;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Which files of one git tree another has not in the same form. The trees of neighbouring commits are the same bytes up
 * to a few entries, and what is the same is passed over without being read.
 */
final class TreeChanges {

    private static final byte[] EMPTY = {};

    /** The trees of a commit are asked for again when its parent's turn comes. */
    private static final int REMEMBERED = 32;

    private final ObjectReader reader;
    private final String wanted;
    private final Map<ObjectId, byte[]> trees = new LinkedHashMap<>();

    /** @param folder only files below it are wanted; empty for all */
    TreeChanges(ObjectReader reader, String folder) {
        this.reader = reader;
        this.wanted = folder.isEmpty() ? "" : folder + "/";
    }

    /** All files of a tree, by path. */
    Set<String> files(ObjectId tree) throws IOException {
        var files = new HashSet<String>();
        compare(EMPTY, bytes(tree), "", files);
        return files;
    }

    /** The files of the newer tree that are new there, or have other bytes or another mode than in the older one. */
    Set<String> between(ObjectId older, ObjectId newer) throws IOException {
        var files = new HashSet<String>();
        if (!older.equals(newer)) compare(bytes(older), bytes(newer), "", files);
        return files;
    }

    /** Both are sorted alike, so an entry that only one of them has shows itself by its name. */
    private void compare(byte[] older, byte[] newer, String folder, Set<String> files) throws IOException {
        int old = 0;
        int now = 0;
        while (now < newer.length) {
            int same = Arrays.mismatch(older, old, older.length, newer, now, newer.length);
            if (same < 0) return;
            int start = now;
            now = TreeEntry.holding(start + same, newer, start);
            old += now - start;
            if (now == newer.length) return;
            TreeEntry entry = TreeEntry.at(newer, now);
            Optional<TreeEntry> before = old < older.length ? Optional.of(TreeEntry.at(older, old)) : Optional.empty();
            int order = before.map(other -> other.compareTo(entry)).orElse(1);
            if (order <= 0) old = before.orElseThrow().end();
            if (order < 0) continue;
            if (order > 0) before = Optional.empty();
            if (before.filter(entry::isSame).isEmpty()) changed(before, entry, folder, files);
            now = entry.end();
        }
    }

    private void changed(Optional<TreeEntry> before, TreeEntry entry, String folder, Set<String> files) throws IOException {
        String path = folder + entry.name();
        if (entry.isFolder()) {
            if (isWanted(path + "/")) compare(before.isPresent() ? bytes(before.get().id()) : EMPTY, bytes(entry.id()), path + "/", files);
        } else if (!entry.isSubmodule() && path.startsWith(wanted)) {
            files.add(path);
        }
    }

    private boolean isWanted(String folder) {
        return folder.startsWith(wanted) || wanted.startsWith(folder);
    }

    private byte[] bytes(ObjectId tree) throws IOException {
        byte[] known = trees.get(tree);
        if (known != null) return known;
        byte[] read = reader.open(tree, Constants.OBJ_TREE).getCachedBytes();
        if (trees.size() >= REMEMBERED) trees.remove(trees.keySet().iterator().next());
        trees.put(tree.copy(), read);
        return read;
    }
}
