@NullMarked
package io.github.qrart.eval.dataset;

import org.jspecify.annotations.NullMarked;
