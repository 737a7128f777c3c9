@NullMarked
package io.github.qrart.examples;

import org.jspecify.annotations.NullMarked;
