/**
 * What came of it: trials as facts. A {@link io.github.qrart.eval.trial.Trial} is one line of JSON in a file that only
 * grows; its id is a hash of everything that determines it, and its image is a file that is named by its content. A {@link
 * io.github.qrart.eval.trial.SweepRun} makes the trials of a sweep, {@link io.github.qrart.eval.trial.TrialStore} reads
 * them, {@link io.github.qrart.eval.trial.Merge} joins what several machines have made.
 *
 * <p>A run that is killed loses nothing that it has reported, and repeats nothing when it is started again.
 */
@NullMarked
package io.github.qrart.eval.trial;

import org.jspecify.annotations.NullMarked;
