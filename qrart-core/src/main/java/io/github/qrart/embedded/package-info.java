/**
 * What works out of the box, put together: scenes for prompts, weaving for pictures, ZXing for reading. No GPU, no
 * weights, no network. The only package that knows the implementations.
 */
@NullMarked
package io.github.qrart.embedded;

import org.jspecify.annotations.NullMarked;
