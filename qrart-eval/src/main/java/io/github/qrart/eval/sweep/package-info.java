/**
 * What is varied: options of a generator with their types and ranges, axes over them, and the cells that a grid, chance or
 * a Latin hypercube makes of the axes. A {@link io.github.qrart.eval.sweep.Sweep} is cells times pairs times seeds.
 *
 * <p>An {@link io.github.qrart.eval.sweep.OptionSpace} is the seam for a generator of one's own: it names the options and
 * makes a generator of their values. {@link io.github.qrart.eval.sweep.EmbeddedSpaces} has those of the generators that
 * come with qrart; further ones on the class path are found by {@link java.util.ServiceLoader}.
 */
@NullMarked
package io.github.qrart.eval.sweep;

import org.jspecify.annotations.NullMarked;
