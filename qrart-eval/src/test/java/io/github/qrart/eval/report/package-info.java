@NullMarked
package io.github.qrart.eval.report;

import org.jspecify.annotations.NullMarked;
