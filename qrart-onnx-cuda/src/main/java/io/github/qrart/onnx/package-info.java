/**
 * Stable Diffusion 1.5 with ControlNet as a {@link io.github.qrart.Generator}: {@link
 * io.github.qrart.onnx.DiffusionModel} holds the models, {@link io.github.qrart.onnx.DiffusionGenerator} draws with them as
 * {@link io.github.qrart.onnx.DiffusionOptions} say.
 *
 * <p>Uses the packages below it, {@code text}, {@code sampling}, {@code model} and {@code runtime}, which do not know each
 * other, save that {@code runtime} knows {@code model}.
 */
@NullMarked
package io.github.qrart.onnx;

import org.jspecify.annotations.NullMarked;
