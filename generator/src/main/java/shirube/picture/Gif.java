package shirube.picture;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;

/** GIF 87a and 89a as blocks. Comments go, and of the application extensions all but loops and colour profiles. */
final class Gif implements ImageFormat {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    @Override
    public String name() {
        return "GIF";
    }

    @Override
    public List<String> extensions() {
        return List.of("gif");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return ImageFormat.startsWith(bytes, 0, "GIF87a") || ImageFormat.startsWith(bytes, 0, "GIF89a");
    }

    @Override
    public Image clean(byte[] bytes) {
        var in = new ByteCursor(bytes);
        in.skip(6);
        int width = in.u16le();
        int height = in.u16le();
        skipColours(in, in.u8(), 2);
        var out = new ByteArrayOutputStream();
        out.writeBytes(in.since(0));
        boolean hasImage = false;
        for (int block = in.u8(); block != TRAILER; block = in.u8()) {
            int start = in.position() - 1;
            boolean kept = block == EXTENSION ? extension(in) : image(in, block);
            if (kept) out.writeBytes(in.since(start));
            hasImage |= block == IMAGE;
        }
        if (!hasImage) throw new ByteCursor.Damaged();
        out.write(TRAILER);
        return new Image(width, height, out.toByteArray());
    }

    /** Reads over an extension; says whether it belongs to the picture. */
    private static boolean extension(ByteCursor in) {
        int label = in.u8();
        if (label != APPLICATION) {
            skipBlocks(in);
            return label != COMMENT;
        }
        String application = in.ascii(in.u8());
        skipBlocks(in);
        return KEPT.contains(application);
    }

    private static boolean image(ByteCursor in, int block) {
        if (block != IMAGE) throw new ByteCursor.Damaged();
        in.skip(8);
        skipColours(in, in.u8(), 0);
        in.skip(1);
        skipBlocks(in);
        return true;
    }

    private static void skipColours(ByteCursor in, int flags, int fieldsBetween) {
        in.skip(fieldsBetween);
        if ((flags & 0x80) != 0) in.skip(3L << (flags & 7) + 1);
    }

    private static void skipBlocks(ByteCursor in) {
        for (int size = in.u8(); size > 0; size = in.u8()) in.skip(size);
    }
}
