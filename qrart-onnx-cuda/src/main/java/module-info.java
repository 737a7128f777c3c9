/** Draws with Stable Diffusion and ControlNet on ONNX Runtime, and takes models as scorers and readers through DJL. */
module io.github.qrart.onnx {
    requires transitive io.github.qrart.core;
    requires com.microsoft.onnxruntime;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires static ai.djl.api;
    requires static transitive org.jspecify;

    exports io.github.qrart.onnx;
    exports io.github.qrart.onnx.djl;
    exports io.github.qrart.onnx.model;
    exports io.github.qrart.onnx.runtime;
    exports io.github.qrart.onnx.sampling;
    exports io.github.qrart.onnx.text;
}
