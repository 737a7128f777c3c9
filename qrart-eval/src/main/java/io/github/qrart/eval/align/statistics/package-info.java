/**
 * Measures of agreement, ranking and calibration, and the uncertainty of each: functions of arrays, which know nothing of
 * images or files. Where an item may count several times, as in a bootstrap, the measures take a weight for each.
 *
 * <p>Every measure is held by tests to what scikit-learn, SciPy, statsmodels or a published table gives. Everything here is
 * stateless or immutable, and safe for use by several threads.
 */
@NullMarked
package io.github.qrart.eval.align.statistics;

import org.jspecify.annotations.NullMarked;
