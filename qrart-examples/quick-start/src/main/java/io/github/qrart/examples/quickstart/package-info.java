/** The shortest use of qrart, which the README shows. */
@NullMarked
package io.github.qrart.examples.quickstart;

import org.jspecify.annotations.NullMarked;
