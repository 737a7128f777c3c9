package io.github.qrart.scan;

/**
 * From the share of readings that returned the payload to the probability that a phone does.
 *
 * <p>A logistic function of that share, fitted by maximum likelihood to 299 images of four kinds, each kind with the same
 * weight: 130 synthetic ones (plain codes damaged, codes blended with and woven into photographs, two-tone fields,
 * disturbed finder patterns; versions 2 to 11), 53 diffusion images, 54 scenes and 62 woven photographs. What it is to
 * say is the share that zbar, zxing-cpp and OpenCV read of 24 simulated photographs of each image; neither this package's
 * reader nor its captures had a part in that.
 */
final class ShareModel {
    private static final double INTERCEPT = -2.6;
    private static final double SLOPE = 5.25;

    private ShareModel() {}

    /** The probability for a share from 0 to 1; 0 when nothing reads, else rising from .10 to .93. */
    static double probability(double share) {
        return share <= 0 ? 0 : 1 / (1 + Math.exp(-(INTERCEPT + SLOPE * share)));
    }
}
