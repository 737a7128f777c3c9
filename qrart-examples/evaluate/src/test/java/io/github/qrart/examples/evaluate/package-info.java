@NullMarked
package io.github.qrart.examples.evaluate;

import org.jspecify.annotations.NullMarked;
