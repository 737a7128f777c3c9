@NullMarked
package io.github.qrart.eval.trial;

import org.jspecify.annotations.NullMarked;
