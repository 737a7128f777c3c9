package io.github.qrart.onnx.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** The processor. */
final class CpuDevice extends Device {
    private final int threads;

    CpuDevice(int threads) {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException(threads + " threads; expected 1 to 1024");
        }
        this.threads = threads;
    }

    @Override
    public String id() {
        return "cpu";
    }

    /** A batch saves nothing here, and candidates that come one by one can be scored meanwhile. */
    @Override
    public int batch() {
        return 1;
    }

    @Override
    OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        // Threads that spin while they wait take the processor from whoever scores the candidates.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    @Override
    String arena() {
        return "cpu:0";
    }

    @Override
    String advice() {
        return "check that the file was exported for opset 17 or older, and that the memory suffices";
    }
}
