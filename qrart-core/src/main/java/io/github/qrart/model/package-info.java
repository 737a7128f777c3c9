/**
 * Fitted models as data files: {@link io.github.qrart.model.LinearModel} says what a number is made of, and
 * {@link io.github.qrart.model.ModelProvenance} what it was fitted to;
 * {@link io.github.qrart.model.ScoreCurve} says what a scorer's number means as a probability. The scorers load their models
 * from the class path, and take any other that was made for the same features, and any curve that was made for their scores.
 *
 * <p>Knows nothing of images, symbols or scorers. Nothing but the JDK is needed to read a file.
 */
@NullMarked
package io.github.qrart.model;

import org.jspecify.annotations.NullMarked;
