package io.github.qrart.onnx.runtime;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;

/** The archives {@code onnxruntime} and {@code onnxruntime_gpu} hold the same classes: with both, chance decides. */
final class RuntimeArtifacts {
    private RuntimeArtifacts() {}

    /**
     * Refuses a class path with both.
     *
     * @throws IllegalStateException naming them
     */
    static void check(ClassLoader loader) {
        try {
            List<URL> found = Collections.list(loader.getResources("ai/onnxruntime/OrtEnvironment.class"));
            if (found.size() > 1) {
                throw new IllegalStateException("ONNX Runtime is on the class path more than once: " + found
                        + "; expected either onnxruntime or onnxruntime_gpu: exclude the other");
            }
        } catch (IOException e) {
            throw new IllegalStateException("the class path cannot be searched for ONNX Runtime", e);
        }
    }
}
