package shirube.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held (Exif 2.32, tag 274): the one fact of Exif that a picture's looks depend on. 1 is upright; from 5
 * on, width and height change places.
 */
record Exif(int orientation) {

    static final Exif UPRIGHT = new Exif(1);

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;

    /** Reads a TIFF block; what cannot be read says nothing, and so is upright. */
    static Exif read(byte[] tiff) {
        try {
            ByteBuffer in = ByteBuffer.wrap(tiff);
            in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = in.getInt(4);
            int entries = in.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY_BYTES;
                boolean found = in.getShort(entry) == ORIENTATION && in.getShort(entry + 2) == SHORT;
                if (found) return of(in.getShort(entry + 8));
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    boolean isUpright() {
        return orientation == 1;
    }

    /** A TIFF block with nothing but the orientation. */
    byte[] tiff() {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** The picture as it is shown, where its pixels lie {@code width} by {@code height}. */
    ImageFormat.Image image(int width, int height, byte[] bytes) {
        boolean turned = orientation >= 5;
        return new ImageFormat.Image(turned ? height : width, turned ? width : height, bytes);
    }

    private static Exif of(int value) {
        return value >= 1 && value <= 8 ? new Exif(value) : UPRIGHT;
    }
}
