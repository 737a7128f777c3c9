package io.github.qrart.onnx.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;

/** An NVIDIA GPU: all that is particular to CUDA. */
final class CudaDevice extends Device {
    private final int index;

    CudaDevice(int index) {
        if (index < 0 || index > 255) throw new IllegalArgumentException("GPU " + index + "; expected 0 to 255");
        this.index = index;
    }

    /** Whether this ONNX Runtime was built for it. */
    static boolean isBuiltIn() {
        return OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
    }

    @Override
    public String id() {
        return "cuda:" + index;
    }

    @Override
    public int batch() {
        return 8;
    }

    /** The list of providers says what was compiled in; whether CUDA can be loaded shows when options are made. */
    @Override
    OrtSession.SessionOptions options() throws OrtException {
        if (!isBuiltIn()) {
            throw new IllegalStateException("this ONNX Runtime was built without CUDA; " + advice());
        }
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(index)) {
            // Sizes differ between requests; an exhaustive search for each would cost more than it saves.
            cuda.add("cudnn_conv_algo_search", "HEURISTIC");
            // Growing by powers of two takes memory that other models need.
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            options.addCUDA(cuda);
            return options;
        } catch (OrtException | RuntimeException e) {
            options.close();
            throw e;
        }
    }

    @Override
    String arena() {
        return "gpu:" + index;
    }

    @Override
    String advice() {
        return "put com.microsoft.onnxruntime:onnxruntime_gpu in place of onnxruntime, of the same version, on Linux or"
                + " Windows with 64 bits, with CUDA 12 and cuDNN 9; or use Device.cpu()";
    }
}
