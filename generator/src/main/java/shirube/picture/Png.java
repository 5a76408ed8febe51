package shirube.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG (W3C, Third Edition) as chunks. Those stay that the picture's looks depend on; texts, times, Exif and private chunks
 * go, as does whatever follows the end.
 */
final class Png implements ImageFormat {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
            "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    @Override
    public String name() {
        return "PNG";
    }

    @Override
    public List<String> extensions() {
        return List.of("png", "apng");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return ImageFormat.startsWith(bytes, 0, SIGNATURE);
    }

    @Override
    public Image clean(byte[] bytes) {
        var in = new ByteCursor(bytes);
        var out = new ByteArrayOutputStream();
        out.writeBytes(in.take(SIGNATURE.length()));
        Exif exif = Exif.UPRIGHT;
        boolean hasData = false;
        String type = "";
        int width = 0;
        int height = 0;
        while (!type.equals("IEND")) {
            long length = in.u32be();
            type = in.ascii(4);
            byte[] data = in.take(length);
            if (in.u32be() != crc(type, data)) throw new ByteCursor.Damaged();
            if (type.equals("IHDR")) {
                width = ByteBuffer.wrap(data).getInt(0);
                height = ByteBuffer.wrap(data).getInt(4);
            }
            if (type.equals("eXIf")) exif = Exif.read(data);
            boolean firstData = type.equals("IDAT") && !hasData;
            if (firstData && !exif.isUpright()) chunk(out, "eXIf", exif.tiff());
            hasData |= firstData;
            if (KEPT.contains(type)) chunk(out, type, data);
        }
        if (!hasData) throw new ByteCursor.Damaged();
        return exif.image(width, height, out.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc(type, data)).array());
    }

    private static long crc(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(data);
        return crc.getValue();
    }
}
