@NullMarked
package io.github.qrart.eval.sweep;

import org.jspecify.annotations.NullMarked;
