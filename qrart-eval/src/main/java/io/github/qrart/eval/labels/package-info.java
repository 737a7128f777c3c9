/**
 * What people said of images, and what programs scored them: values, and the files they come in.
 *
 * <p>{@link io.github.qrart.eval.labels.LabelReader} and {@link io.github.qrart.eval.labels.LabelWriter} know CSV, JSON
 * lines, Label Studio's JSON, and folders. Whoever reads gets all that is wrong with a file at once, with line numbers. The
 * package knows nothing of statistics.
 */
@NullMarked
package io.github.qrart.eval.labels;

import org.jspecify.annotations.NullMarked;
