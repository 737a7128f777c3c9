@NullMarked
package io.github.qrart.eval.align.statistics;

import org.jspecify.annotations.NullMarked;
