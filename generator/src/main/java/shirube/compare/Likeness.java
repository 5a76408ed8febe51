package shirube.compare;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are, by the pairs of letters that they share (Dice): 0 to 1, the same from both sides. */
final class Likeness {

    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final int size;

    private Likeness(String text) {
        String letters = text.replaceAll("\\s+", "");
        for (int i = 0; i + 1 < letters.length(); i++) pairs.merge(letters.charAt(i) << 16 | letters.charAt(i + 1), 1, Integer::sum);
        if (letters.length() == 1) pairs.merge((int) letters.charAt(0), 1, Integer::sum);
        size = Math.max(letters.length() - 1, pairs.size());
    }

    static Likeness of(String text) {
        return new Likeness(text);
    }

    double to(Likeness other) {
        if (size == 0 || other.size == 0) return size == other.size ? 1 : 0;
        Likeness small = pairs.size() <= other.pairs.size() ? this : other;
        Likeness large = small == this ? other : this;
        int shared = 0;
        for (var pair : small.pairs.entrySet()) shared += Math.min(pair.getValue(), large.pairs.getOrDefault(pair.getKey(), 0));
        return 2.0 * shared / (size + other.size);
    }

    boolean isEmpty() {
        return size == 0;
    }
}
