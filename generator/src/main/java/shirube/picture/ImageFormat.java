package shirube.picture;

import java.util.List;
import java.util.Optional;

/** A kind of picture that every browser shows. */
interface ImageFormat {

    List<ImageFormat> ALL = List.of(new Png(), new Jpeg(), new Gif(), new WebP(), new Svg());

    /** As messages name it, for example {@code JPEG}. */
    String name();

    /** The extensions that its files have, in lower case. */
    List<String> extensions();

    /** Whether the first bytes are those of this format. */
    boolean recognises(byte[] bytes);

    /**
     * The picture without what it tells beyond its looks.
     *
     * @throws ByteCursor.Damaged if the bytes are not a whole file of this format
     */
    Image clean(byte[] bytes);

    /**
     * A picture to be published.
     *
     * @param width as it is shown, in CSS pixels, its orientation considered
     * @param bytes the same pixels without metadata
     */
    record Image(int width, int height, byte[] bytes) {

        public Image {
            if (width < 1 || height < 1) throw new ByteCursor.Damaged();
        }
    }

    static Optional<ImageFormat> of(byte[] bytes) {
        return ALL.stream().filter(format -> format.recognises(bytes)).findFirst();
    }

    static boolean startsWith(byte[] bytes, int offset, String ascii) {
        if (bytes.length < offset + ascii.length()) return false;
        for (int i = 0; i < ascii.length(); i++) if ((bytes[offset + i] & 0xFF) != ascii.charAt(i)) return false;
        return true;
    }
}
