/**
 * Mends images that should carry a code and barely do, such as those of diffusion models. The way in is {@link
 * io.github.qrart.repair.CodeRepair}; {@link io.github.qrart.repair.RepairingGenerator} puts it behind a generator.
 *
 * <p>First the symbol is found (SymbolSearch), proven to carry the payload (Proof) and examined (Examination). Then finder
 * patterns are calmed at full resolution (FinderCalm), light and shade are laid over the rest on a plane of a few pixels a
 * module (LightField), and both are put onto the image with its own hues (Light). Uses the API, {@code symbol} and {@code
 * image}, and of ZXing the detector and the decoder.
 */
@NullMarked
package io.github.qrart.repair;

import org.jspecify.annotations.NullMarked;
