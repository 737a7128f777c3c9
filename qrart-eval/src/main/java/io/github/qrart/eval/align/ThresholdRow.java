package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Confusion;

/**
 * One scorer at one threshold.
 *
 * @param scorer its name
 * @param threshold from here on yes
 * @param confusion how often yes and no were right, a missing score counting as no
 */
public record ThresholdRow(String scorer, double threshold, Confusion confusion) {}
