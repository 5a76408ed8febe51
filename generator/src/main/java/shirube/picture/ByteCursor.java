package shirube.picture;

import java.util.Arrays;

/** Bytes read from front to back, in the units of image formats. Reading past the end says that the file is damaged. */
final class ByteCursor {

    /** The file ends early or contradicts itself. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1;

        Damaged() {
            super("damaged", null, false, false);
        }
    }

    private final byte[] bytes;
    private int at;

    ByteCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    int remaining() {
        return bytes.length - at;
    }

    int position() {
        return at;
    }

    byte[] take(long count) {
        if (count < 0 || count > remaining()) throw new Damaged();
        byte[] taken = Arrays.copyOfRange(bytes, at, at + (int) count);
        at += (int) count;
        return taken;
    }

    void skip(long count) {
        if (count < 0 || count > remaining()) throw new Damaged();
        at += (int) count;
    }

    void back(int count) {
        at -= count;
    }

    /** The bytes from a former position to here. */
    byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, at);
    }

    int u8() {
        if (remaining() < 1) throw new Damaged();
        return bytes[at++] & 0xFF;
    }

    int u16be() {
        return u8() << 8 | u8();
    }

    long u32be() {
        return (long) u16be() << 16 | u16be();
    }

    int u16le() {
        return u8() | u8() << 8;
    }

    int u24le() {
        return u16le() | u8() << 16;
    }

    long u32le() {
        return u16le() | (long) u16le() << 16;
    }

    /** Text of one byte a character, for the names of chunks. */
    String ascii(int count) {
        return new String(take(count), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
