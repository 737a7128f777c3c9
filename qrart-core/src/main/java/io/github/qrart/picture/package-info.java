/**
 * Reads the caller's picture safely: {@link io.github.qrart.picture.PictureReader} looks at what a file says of itself
 * before it decodes anything, refuses what is too large, damaged or no picture, and returns plain sRGB, upright and
 * opaque.
 *
 * <p>Formats are those of {@link javax.imageio.ImageIO}, plug-ins included. Uses the image planes only.
 */
@NullMarked
package io.github.qrart.picture;

import org.jspecify.annotations.NullMarked;
