/**
 * How good a candidate looks, without a neural network: {@link io.github.qrart.aesthetic.VisualAestheticScorer} measures a
 * few named properties of the picture, each between 0 and 1, and puts them together with a sum that was fitted to people's
 * judgement; {@link io.github.qrart.aesthetic.Looks} says why, and how sure that is.
 *
 * <p>Uses the API, the symbol plan, the fitted model and the shared planes, and no other part of qrart.
 */
@NullMarked
package io.github.qrart.aesthetic;

import org.jspecify.annotations.NullMarked;
