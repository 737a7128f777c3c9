/**
 * Makes a picture carry a code, changing as little as can be seen.
 *
 * <p>{@link io.github.qrart.weave.Weaver} is a pure function of a picture, the place of a symbol in it and {@link
 * io.github.qrart.weave.WeaveOptions}. It works in steps that know nothing of each other: the picture's luminance is
 * sampled on a plane of whole pixels per module; function patterns are laid in; each module's margin is measured the
 * way readers binarise; the cores at risk are pushed; an optimiser then trades likeness against margins; last, the
 * change of luminance is laid on the full-size picture with its hues kept, and the margins of the result are measured.
 * {@link io.github.qrart.weave.PictureGenerator} puts a symbol chosen for the picture around it.
 *
 * <p>Uses the API, the symbol plan and the image planes.
 */
@NullMarked
package io.github.qrart.weave;

import org.jspecify.annotations.NullMarked;
