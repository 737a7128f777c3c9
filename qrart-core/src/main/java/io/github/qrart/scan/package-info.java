/**
 * How likely a phone is to read an image: {@link io.github.qrart.scan.ZxingScanScorer} reads it at several sizes and
 * through simulated photographs, {@link io.github.qrart.scan.ZxingVerifier} reads the finished image once more. Both
 * compare bytes, never normalised text.
 *
 * <p>Uses the API, the shared planes and the ZXing reader, and no other part of qrart.
 */
@NullMarked
package io.github.qrart.scan;

import org.jspecify.annotations.NullMarked;
