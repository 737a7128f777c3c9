@NullMarked
package io.github.qrart.eval.metric;

import org.jspecify.annotations.NullMarked;
