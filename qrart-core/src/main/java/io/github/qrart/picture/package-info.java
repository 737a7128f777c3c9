/**
 * Picture files, in and out. {@link io.github.qrart.picture.PictureReader} reads the caller's picture safely: it looks at
 * what a file says of itself before it decodes anything, refuses what is too large, damaged or no picture, and returns
 * plain sRGB, upright and opaque. {@link io.github.qrart.picture.PngWriter} makes files of results, which say where they
 * come from; {@link io.github.qrart.picture.PngTexts} reads that back.
 *
 * <p>Formats read are those of {@link javax.imageio.ImageIO}, plug-ins included. Uses the API and the image planes only.
 */
@NullMarked
package io.github.qrart.picture;

import org.jspecify.annotations.NullMarked;
