package io.github.qrart.onnx.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

/**
 * ONNX Runtime's environment, of which a process has one. Where DJL's engine for ONNX Runtime is on the class path, that
 * makes it: it wants to say how many threads there are, and fails where somebody came first.
 */
final class Environment {
    private static final OrtEnvironment ENVIRONMENT = create();

    private Environment() {}

    static OrtEnvironment get() {
        return ENVIRONMENT;
    }

    private static OrtEnvironment create() {
        if (DjlEngine.isPresent()) DjlEngine.start();
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot be told to send nothing: " + e.getMessage(), e);
        }
    }
}
