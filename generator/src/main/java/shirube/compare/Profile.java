package shirube.compare;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the bag of its pairs of characters, in which a figure is one character: a fingerprint that is compared
 * without reading words.
 *
 * @param features hashes, sorted, each as often as it occurs
 * @param length how many characters the text has
 */
record Profile(int[] features, int length) {

    private static final Pattern FIGURE = Pattern.compile("[0-9０-９]+");
    private static final int SKETCH = 6;

    static Profile of(String text) {
        String read = FIGURE.matcher(text).replaceAll("0");
        Matcher figures = FIGURE.matcher(text);
        int[] features = new int[read.length() + 1 + (int) figures.results().count()];
        int count = 0;
        char before = ' ';
        for (int i = 0; i < read.length(); i++) {
            features[count++] = mixed(before * 65_599 + read.charAt(i));
            before = read.charAt(i);
        }
        figures.reset();
        while (figures.find()) features[count++] = mixed(figures.group().hashCode() + 17);
        features = Arrays.copyOf(features, count);
        Arrays.sort(features);
        return new Profile(features, text.length());
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
