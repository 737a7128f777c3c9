/**
 * A folder of models on disk, and what their graphs take: {@link io.github.qrart.onnx.model.ModelFolder} checks the files
 * before anything is loaded, {@link io.github.qrart.onnx.model.Ports} finds out which input is which.
 *
 * <p>Files, digests and names only: no runtime. Jackson reads {@code qrart-model.json}.
 */
@NullMarked
package io.github.qrart.onnx.model;

import org.jspecify.annotations.NullMarked;
