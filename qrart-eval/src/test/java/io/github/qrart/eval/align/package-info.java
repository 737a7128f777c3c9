@NullMarked
package io.github.qrart.eval.align;

import org.jspecify.annotations.NullMarked;
