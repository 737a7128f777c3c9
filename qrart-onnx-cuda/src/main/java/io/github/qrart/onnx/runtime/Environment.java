package io.github.qrart.onnx.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's environment, of which a process has one. Where DJL's engine for ONNX Runtime is on the class path, that
 * makes it: it wants to say how many threads there are, and fails where somebody came first.
 */
final class Environment {
    private static final Logger LOG = LoggerFactory.getLogger(Environment.class);
    /** Its number for warnings and worse: what it logs by default. */
    private static final int WARNING = 2;

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
            if (!CudaDevice.isBuiltIn()) keep();
            return environment;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot be told to send nothing: " + e.getMessage(), e);
        }
    }

    /**
     * The environment is freed by a shutdown hook, which runs beside all others: a session that is being made or run then
     * ends the process with a segmentation fault. The environment counts who holds it, and one more keeps it to the end;
     * the runtime has no public way to say so. Not where there is CUDA, whose libraries the environment unloads in order:
     * what happens without that has not been tried.
     */
    private static void keep() {
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            Method hold = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            api.setAccessible(true);
            hold.setAccessible(true);
            hold.invoke(null, api.getLong(null), WARNING, OrtEnvironment.DEFAULT_NAME);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.debug("ONNX Runtime is freed while the process ends, whatever runs then", e);
        }
    }
}
