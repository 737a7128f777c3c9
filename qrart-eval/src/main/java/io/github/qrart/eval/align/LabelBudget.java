package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Interval;

/** How many labels an answer costs. Intervals shrink with the square root of the number of images. */
public final class LabelBudget {
    private LabelBudget() {}

    /**
     * How many more images to label, alike in kind to those that are, until an interval is as narrow as wished.
     *
     * @param images how many are labelled
     * @param interval the interval they give
     * @param width the width that is wished for, above 0
     * @return at least 0; {@link Long#MAX_VALUE} when the interval has no ends
     * @throws IllegalArgumentException if the width is not above 0
     */
    public static long more(int images, Interval interval, double width) {
        if (!(width > 0)) throw new IllegalArgumentException("width " + width + " is not above 0");
        double ratio = interval.width() / width;
        if (Double.isNaN(ratio)) return Long.MAX_VALUE;
        return Math.max(0, (long) Math.ceil(images * ratio * ratio - 1e-9) - images);
    }
}
