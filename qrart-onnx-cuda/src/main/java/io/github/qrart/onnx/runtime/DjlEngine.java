package io.github.qrart.onnx.runtime;

import ai.djl.engine.Engine;
import java.util.Objects;

/** DJL's engine for ONNX Runtime. DJL may be missing: then nothing but {@link #isPresent} works. */
public final class DjlEngine {
    /** Its name, for DJL's {@code Criteria}. */
    public static final String NAME = "OnnxRuntime";

    private static final String OPT_OUT = "OPT_OUT_TRACKING";

    private DjlEngine() {}

    /**
     * Whether it is on the class path.
     *
     * @return true if it can be started
     */
    static boolean isPresent() {
        ClassLoader loader = Objects.requireNonNull(DjlEngine.class.getClassLoader());
        return loader.getResource("ai/djl/onnxruntime/engine/OrtEngineProvider.class") != null;
    }

    /**
     * Starts DJL and, if it is there, the engine for ONNX Runtime, before anybody else uses ONNX Runtime. When DJL starts, it
     * asks the machine whether it runs at Amazon and tells its makers if so; that is switched off, unless the host has set
     * {@code OPT_OUT_TRACKING} itself. Does nothing the second time.
     */
    public static void start() {
        if (System.getenv(OPT_OUT) == null && System.getProperty(OPT_OUT) == null) System.setProperty(OPT_OUT, "true");
        if (Engine.hasEngine(NAME)) Engine.getEngine(NAME);
    }
}
