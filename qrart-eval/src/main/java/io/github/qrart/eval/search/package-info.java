/** Finding good cells without trying every pair in all of them. */
@NullMarked
package io.github.qrart.eval.search;

import org.jspecify.annotations.NullMarked;
