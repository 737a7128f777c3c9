/**
 * What benchmarks gave: a small file of figures with the machine, JDK and commit they are from, and tables, charts and
 * comparisons made of it. Knows nothing of what was measured.
 */
@NullMarked
package io.github.qrart.benchmarks.results;

import org.jspecify.annotations.NullMarked;
