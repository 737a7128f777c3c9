package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Interval;

/**
 * The best policy of a kind.
 *
 * @param family the kind
 * @param policy the policy, chosen on all images
 * @param words the policy in words
 * @param inSample how often it is right on the images that it was chosen on
 * @param inSampleMeasure the measure of that, which flatters it
 * @param honest how often policies chosen in the same way were right on images that had no part in the choice
 * @param honestMeasure the measure of that, with its interval: the estimate to go by
 */
public record PolicyResult(
        PolicyFamily family,
        Policy policy,
        String words,
        Confusion inSample,
        double inSampleMeasure,
        Confusion honest,
        Interval honestMeasure) {}
