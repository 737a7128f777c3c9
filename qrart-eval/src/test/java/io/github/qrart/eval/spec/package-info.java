@NullMarked
package io.github.qrart.eval.spec;

import org.jspecify.annotations.NullMarked;
