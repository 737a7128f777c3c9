/**
 * Scenes whose modules are the picture: a prompt's words choose one, a seed varies it. Uses the API, the symbol and
 * planes of pixels; knows neither the scorers nor the weaver.
 */
@NullMarked
package io.github.qrart.scene;

import org.jspecify.annotations.NullMarked;
