package io.github.qrart.eval.align.statistics;

/**
 * A measured value and how far it may be off.
 *
 * @param value the estimate; NaN when it has none
 * @param low lower end of the interval; NaN when it has none
 * @param high upper end of the interval; NaN when it has none
 */
public record Interval(double value, double low, double high) {
    /**
     * How wide it is.
     *
     * @return the difference of its ends; NaN when it has none
     */
    public double width() {
        return high - low;
    }
}
