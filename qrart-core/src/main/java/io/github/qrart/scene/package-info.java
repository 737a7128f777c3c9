/**
 * Scenes: drawings whose modules are the picture, so that a dark module is a roof, a tree or a shadow.
 *
 * <p>{@link io.github.qrart.scene.SceneGenerator} reads the prompt and lets one {@link io.github.qrart.scene.Scene} draw;
 * a tone guard then holds every module to its side of the threshold. A scene is one file: copy one to make another. No
 * scene uses a font, a file or a model. Lengths are in modules, called u; colours are meant in OKLCH. This package uses
 * the API, the symbol and the image planes, and no other part of qrart.
 */
@NullMarked
package io.github.qrart.scene;

import org.jspecify.annotations.NullMarked;
