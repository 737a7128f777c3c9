/**
 * Evaluation: sweeps of a generator's options, trials as files, people's labels, and how far automatic scores agree with
 * them.
 */
@NullMarked
package io.github.qrart.eval;

import org.jspecify.annotations.NullMarked;
