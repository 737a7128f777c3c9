package io.github.qrart.eval.align;

/**
 * An image that is worth a look.
 *
 * @param image its path
 * @param grade what people said, 0 to 1; NaN when nobody did
 * @param expected the mean of what the scorers say after calibration, 0 to 1
 * @param value how far that is from the grade, or, where there is none, how far scorers are from each other
 */
public record Judged(String image, double grade, double expected, double value) {}
