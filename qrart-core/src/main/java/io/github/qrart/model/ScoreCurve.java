package io.github.qrart.model;

import java.util.List;
import java.util.Objects;

/**
 * What a scorer's score means as a probability: a curve that was fitted to labels and never falls. It belongs to the scores
 * of one scorer with one set of models, and a scorer whose scores are others refuses it.
 *
 * <p>{@link CurveFiles} reads and writes it. Immutable and safe for use by several threads.
 *
 * @param scores which scores it was fitted to, as the scorer's {@code version()} says: one line, not empty
 * @param shape the curve
 * @param provenance what it was fitted to
 */
public record ScoreCurve(String scores, Shape shape, ModelProvenance provenance) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the scores have no name
     */
    public ScoreCurve {
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(provenance, "provenance");
        if (scores.isBlank() || scores.lines().count() != 1) {
            throw new IllegalArgumentException("scores \"" + scores + "\" is no name; expected one line");
        }
    }

    /** A curve that never falls. */
    public sealed interface Shape {
        /**
         * What a score means.
         *
         * @param score finite
         * @return a probability, 0 to 1
         */
        double at(double score);
    }

    /**
     * 1 / (1 + exp(−(slope × score + intercept))), as Platt scaling fits it.
     *
     * @param slope at least 0
     * @param intercept finite
     */
    public record Logistic(double slope, double intercept) implements Shape {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the slope is below 0, or a number is not finite
         */
        public Logistic {
            if (!(slope >= 0 && slope < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("slope " + slope + "; expected a finite number of at least 0");
            }
            if (!Double.isFinite(intercept)) {
                throw new IllegalArgumentException("intercept " + intercept + "; expected a finite number");
            }
        }

        @Override
        public double at(double score) {
            return 1 / (1 + Math.exp(-(slope * score + intercept)));
        }
    }

    /**
     * A point of a curve.
     *
     * @param score finite
     * @param probability 0 to 1
     */
    public record Point(double score, double probability) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the score is not finite, or the probability not within 0 to 1
         */
        public Point {
            if (!Double.isFinite(score)) throw new IllegalArgumentException("score " + score + " is not finite");
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability " + probability + " is not within 0 to 1");
            }
        }
    }

    /**
     * Straight lines from point to point, and level beyond the first and the last, as isotonic regression fits it.
     *
     * @param points by rising score, with probabilities that do not fall; at least one
     */
    public record Polyline(List<Point> points) implements Shape {
        /**
         * Checks the order, and copies the list.
         *
         * @throws IllegalArgumentException if there is no point, or one is not beyond the one before
         */
        public Polyline {
            points = List.copyOf(points);
            if (points.isEmpty()) throw new IllegalArgumentException("no points; expected at least one");
            for (int i = 1; i < points.size(); i++) {
                Point before = points.get(i - 1);
                Point point = points.get(i);
                if (point.score <= before.score || point.probability < before.probability) {
                    throw new IllegalArgumentException("the point " + point.score + " " + point.probability
                            + " comes after " + before.score + " " + before.probability
                            + "; expected a higher score, and no lower probability");
                }
            }
        }

        @Override
        public double at(double score) {
            if (score <= points.get(0).score) return points.get(0).probability;
            for (int i = 1; i < points.size(); i++) {
                Point to = points.get(i);
                if (score > to.score) continue;
                Point from = points.get(i - 1);
                double share = (score - from.score) / (to.score - from.score);
                // Held: rounding must not carry it beyond the point.
                return Math.min(to.probability, from.probability + share * (to.probability - from.probability));
            }
            return points.get(points.size() - 1).probability;
        }
    }

    /**
     * Says no if it was fitted to other scores than those that can be given to it.
     *
     * @param version which scores are at hand, as the scorer's {@code version()} says
     * @return this
     * @throws ModelException if they are others
     */
    public ScoreCurve requireFor(String version) {
        if (!scores.equals(version)) {
            throw new ModelException("the curve was fitted to the scores of " + scores + "; expected " + version
                    + ": score the labelled images with this scorer and fit it again");
        }
        return this;
    }

    /**
     * What a score means.
     *
     * @param score finite
     * @return a probability, 0 to 1
     */
    public double at(double score) {
        return shape.at(score);
    }
}
