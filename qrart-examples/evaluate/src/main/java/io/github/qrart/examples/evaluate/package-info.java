/** From a sweep to a scorer that was checked against labels, in one program. */
@NullMarked
package io.github.qrart.examples.evaluate;

import org.jspecify.annotations.NullMarked;
