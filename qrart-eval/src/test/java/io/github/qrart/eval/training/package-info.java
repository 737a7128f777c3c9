/**
 * Makes the scan scorer's models: draws a training set of codes from plain to unreadable, measures the scorer's features on
 * it, and fits them to what native readers read. The script {@code qrart-eval/training/train.sh} runs all of it.
 */
@NullMarked
package io.github.qrart.eval.training;

import org.jspecify.annotations.NullMarked;
