package io.github.qrart.onnx.runtime;

/**
 * What an output of a graph holds.
 *
 * @param shape its dimensions
 * @param values its numbers, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // not compared, and copied once already
public record Numbers(long[] shape, float[] values) {}
