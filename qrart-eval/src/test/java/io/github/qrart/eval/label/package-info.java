@NullMarked
package io.github.qrart.eval.label;

import org.jspecify.annotations.NullMarked;
