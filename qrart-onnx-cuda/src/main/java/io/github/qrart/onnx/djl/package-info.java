/**
 * Models of any engine through DJL, as scorers and readers: {@link io.github.qrart.onnx.djl.DjlAestheticScorer} takes any
 * model from an image to a score, {@link io.github.qrart.onnx.djl.NeuralQrReader} any that finds objects. The two models
 * that qrart has translators for are ONNX graphs.
 *
 * <p>DJL ({@code ai.djl:api}) and an engine of it are optional: whoever uses this package brings them. Uses {@code model}
 * for the check of folders and {@code runtime} for the order in which DJL and ONNX Runtime start.
 */
@NullMarked
package io.github.qrart.onnx.djl;

import org.jspecify.annotations.NullMarked;
