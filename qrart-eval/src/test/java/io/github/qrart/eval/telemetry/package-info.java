@NullMarked
package io.github.qrart.eval.telemetry;

import org.jspecify.annotations.NullMarked;
