package io.github.qrart.onnx.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** Where graphs run. Immutable and safe for use by several threads. */
public abstract sealed class Device permits CpuDevice, CudaDevice {
    Device() {}

    /**
     * The processor, with as many threads for a graph as there are processors.
     *
     * @return the device
     */
    public static Device cpu() {
        return cpu(Runtime.getRuntime().availableProcessors());
    }

    /**
     * The processor.
     *
     * @param threads for each graph, 1 to 1024; the caller's thread is one of them
     * @return the device
     */
    public static Device cpu(int threads) {
        return new CpuDevice(threads);
    }

    /**
     * An NVIDIA GPU. Needs the artifact {@code onnxruntime_gpu} in place of {@code onnxruntime}, and CUDA and cuDNN as its
     * release notes say; whether they are there shows when a model is opened.
     *
     * @param index which GPU, from 0
     * @return the device
     */
    public static Device cuda(int index) {
        return new CudaDevice(index);
    }

    /**
     * A short name, for provenance.
     *
     * @return such as {@code cpu} or {@code cuda:0}
     */
    public abstract String id();

    /**
     * How many candidates it does best at once.
     *
     * @return at least 1
     */
    public abstract int batch();

    /** Options for a session, to be closed by the caller. */
    abstract OrtSession.SessionOptions options() throws OrtException;

    /** The runtime's name for memory that it keeps for the next run. */
    abstract String arena();

    /** What to do when a session cannot be made here. */
    abstract String advice();
}
