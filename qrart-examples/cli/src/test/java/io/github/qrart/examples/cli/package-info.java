@NullMarked
package io.github.qrart.examples.cli;

import org.jspecify.annotations.NullMarked;
