/**
 * ONNX Runtime, and everything that must be minded when using it from Java: {@link io.github.qrart.onnx.runtime.OnnxModel}
 * is a graph that can be run from several threads and closed at any time, {@link io.github.qrart.onnx.runtime.Device} says
 * where it runs. The rest of the module does not import {@code ai.onnxruntime}.
 */
@NullMarked
package io.github.qrart.onnx.runtime;

import org.jspecify.annotations.NullMarked;
