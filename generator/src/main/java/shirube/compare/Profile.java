package shirube.compare;

import java.util.Arrays;

/**
 * A text as the bag of its pairs of characters, in which a figure is one character: a fingerprint that is compared
 * without reading words.
 *
 * @param features hashes, sorted, each as often as it occurs
 * @param length how many characters the text has
 */
record Profile(int[] features, int length) {

    private static final int SKETCH = 6;

    static Profile of(String text) {
        int[] features = new int[2 * text.length()];
        int count = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); ) {
            int end = figureEnd(text, i);
            char read = end > i ? '0' : text.charAt(i);
            features[count++] = mixed(before * 65_599 + read);
            if (end > i) features[count++] = mixed(text.substring(i, end).hashCode() + 17);
            before = read;
            i = Math.max(end, i + 1);
        }
        features = Arrays.copyOf(features, count);
        Arrays.sort(features);
        return new Profile(features, text.length());
    }

    private static int figureEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) end++;
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** Dice's coefficient: 0 for texts that share nothing, 1 for the same text. */
    double likeness(Profile other) {
        int total = features.length + other.features.length;
        if (total == 0) return 1;
        int shared = 0;
        for (int i = 0, j = 0; i < features.length && j < other.features.length; ) {
            int order = Integer.compare(features[i], other.features[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return 2.0 * shared / total;
    }

    /** The likeness that the lengths alone allow. */
    double atMost(Profile other) {
        int total = features.length + other.features.length;
        return total == 0 ? 1 : 2.0 * Math.min(features.length, other.features.length) / total;
    }

    /** A few features that like texts probably share: the smallest hashes (bottom-k sketch, Broder 1997). */
    int[] sketch() {
        return Arrays.stream(features).distinct().limit(SKETCH).toArray();
    }

    /** The finaliser of MurmurHash3, so that the smallest hashes are any features, not the smallest characters. */
    private static int mixed(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
