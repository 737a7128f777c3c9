package io.github.qrart.scan;

import io.github.qrart.model.Coefficient;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.Link;
import io.github.qrart.model.ModelException;
import io.github.qrart.model.ModelFiles;
import io.github.qrart.model.ScoreCurve;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A fitted share from 0 to 1 and how far it may be off. Immutable.
 *
 * @param model what was fitted. Within how much of it 95 of 100 examples lie, its metrics say: {@code angular-spread} of the arc
 *     sine of the share's square root, where shares of few readings vary as much near 0 and 1 as between (Bartlett 1947), {@code
 *     spread} of the sum before the link; without either nothing is known of that
 */
record FittedScan(LinearModel model) {
    /** Shares below this are far below what any use of a code asks for. */
    private static final double CLEARLY_LOW = .2;

    /** Shares above this are had by few codes on paper. */
    private static final double CLEARLY_HIGH = .7;

    /** What is left to phones of which nothing is known, whatever stops those that were tried. */
    private static final double UNSTOPPED = .15;

    /** How many photographs a phone takes that is held to a code until it is read. */
    private static final int TRIES = 16;

    /** How much that counts beside a single photograph. */
    private static final double PATIENT = .25;

    /** Refuses a model of other features, by what was expected and found. */
    static FittedScan of(LinearModel model, Collection<String> known) {
        if (model.link() != Link.LOGISTIC) {
            throw new IllegalArgumentException("the model's link is identity; expected logistic, for a probability");
        }
        for (String name : List.of("spread", "angular-spread")) {
            double spread = model.provenance().metrics().getOrDefault(name, 0.0);
            if (spread < 0) {
                throw new IllegalArgumentException("the model's metric " + name + " " + spread + " is below 0");
            }
        }
        return new FittedScan(model.requireFor(ScanFeatures.SET, known));
    }

    /**
     * A file that comes with this class.
     *
     * @throws ModelException if there is none, or it does not fit
     */
    static FittedScan shipped(String name, Collection<String> known) {
        return of(ModelFiles.read(FittedScan.class, name + ".model"), known);
    }

    /** The share and its interval. */
    record Estimate(double low, double value, double high) {
        static final Estimate SURE = new Estimate(1, 1, 1);

        Estimate times(Estimate other) {
            return new Estimate(low * other.low, value * other.value, high * other.high);
        }

        Estimate times(double factor) {
            return new Estimate(low * factor, value * factor, high * factor);
        }

        /** With what it is worth to hold the phone until a photograph is read. */
        Estimate orHeld() {
            return new Estimate(withHeld(low), withHeld(value), withHeld(high));
        }

        /** What stopped one phone may not stop another: it counts for less, and no phone need be stopped. */
        Estimate forSomePhone() {
            return new Estimate(mitigated(low), mitigated(value), 1);
        }

        Estimate under(ScoreCurve curve) {
            return new Estimate(curve.at(low), curve.at(value), curve.at(high));
        }

        /** Whether it does not matter any more what else could be looked at. */
        boolean isClear() {
            return high < CLEARLY_LOW || low > CLEARLY_HIGH;
        }
    }

    Estimate estimate(Map<String, Double> features) {
        double sum = model.intercept();
        for (Coefficient c : model.coefficients()) sum += model.contribution(c.feature(), features);
        Map<String, Double> metrics = model.provenance().metrics();
        if (!metrics.containsKey("spread") && !metrics.containsKey("angular-spread")) {
            return new Estimate(0, logistic(sum), 1);
        }
        double off = metrics.getOrDefault("spread", 0.0);
        double turn = metrics.getOrDefault("angular-spread", 0.0);
        return new Estimate(turned(logistic(sum - off), -turn), logistic(sum), turned(logistic(sum + off), turn));
    }

    private static double mitigated(double phone) {
        return UNSTOPPED + (1 - UNSTOPPED) * Math.sqrt(phone);
    }

    /** The probability that one of many photographs is read, of which a share is. */
    static double held(double share) {
        return 1 - Math.pow(1 - share, TRIES);
    }

    private static double withHeld(double share) {
        return (1 - PATIENT) * share + PATIENT * held(share);
    }

    /** The features that lie beyond anything the fit had seen. */
    List<String> beyond(Map<String, Double> features) {
        List<String> beyond = new ArrayList<>();
        for (Coefficient c : model.coefficients()) {
            Double value = features.get(c.feature());
            if (value == null) continue;
            double slack = .05 * (c.max() - c.min());
            if (value < c.min() - slack || value > c.max() + slack) beyond.add(c.feature());
        }
        return beyond;
    }

    /** A share moved along the angular scale, by radians. */
    private static double turned(double share, double by) {
        double angle = Math.asin(Math.sqrt(share)) + by;
        return Math.pow(Math.sin(Math.max(0, Math.min(Math.PI / 2, angle))), 2);
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
