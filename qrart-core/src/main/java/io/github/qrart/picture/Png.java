package io.github.qrart.picture;

import java.nio.ByteBuffer;

/** Whether a PNG file is whole (ISO/IEC 15948, 5): ImageIO decodes what is there of a cut-off one without complaint. */
final class Png {
    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int IEND = 0x49454e44;

    private Png() {}

    /** Whether the bytes begin as a PNG does. */
    static boolean is(byte[] file) {
        return file.length >= 8 && ByteBuffer.wrap(file).getLong() == SIGNATURE;
    }

    /** Whether chunk follows chunk up to the last one. */
    static boolean complete(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        long at = 8;
        while (at + 12 <= file.length) {
            long length = Integer.toUnsignedLong(in.getInt((int) at));
            if (at + 12 + length > file.length) return false;
            if (in.getInt((int) at + 4) == IEND) return true;
            at += 12 + length;
        }
        return false;
    }
}
