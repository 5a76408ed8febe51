package shirube.revision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * What lies at a path in one tree after another: git's name of the bytes there. Commits share most of their trees, and
 * each tree is read once.
 */
final class PathIds {

    private final ObjectReader reader;
    private final Map<String, Map<ObjectId, Optional<ObjectId>>> known = new HashMap<>();

    PathIds(ObjectReader reader) {
        this.reader = reader;
    }

    /** Nothing where the tree has no such path. */
    Optional<ObjectId> at(ObjectId root, String path) throws IOException {
        Optional<ObjectId> folder = Optional.of(root);
        String[] names = path.split("/");
        for (int i = 0; i < names.length - 1 && folder.isPresent(); i++) folder = child(folder.get(), names[i] + "/");
        return folder.isPresent() ? child(folder.get(), names[names.length - 1]) : folder;
    }

    private Optional<ObjectId> child(ObjectId tree, String name) throws IOException {
        Map<ObjectId, Optional<ObjectId>> trees = known.computeIfAbsent(name, any -> new HashMap<>());
        Optional<ObjectId> child = trees.get(tree);
        if (child == null) {
            child = name.endsWith("/") ? read(tree, name.substring(0, name.length() - 1), true) : read(tree, name, false);
            trees.put(tree.copy(), child);
        }
        return child;
    }

    /** A tree is a row of {@code mode SP name NUL id}, the id in 20 bytes; the mode of a folder is {@code 40000}. */
    private Optional<ObjectId> read(ObjectId tree, String name, boolean folder) throws IOException {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        byte[] raw = reader.open(tree, Constants.OBJ_TREE).getCachedBytes();
        for (int at = 0; at < raw.length; ) {
            int start = next(raw, at, ' ') + 1;
            int end = next(raw, start, 0);
            if (Arrays.equals(raw, start, end, wanted, 0, wanted.length) && (raw[at] == '4') == folder) return Optional.of(ObjectId.fromRaw(raw, end + 1));
            at = end + 1 + Constants.OBJECT_ID_LENGTH;
        }
        return Optional.empty();
    }

    private static int next(byte[] raw, int from, int wanted) {
        int at = from;
        while (raw[at] != wanted) at++;
        return at;
    }
}
