package io.github.qrart.scan;

/**
 * From the share of readings that returned the payload to the probability that a phone does.
 *
 * <p>A logistic function of that share, fitted by maximum likelihood to 260 synthetic images (plain codes damaged, codes
 * blended with and woven into six photographs, two-tone fields, disturbed finder patterns; versions 2 to 11) against the
 * share that zbar, zxing-cpp and OpenCV read of 24 simulated photographs of each. ZXing, its stills and its captures had
 * no part in that share.
 */
final class ShareModel {
    private static final double INTERCEPT = -2.65;
    private static final double SLOPE = 5.15;

    private ShareModel() {}

    /** The probability for a share from 0 to 1; 0 when nothing reads, else rising from .07 to .92. */
    static double probability(double share) {
        return share <= 0 ? 0 : 1 / (1 + Math.exp(-(INTERCEPT + SLOPE * share)));
    }
}
