/** What a host application copies. */
@NullMarked
package io.github.qrart.examples;

import org.jspecify.annotations.NullMarked;
