@NullMarked
package io.github.qrart.examples.spark;

import org.jspecify.annotations.NullMarked;
