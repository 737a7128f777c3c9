/**
 * How likely a phone is to read an image: {@link io.github.qrart.scan.EnsembleScanScorer} looks at the modules where they
 * are known to lie, reads the image at several sizes, and makes one probability of it;
 * {@link io.github.qrart.scan.ZxingVerifier} reads the finished image once more. Both compare bytes, never normalised text.
 *
 * <p>{@link io.github.qrart.scan.Capture} is one simulated photograph, and of use alone. {@link
 * io.github.qrart.scan.ScanFeatures} is what the models are fitted to, for those who fit one of their own.
 *
 * <p>Uses the API, the shared planes, fitted models and the ZXing reader, and no other part of qrart.
 */
@NullMarked
package io.github.qrart.scan;

import org.jspecify.annotations.NullMarked;
