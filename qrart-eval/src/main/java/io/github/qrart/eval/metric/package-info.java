/**
 * What trials say: rates with their intervals, what several candidates are good for, how long they take, and whether two
 * runs differ by more than chance. Computes only; {@code report} draws.
 *
 * <p>Trials of one pair are alike, so that whatever is said of several trials is drawn by pairs: the bootstrap takes whole
 * pairs, and the comparison of two runs is by pairs.
 */
@NullMarked
package io.github.qrart.eval.metric;

import org.jspecify.annotations.NullMarked;
