package shirube.revision;

import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * One file or folder in the bytes of a git tree, which are a row of {@code mode SP name NUL id}: the id in 20 bytes, the
 * mode of a folder {@code 40000}, of a submodule {@code 160000}.
 */
record TreeEntry(byte[] tree, int start, int nameStart, int nameEnd) implements Comparable<TreeEntry> {

    static TreeEntry at(byte[] tree, int start) {
        int nameStart = next(tree, start, ' ') + 1;
        return new TreeEntry(tree, start, nameStart, next(tree, nameStart, 0));
    }

    /** Where the entry begins that holds a place, going on from the beginning of one before it; the tree's end for its end. */
    static int holding(int place, byte[] tree, int from) {
        int start = from;
        while (start < tree.length) {
            int end = next(tree, start, 0) + 1 + Constants.OBJECT_ID_LENGTH;
            if (end > place) return start;
            start = end;
        }
        return start;
    }

    private static int next(byte[] tree, int from, int wanted) {
        int at = from;
        while (tree[at] != wanted) at++;
        return at;
    }

    int end() {
        return nameEnd + 1 + Constants.OBJECT_ID_LENGTH;
    }

    String name() {
        return RawParseUtils.decode(tree, nameStart, nameEnd);
    }

    ObjectId id() {
        return ObjectId.fromRaw(tree, nameEnd + 1);
    }

    boolean isFolder() {
        return tree[start] == '4';
    }

    boolean isSubmodule() {
        return tree[start] == '1' && tree[start + 1] == '6';
    }

    /** Whether an entry of that name says the same: mode and id. */
    boolean isSame(TreeEntry other) {
        return Arrays.equals(tree, start, end(), other.tree, other.start, other.end());
    }

    /** In the order of git: by the bytes of the name, a folder's as if it ended with a slash. */
    @Override
    public int compareTo(TreeEntry other) {
        for (int i = 0; ; i++) {
            int mine = letter(i);
            int others = other.letter(i);
            if (mine != others || mine < 0) return Integer.compare(mine, others);
        }
    }

    /** A byte of the name; behind it the slash of a folder, and at last -1. */
    private int letter(int i) {
        int length = nameEnd - nameStart;
        if (i < length) return tree[nameStart + i] & 0xFF;
        return i == length && isFolder() ? '/' : -1;
    }
}
