/**
 * How noise becomes an image, given something that tells noise from image: {@link
 * io.github.qrart.onnx.sampling.NoiseSchedule} says how much noise there is at each time, a {@link
 * io.github.qrart.onnx.sampling.Sampler} goes from much to none in a few steps.
 *
 * <p>Numbers only: no runtime, no model, no image. The samplers are those of diffusers 0.42, which the tests compare them
 * with; formulas are cited where they stand. Jackson reads {@code scheduler_config.json}.
 */
@NullMarked
package io.github.qrart.onnx.sampling;

import org.jspecify.annotations.NullMarked;
