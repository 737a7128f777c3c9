/** JMH benchmarks: how long the parts of the main path take, and what more candidates cost. */
@NullMarked
package io.github.qrart.benchmarks;

import org.jspecify.annotations.NullMarked;
