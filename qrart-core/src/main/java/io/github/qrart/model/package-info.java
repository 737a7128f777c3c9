/**
 * Fitted models as data files: {@link io.github.qrart.model.LinearModel} says what a number is made of, and
 * {@link io.github.qrart.model.ModelProvenance} what it was fitted to. The scorers load theirs from the class path, and
 * take any other that was made for the same features.
 *
 * <p>Knows nothing of images, symbols or scorers. Nothing but the JDK is needed to read a file.
 */
@NullMarked
package io.github.qrart.model;

import org.jspecify.annotations.NullMarked;
