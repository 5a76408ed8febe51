package shirube.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A passage known only by its mark, {@code 12-5d21-b1946ac92492d2347c6235b4d2611184}: how many characters it has when
 * folded, a checksum by which places are found quickly, and half of the SHA-256 that makes sure.
 */
public record PassageMark(int length, int checksum, String hash) {

    /** What is shorter would be found in places that have nothing to do with it. */
    public static final int LEAST = 4;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})-([0-9a-f]{4})-([0-9a-f]{32})");
    private static final int MODULUS = 65521;
    private static final int BASE = 31_397;

    /** A place in a text, in UTF-16 units. */
    public record Place(int start, int end) {}

    public static PassageMark of(String passage) {
        int[] letters = new FoldedText(passage).letters();
        int checksum = 0;
        for (int letter : letters) checksum = step(checksum, letter);
        return new PassageMark(letters.length, checksum, hash(letters, 0, letters.length));
    }

    /** The mark that is written so; nothing if it is no mark. */
    public static Optional<PassageMark> parse(String written) {
        Matcher mark = WRITTEN.matcher(written.strip());
        if (!mark.matches() || Integer.parseInt(mark.group(1)) == 0) return Optional.empty();
        return Optional.of(new PassageMark(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2), 16), mark.group(3)));
    }

    /** Where the passage stands; places do not overlap. */
    public List<Place> in(FoldedText text) {
        int[] letters = text.letters();
        var places = new ArrayList<Place>();
        if (letters.length < length) return places;
        int highest = 1;
        for (int i = 1; i < length; i++) highest = (int) ((long) highest * BASE % MODULUS);
        int sum = 0;
        int free = 0;
        for (int i = 0; i < letters.length; i++) {
            if (i >= length) sum = (int) Math.floorMod(sum - (long) letters[i - length] % MODULUS * highest, (long) MODULUS);
            sum = step(sum, letters[i]);
            int from = i - length + 1;
            if (from < free || sum != checksum || !hash.equals(hash(letters, from, length))) continue;
            places.add(new Place(text.start(from), text.end(i)));
            free = i + 1;
        }
        return places;
    }

    private static int step(int sum, int letter) {
        return (int) (((long) sum * BASE + letter) % MODULUS);
    }

    private static String hash(int[] letters, int from, int length) {
        try {
            byte[] bytes = new String(letters, from, length).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    @Override
    public String toString() {
        return String.format("%d-%04x-%s", length, checksum, hash);
    }
}
