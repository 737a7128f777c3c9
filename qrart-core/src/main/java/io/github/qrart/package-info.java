/**
 * The interfaces and values of qrart: a {@link io.github.qrart.Generator} draws candidates, a
 * {@link io.github.qrart.ScanScorer} and an {@link io.github.qrart.AestheticScorer} score them, a
 * {@link io.github.qrart.BestOfNSelector} runs all three and returns the best.
 *
 * <p>This package knows symbols and no way of drawing or reading one: implementations live in packages of their own,
 * and {@code io.github.qrart.embedded} puts those that need no GPU together. Images are {@link
 * java.awt.image.BufferedImage}s in sRGB; whoever receives one must not draw into it.
 */
@NullMarked
package io.github.qrart;

import org.jspecify.annotations.NullMarked;
