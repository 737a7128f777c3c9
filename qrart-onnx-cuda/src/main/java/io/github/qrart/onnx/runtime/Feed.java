package io.github.qrart.onnx.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.platform.Fp16Conversions;
import io.github.qrart.onnx.model.Port;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Numbers for an input of a graph, in memory that the runtime reads in place. Kept from step to step: {@link #set} puts
 * other numbers into the same memory. For one thread at a time; must be closed, and not be used after.
 */
public final class Feed implements AutoCloseable {
    private final Port port;
    private final int count;
    private final ByteBuffer memory;
    private final OnnxTensor tensor;

    private Feed(Port port, int count, ByteBuffer memory, OnnxTensor tensor) {
        this.port = port;
        this.count = count;
        this.memory = memory;
        this.tensor = tensor;
    }

    /**
     * Memory for an input, full of zeros.
     *
     * @param port the input
     * @param shape as many dimensions as it has
     * @return the feed
     * @throws OutOfDeviceMemoryException if that is more than 2 GiB, or than Java has left outside its heap
     */
    public static Feed of(Port port, long... shape) {
        return of(ByteBuffer::allocateDirect, port, shape);
    }

    static Feed of(IntFunction<ByteBuffer> allocator, Port port, long... shape) {
        if (shape.length != port.rank()) {
            throw new IllegalArgumentException(shape.length + " dimensions for " + port);
        }
        long count = 1;
        for (long side : shape) count *= side;
        int width = switch (port.type()) {
            case HALF -> 2;
            case FLOAT, INT -> 4;
            case LONG -> 8;
            case OTHER -> throw new IllegalArgumentException("no numbers for " + port);
        };
        if (count > Integer.MAX_VALUE / width) {
            throw new OutOfDeviceMemoryException(
                    port + " of " + Arrays.toString(shape) + " takes more than the 2 GiB of a buffer");
        }
        int bytes = (int) count * width;
        ByteBuffer memory;
        try {
            // The runtime reads the numbers in the processor's own order.
            memory = allocator.apply(bytes).order(ByteOrder.nativeOrder());
        } catch (OutOfMemoryError e) {
            throw new OutOfDeviceMemoryException(
                    "no " + bytes + " bytes outside the heap for " + port + " of " + Arrays.toString(shape) + ": "
                            + e.getMessage() + "; see Java's -XX:MaxDirectMemorySize",
                    e);
        }
        try {
            OnnxTensor tensor = OnnxTensor.createTensor(Environment.get(), memory, shape, javaType(port));
            return new Feed(port, (int) count, memory, tensor);
        } catch (OrtException e) {
            throw new IllegalStateException("no tensor for " + port + ": " + e.getMessage(), e);
        }
    }

    private static OnnxJavaType javaType(Port port) {
        return switch (port.type()) {
            case HALF -> OnnxJavaType.FLOAT16;
            case FLOAT -> OnnxJavaType.FLOAT;
            case INT -> OnnxJavaType.INT32;
            case LONG -> OnnxJavaType.INT64;
            case OTHER -> throw new IllegalArgumentException("no numbers for " + port);
        };
    }

    /**
     * Puts numbers in, converted to the input's type.
     *
     * @param numbers as many as the shape says, or a part of which that number is a multiple: it is repeated
     * @return this
     */
    public Feed set(float... numbers) {
        if (numbers.length == 0 || count % numbers.length != 0) {
            throw new IllegalArgumentException(numbers.length + " numbers for " + port + " of " + count);
        }
        memory.clear();
        for (int from = 0; from < count; from += numbers.length) {
            switch (port.type()) {
                case FLOAT -> memory.asFloatBuffer().position(from).put(numbers);
                case HALF -> {
                    for (int i = 0; i < numbers.length; i++) {
                        memory.putShort(2 * (from + i), Fp16Conversions.floatToFp16(numbers[i]));
                    }
                }
                default -> {
                    for (int i = 0; i < numbers.length; i++) putWhole(from + i, Math.round(numbers[i]));
                }
            }
        }
        return this;
    }

    /**
     * Puts zeros in.
     *
     * @return this
     */
    public Feed clear() {
        memory.clear();
        while (memory.remaining() >= Long.BYTES) memory.putLong(0);
        while (memory.hasRemaining()) memory.put((byte) 0);
        return this;
    }

    private void putWhole(int at, int number) {
        if (memory.capacity() / count == 8) memory.putLong(8 * at, number);
        else memory.putInt(4 * at, number);
    }

    Port port() {
        return port;
    }

    OnnxTensor tensor() {
        return tensor;
    }

    @Override
    public void close() {
        tensor.close();
    }
}
