package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Logistic;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A rule that says yes or no from several scores. A score that is missing counts as too low. Immutable. */
public sealed interface Policy {
    /**
     * What it says of one image.
     *
     * @param scores a score, or NaN, of each scorer in the order of {@link Agreement#scorerNames()}
     * @return yes or no
     */
    boolean says(double[] scores);

    /**
     * The rule in words.
     *
     * @param names of the scorers, in the same order
     * @return one line
     */
    String describe(List<String> names);

    /**
     * Scores of one scorer, from a threshold on.
     *
     * @param scorer its place
     * @param threshold from here on yes
     */
    record Single(int scorer, double threshold) implements Policy {
        @Override
        public boolean says(double[] scores) {
            return scores[scorer] >= threshold;
        }

        @Override
        public String describe(List<String> names) {
            return names.get(scorer) + " ≥ " + number(threshold);
        }
    }

    /**
     * Yes when one of two says so.
     *
     * @param first one
     * @param second the other
     */
    record Either(Single first, Single second) implements Policy {
        @Override
        public boolean says(double[] scores) {
            return first.says(scores) || second.says(scores);
        }

        @Override
        public String describe(List<String> names) {
            return first.describe(names) + " or " + second.describe(names);
        }
    }

    /**
     * Yes when both say so.
     *
     * @param first one
     * @param second the other
     */
    record Both(Single first, Single second) implements Policy {
        @Override
        public boolean says(double[] scores) {
            return first.says(scores) && second.says(scores);
        }

        @Override
        public String describe(List<String> names) {
            return first.describe(names) + " and " + second.describe(names);
        }
    }

    /**
     * The first where it is sure, and else the second.
     *
     * @param scorer the place of the first
     * @param low below here it is no
     * @param high from here on it is yes
     * @param otherwise who decides in between
     */
    record Fallback(int scorer, double low, double high, Single otherwise) implements Policy {
        @Override
        public boolean says(double[] scores) {
            double score = scores[scorer];
            return score >= high || score >= low && otherwise.says(scores);
        }

        @Override
        public String describe(List<String> names) {
            String name = names.get(scorer);
            return "yes if " + name + " ≥ " + number(high) + ", no if < " + number(low) + ", else "
                    + otherwise.describe(names);
        }
    }

    /**
     * A weighted vote of all: yes when the fitted probability reaches a threshold. A missing score counts as average.
     *
     * @param fit the weights
     * @param threshold from here on yes, 0 to 1
     */
    record Votes(Logistic fit, double threshold) implements Policy {
        @Override
        public boolean says(double[] scores) {
            return fit.probability(filled(scores, fit.means())) >= threshold;
        }

        static double[] filled(double[] scores, double[] means) {
            double[] filled = scores.clone();
            for (int i = 0; i < filled.length; i++) if (Double.isNaN(filled[i])) filled[i] = means[i];
            return filled;
        }

        @Override
        public String describe(List<String> names) {
            StringJoiner votes = new StringJoiner(", ");
            for (int i = 0; i < names.size(); i++) votes.add(names.get(i) + " " + signed(fit.weights()[i]));
            return "weighted vote ≥ " + number(threshold) + " (" + votes + ")";
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.3f", value)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
