@NullMarked
package io.github.qrart.eval.search;

import org.jspecify.annotations.NullMarked;
