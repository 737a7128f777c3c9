@NullMarked
package io.github.qrart.eval.monitor;

import org.jspecify.annotations.NullMarked;
