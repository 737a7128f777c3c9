@NullMarked
package io.github.qrart.examples.quickstart;

import org.jspecify.annotations.NullMarked;
