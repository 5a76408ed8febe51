package shirube.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * JPEG (ITU-T T.81) as segments. Of the application segments only those stay that colours depend on: JFIF's head, the ICC
 * profile and Adobe's transform. Exif, XMP, IPTC, comments, previews and whatever follows the end of the image go.
 */
final class Jpeg implements ImageFormat {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int COM = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP15 = 0xEF;
    private static final String EXIF = "Exif\0\0";

    @Override
    public String name() {
        return "JPEG";
    }

    @Override
    public List<String> extensions() {
        return List.of("jpg", "jpeg", "jfif");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return ImageFormat.startsWith(bytes, 0, "\u00FF\u00D8\u00FF");
    }

    @Override
    public Image clean(byte[] bytes) {
        return new Reading(bytes).image();
    }

    private static final class Reading {

        private final ByteCursor in;
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
        private Exif exif = Exif.UPRIGHT;
        private int width;
        private int height;

        Reading(byte[] bytes) {
            in = new ByteCursor(bytes);
        }

        Image image() {
            in.skip(2);
            for (int marker = marker(); marker != EOI; marker = marker()) segment(marker);
            if (!exif.isUpright()) put(head, 0xE1, concat(EXIF.getBytes(StandardCharsets.US_ASCII), exif.tiff()));
            var all = new ByteArrayOutputStream();
            all.writeBytes(new byte[] {(byte) 0xFF, (byte) SOI});
            all.writeBytes(head.toByteArray());
            all.writeBytes(rest.toByteArray());
            all.writeBytes(new byte[] {(byte) 0xFF, (byte) EOI});
            return exif.image(width, height, all.toByteArray());
        }

        /** Any number of 0xFF may stand before a marker (B.1.1.2). */
        private int marker() {
            if (in.u8() != 0xFF) throw new ByteCursor.Damaged();
            int marker = in.u8();
            while (marker == 0xFF) marker = in.u8();
            if (marker == 0 || marker == SOI) throw new ByteCursor.Damaged();
            return marker;
        }

        private void segment(int marker) {
            byte[] data = in.take(in.u16be() - 2L);
            if (isFrame(marker)) frame(data);
            if (marker == 0xE1 && ImageFormat.startsWith(data, 0, EXIF))
                exif = Exif.read(Arrays.copyOfRange(data, EXIF.length(), data.length));
            if (marker == APP0 && ImageFormat.startsWith(data, 0, "JFIF\0")) put(head, marker, withoutPreview(data));
            else if (isKept(marker, data)) put(rest, marker, data);
            if (marker == SOS) scan();
        }

        /** Entropy-coded data: up to a marker that is neither a stuffed zero nor a restart (B.1.1.5). */
        private void scan() {
            int start = in.position();
            while (true) {
                if (in.u8() != 0xFF) continue;
                int next = in.u8();
                while (next == 0xFF) next = in.u8();
                boolean ends = next != 0 && !(next >= 0xD0 && next <= 0xD7);
                if (!ends) continue;
                byte[] data = in.since(start);
                rest.write(data, 0, data.length - 2);
                in.back(2);
                return;
            }
        }

        private void frame(byte[] data) {
            var frame = new ByteCursor(data);
            frame.skip(1);
            height = frame.u16be();
            width = frame.u16be();
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isKept(int marker, byte[] data) {
        if (marker == COM) return false;
        if (marker < APP0 || marker > APP15) return true;
        boolean profile = marker == 0xE2 && ImageFormat.startsWith(data, 0, "ICC_PROFILE\0");
        boolean adobe = marker == 0xEE && ImageFormat.startsWith(data, 0, "Adobe");
        return profile || adobe;
    }

    /** JFIF's head may end in a small copy of the picture, as it was before it was cut or blackened. */
    private static byte[] withoutPreview(byte[] jfif) {
        if (jfif.length < 14) throw new ByteCursor.Damaged();
        byte[] plain = Arrays.copyOf(jfif, 14);
        plain[12] = 0;
        plain[13] = 0;
        return plain;
    }

    private static void put(ByteArrayOutputStream out, int marker, byte[] data) {
        int length = data.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(data);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
