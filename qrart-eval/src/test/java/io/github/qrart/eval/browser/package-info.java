/** A browser for tests of pages, those of the examples too. */
@NullMarked
package io.github.qrart.eval.browser;

import org.jspecify.annotations.NullMarked;
