/**
 * How good a candidate looks, without a model: {@link io.github.qrart.aesthetic.VisualAestheticScorer} measures a few
 * named properties of the picture, each between 0 and 1, and takes their weighted mean.
 *
 * <p>Uses the API, the symbol plan and the shared planes, and no other part of qrart.
 */
@NullMarked
package io.github.qrart.aesthetic;

import org.jspecify.annotations.NullMarked;
