/**
 * What is drawn in an experiment: pairs of a prompt and a payload, from files or made from word lists, and how they are
 * split into parts that do not share a pair. Knows nothing of generators.
 */
@NullMarked
package io.github.qrart.eval.dataset;

import org.jspecify.annotations.NullMarked;
