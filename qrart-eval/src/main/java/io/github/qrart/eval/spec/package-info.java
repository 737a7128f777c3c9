/**
 * Sweeps described in a file, YAML or JSON: which generator's options, with which values, over which pairs. What a file says
 * that is not known is refused with what is.
 */
@NullMarked
package io.github.qrart.eval.spec;

import org.jspecify.annotations.NullMarked;
