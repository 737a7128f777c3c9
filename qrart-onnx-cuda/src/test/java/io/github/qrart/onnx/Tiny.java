package io.github.qrart.onnx;

import io.github.qrart.onnx.runtime.Device;
import java.nio.file.Path;

/** The tiny models that export/export.py made. */
final class Tiny {
    static final Path FOLDER = Path.of("src/test/resources/tiny");

    /** The same weights with UNet and ControlNet apart. */
    static final Path SPLIT = Path.of("src/test/resources/tiny-split");

    /** The same weights rounded to 16 bits. */
    static final Path HALF = Path.of("src/test/resources/tiny-fp16");

    private Tiny() {}

    static DiffusionModel open() {
        return DiffusionModel.open(FOLDER, device());
    }

    /** The processor, unless {@code -Dqrart.device=cuda} asks for the first GPU. */
    static Device device() {
        return System.getProperty("qrart.device", "cpu").equals("cuda") ? Device.cuda(0) : Device.cpu(1);
    }
}
