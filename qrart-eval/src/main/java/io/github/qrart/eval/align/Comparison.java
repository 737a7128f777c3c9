package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Interval;
import io.github.qrart.eval.align.statistics.McNemar;

/**
 * Two scorers on the images that both scored.
 *
 * @param first one scorer
 * @param second the other
 * @param test McNemar's
 * @param difference the first one's accuracy minus the second one's, by cluster
 */
public record Comparison(String first, String second, McNemar test, Interval difference) {}
