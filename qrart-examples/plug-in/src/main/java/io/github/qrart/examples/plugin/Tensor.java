package io.github.qrart.examples.plugin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * A named array as it goes over the wire: row by row, numbers with their lowest byte first, each text behind its length of
 * four bytes.
 *
 * @param name of the model's input or output
 * @param datatype of the protocol, such as {@code UINT8}
 * @param shape the length of each dimension
 * @param data its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Tensor(String name, String datatype, List<Long> shape, byte[] data) {
    static Tensor ofTexts(String name, int count, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[count * (4 + bytes.length)];
        ByteBuffer data = little(all);
        for (int i = 0; i < count; i++) data.putInt(bytes.length).put(bytes);
        return new Tensor(name, "BYTES", List.of((long) count, 1L), all);
    }

    static Tensor ofLongs(String name, List<Long> values) {
        byte[] all = new byte[8 * values.size()];
        ByteBuffer data = little(all);
        values.forEach(data::putLong);
        return new Tensor(name, "INT64", List.of((long) values.size(), 1L), all);
    }

    /** The same image as often as there are candidates. */
    static Tensor ofImages(String name, int count, byte[] image, int size) {
        byte[] all = new byte[count * image.length];
        ByteBuffer data = little(all);
        Collections.nCopies(count, image).forEach(data::put);
        return new Tensor(name, "UINT8", List.of((long) count, (long) size, (long) size, 1L), all);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
