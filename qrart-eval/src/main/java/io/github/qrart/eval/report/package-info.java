/**
 * Draws what {@code metric} has found out: the toast plot as a picture, and the report as one HTML file. Computes nothing of
 * its own.
 *
 * <p>Charts are SVG made by the report's template from coordinates that are computed here, not by a chart library: those of
 * the JVM draw their letters with {@code java.awt.Font}, which a machine without fonts does not have, and bake colours in,
 * so that a page could not be light and dark.
 */
@NullMarked
package io.github.qrart.eval.report;

import org.jspecify.annotations.NullMarked;
