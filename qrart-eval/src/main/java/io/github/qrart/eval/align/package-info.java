/**
 * How automatic scores agree with people. {@link io.github.qrart.eval.align.Alignment} takes labels and scores and gives an
 * {@link io.github.qrart.eval.align.Agreement}: measures of every scorer with intervals, policies made of several, what is
 * worth labelling next. {@link io.github.qrart.eval.align.Calibration} fits model files for the scorers of the library, and
 * {@link io.github.qrart.eval.align.AlignmentReport} draws the page.
 *
 * <p>Computes and draws only: labels come from {@code labels}, formulas from {@code statistics}.
 */
@NullMarked
package io.github.qrart.eval.align;

import org.jspecify.annotations.NullMarked;
