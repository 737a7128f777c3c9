package io.github.qrart.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Reads back the texts that {@link PngWriter} has put into a file.
 *
 * <p>Made for files of any origin: nothing is decoded or unpacked, so that a compressed text of gigabytes is passed over.
 * What is found is what somebody wrote there, and no proof of anything.
 */
public final class PngTexts {
    /** The keyword of the entry for programs, a JSON object; see {@link PngWriter}. */
    public static final String RESULT = "qrart";

    private static final int ITXT = 0x69545874;

    private PngTexts() {}

    /**
     * The texts of a file, by keyword: those of its uncompressed iTXt chunks (ISO/IEC 15948, 11.3.4.5).
     *
     * @param file a whole file of any kind
     * @return in the order of the file, the last of several with one keyword; empty for a file that has none, is damaged
     *     before the first of them or no PNG
     */
    public static Map<String, String> read(byte[] file) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!Png.is(file)) return texts;
        ByteBuffer in = ByteBuffer.wrap(file);
        long at = 8;
        while (at + 12 <= file.length) {
            int start = (int) at;
            long length = Integer.toUnsignedLong(in.getInt(start));
            at += 12 + length;
            if (at > file.length) break;
            if (in.getInt(start + 4) == ITXT && crc(file, start + 4, (int) length + 4) == in.getInt((int) at - 4)) {
                read(file, start + 8, (int) at - 4, texts);
            }
        }
        return texts;
    }

    /** Keyword, 0, whether compressed, 0, language, 0, keyword in that language, 0, text. */
    private static void read(byte[] file, int from, int to, Map<String, String> texts) {
        int keyword = zero(file, from, to);
        if (keyword + 2 >= to || file[keyword + 1] != 0) return;
        int language = zero(file, keyword + 3, to);
        int translated = zero(file, language + 1, to);
        if (translated >= to) return;
        texts.put(
                new String(file, from, keyword - from, ISO_8859_1),
                new String(file, translated + 1, to - translated - 1, UTF_8));
    }

    private static int zero(byte[] file, int from, int to) {
        int at = from;
        while (at < to && file[at] != 0) at++;
        return at;
    }

    private static int crc(byte[] file, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(file, from, length);
        return (int) crc.getValue();
    }
}
