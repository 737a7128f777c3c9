/**
 * A sweep on Apache Spark: every task does a shard of it, with the same code as on one machine, into a folder of its own, and
 * the driver joins them. Ids, images and scores are those of a run on one machine.
 */
@NullMarked
package io.github.qrart.examples.spark;

import org.jspecify.annotations.NullMarked;
