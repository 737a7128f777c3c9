package io.github.qrart.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the markers of a JPEG file say (ITU-T T.81, annex B), without decoding it.
 *
 * @param components colour components: 1 grey, 3 colour, 4 CMYK; 0 when there is no frame header
 * @param orientation EXIF orientation, 1 to 8; 1 is upright
 * @param complete whether the end marker follows the image data
 */
record Jpeg(int components, int orientation, boolean complete) {
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Reads the markers, or returns null when the bytes do not begin as a JPEG does. */
    static @Nullable Jpeg of(byte[] file) {
        if (file.length < 3 || u8(file, 0) != 0xff || u8(file, 1) != START_OF_IMAGE || u8(file, 2) != 0xff) return null;
        int components = 0;
        int orientation = 1;
        int at = 2;
        while (at + 4 <= file.length && u8(file, at) == 0xff) {
            int marker = u8(file, at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = u16(file, at + 2);
            int from = at + 4;
            int to = at + 2 + length;
            if (length < 2 || to > file.length) break;
            if (isFrame(marker) && length >= 8) components = u8(file, from + 5);
            if (marker == APP1) orientation = orientation(file, from, to, orientation);
            if (marker == START_OF_SCAN) return new Jpeg(components, orientation, hasEnd(file, to));
            at = to;
        }
        return new Jpeg(components, orientation, false);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** In entropy-coded data 0xff is always followed by 0 or a restart marker, so the end marker cannot be mistaken. */
    private static boolean hasEnd(byte[] file, int from) {
        for (int i = from; i + 1 < file.length; i++) {
            if (u8(file, i) == 0xff && u8(file, i + 1) == END_OF_IMAGE) return true;
        }
        return false;
    }

    /** The orientation entry of the first directory of a TIFF structure (EXIF 2.3, 4.6). */
    private static int orientation(byte[] file, int from, int to, int otherwise) {
        int tiff = from + EXIF.length;
        if (to - tiff < 8) return otherwise;
        for (int i = 0; i < EXIF.length; i++) {
            if (file[from + i] != EXIF[i]) return otherwise;
        }
        ByteBuffer in = ByteBuffer.wrap(file, tiff, to - tiff).slice();
        in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        if (directory < 8 || directory > in.limit() - 2) return otherwise;
        int entries = Short.toUnsignedInt(in.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry > in.limit() - 12) return otherwise;
            if (Short.toUnsignedInt(in.getShort(entry)) == ORIENTATION_TAG) {
                int value = Short.toUnsignedInt(in.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    private static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }
}
