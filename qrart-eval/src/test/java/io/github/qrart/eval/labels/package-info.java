@NullMarked
package io.github.qrart.eval.labels;

import org.jspecify.annotations.NullMarked;
