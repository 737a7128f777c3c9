package io.github.qrart.onnx;

import io.github.qrart.onnx.model.Port;
import io.github.qrart.onnx.runtime.Feed;
import java.util.Arrays;

/** UNet and ControlNet, in one graph or in two. */
interface Unet {
    /** See {@link Networks#guide}. */
    Networks.Guide guide(int samples, float[] text, float[] condition, int side);

    /** A feed of one number, with as many dimensions as the graph likes. */
    static Feed single(Port port) {
        long[] shape = new long[port.rank()];
        Arrays.fill(shape, 1);
        return Feed.of(port, shape);
    }

    /** The pictures of the code; a fifth dimension counts ControlNets. */
    static Feed condition(Port port, int samples, float[] condition, int side) {
        Feed feed = port.rank() == 4 ? Feed.of(port, samples, 3, side, side) : Feed.of(port, 1, samples, 3, side, side);
        return feed.set(condition);
    }

    /** The embedded prompts. */
    static Feed text(Port port, int samples, float[] text, int width) {
        long tokens = text.length / ((long) samples * width);
        return Feed.of(port, samples, tokens, width).set(text);
    }
}
