package io.github.qrart.eval.trial;

/**
 * What came of a run.
 *
 * @param total trials of the shard
 * @param made trials made now
 * @param before trials that were there already
 * @param failed of those made now, how many have an error in place of scores
 * @param skipped trials that could not be made or kept, which the next run tries again
 * @param problems what the listener was told
 */
public record RunReport(long total, long made, long before, long failed, long skipped, long problems) {}
