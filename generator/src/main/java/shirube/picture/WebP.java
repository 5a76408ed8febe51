package shirube.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** WebP (RFC 9649) as chunks of RIFF. Exif and XMP go, and the flags that announce them. */
final class WebP implements ImageFormat {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;

    private record Chunk(String name, byte[] data) {}

    @Override
    public String name() {
        return "WebP";
    }

    @Override
    public List<String> extensions() {
        return List.of("webp");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return ImageFormat.startsWith(bytes, 0, "RIFF") && ImageFormat.startsWith(bytes, 8, "WEBP");
    }

    @Override
    public Image clean(byte[] bytes) {
        List<Chunk> chunks = chunks(bytes);
        Exif exif = chunks.stream()
                .filter(chunk -> chunk.name.equals("EXIF"))
                .map(chunk -> Exif.read(tiff(chunk.data)))
                .findFirst()
                .orElse(Exif.UPRIGHT);
        var out = new ByteArrayOutputStream();
        out.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (Chunk chunk : chunks) if (KEPT.contains(chunk.name)) write(out, flagged(chunk, exif));
        if (!exif.isUpright()) write(out, new Chunk("EXIF", exif.tiff()));

        var file = new ByteArrayOutputStream();
        write(file, new Chunk("RIFF", out.toByteArray()));
        return sized(chunks, exif, file.toByteArray());
    }

    private static List<Chunk> chunks(byte[] bytes) {
        var file = new ByteCursor(bytes);
        file.skip(4);
        var in = new ByteCursor(file.take(file.u32le()));
        in.skip(4);
        var chunks = new ArrayList<Chunk>();
        while (in.remaining() > 1) {
            String name = in.ascii(4);
            long size = in.u32le();
            chunks.add(new Chunk(name, in.take(size)));
            if (size % 2 == 1 && in.remaining() > 0) in.skip(1);
        }
        return chunks;
    }

    /** Some writers put the heading of JPEG before the block. */
    private static byte[] tiff(byte[] data) {
        boolean headed = ImageFormat.startsWith(data, 0, "Exif\0\0");
        return headed ? java.util.Arrays.copyOfRange(data, 6, data.length) : data;
    }

    private static Chunk flagged(Chunk chunk, Exif exif) {
        if (!chunk.name.equals("VP8X") || chunk.data.length == 0) return chunk;
        byte[] data = chunk.data.clone();
        data[0] &= (byte) ~(HAS_EXIF | HAS_XMP);
        if (!exif.isUpright()) data[0] |= HAS_EXIF;
        return new Chunk(chunk.name, data);
    }

    private static void write(ByteArrayOutputStream out, Chunk chunk) {
        out.writeBytes(chunk.name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(chunk.data.length).array());
        out.writeBytes(chunk.data);
        if (chunk.data.length % 2 == 1) out.write(0);
    }

    private static Image sized(List<Chunk> chunks, Exif exif, byte[] bytes) {
        boolean hasPixels = chunks.stream().anyMatch(chunk -> Set.of("VP8 ", "VP8L", "ANMF").contains(chunk.name));
        if (!hasPixels) throw new ByteCursor.Damaged();
        Chunk first = chunks.get(0);
        var in = new ByteCursor(first.data);
        if (first.name.equals("VP8X")) {
            in.skip(4);
            return exif.image(in.u24le() + 1, in.u24le() + 1, bytes);
        }
        if (first.name.equals("VP8L")) return lossless(in, exif, bytes);
        return lossy(in, exif, bytes);
    }

    /** RFC 9649, 3.4: signature, then 14 bits each of width and height, less one. */
    private static Image lossless(ByteCursor in, Exif exif, byte[] bytes) {
        if (in.u8() != 0x2F) throw new ByteCursor.Damaged();
        long bits = in.u32le();
        return exif.image((int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1, bytes);
    }

    /** RFC 6386, 9.1: frame tag, start code, then 14 bits each of width and height. */
    private static Image lossy(ByteCursor in, Exif exif, byte[] bytes) {
        in.skip(3);
        if (in.u24le() != 0x2A019D) throw new ByteCursor.Damaged();
        return exif.image(in.u16le() & 0x3FFF, in.u16le() & 0x3FFF, bytes);
    }
}
