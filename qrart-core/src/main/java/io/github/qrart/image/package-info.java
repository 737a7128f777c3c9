/**
 * Planes of numbers made from images, and the few operations that the scorers, the weaver and the scenes share. Not
 * exported; knows nothing of symbols.
 */
@NullMarked
package io.github.qrart.image;

import org.jspecify.annotations.NullMarked;
