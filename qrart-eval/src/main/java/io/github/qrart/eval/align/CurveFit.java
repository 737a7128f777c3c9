package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.IsotonicFit;
import io.github.qrart.eval.align.statistics.PlattScaling;
import io.github.qrart.eval.align.statistics.Reliability;
import io.github.qrart.model.ModelProvenance;
import io.github.qrart.model.ScoreCurve;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Fits curves to one scorer's scores, and says how well they do on images that had no part in it. */
final class CurveFit {
    private static final int FOLDS = 10;
    private static final int FEWEST_FOR_STEPS = 200;

    private final String scorer;
    private final Examples examples;
    private final double[] scores;
    private final HeldOutCurves heldOut;

    CurveFit(String scorer, Examples examples) {
        this.scorer = scorer;
        this.examples = examples;
        scores = new double[examples.truth().length];
        for (int i = 0; i < scores.length; i++) scores[i] = examples.features()[i][0];
        heldOut = HeldOutCurves.of(scores, examples.truth(), examples.clusters(), FOLDS, 1);
    }

    /** The kind that does better on images held out; of few, steps would be made of chance. */
    CurveKind better() {
        if (scores.length < FEWEST_FOR_STEPS) return CurveKind.PLATT;
        return of(heldOut.isotonic()).brier() < of(heldOut.platt()).brier() ? CurveKind.ISOTONIC : CurveKind.PLATT;
    }

    private Reliability of(double[] said) {
        return Reliability.of(said, examples.truth());
    }

    /** @throws IllegalArgumentException if scores do not rise with the labels */
    ScoreCurve curve(CurveKind kind, Optional<String> version, String source, String hash, LocalDate date)
            throws InterruptedException {
        PlattScaling platt = PlattScaling.fit(scores, examples.truth());
        // Where all are alike, the slope is what rounding leaves of 0.
        if (!(platt.slope() > 0) || Arrays.stream(scores).distinct().count() == 1) {
            throw new IllegalArgumentException("the scores of " + scorer
                    + " do not rise with what people said, and a curve that never falls would make nothing of them");
        }
        ScoreCurve.Shape shape =
                kind == CurveKind.PLATT ? new ScoreCurve.Logistic(platt.slope(), platt.intercept()) : isotonic();
        double[] said = kind == CurveKind.PLATT ? heldOut.platt() : heldOut.isotonic();
        ModelProvenance provenance =
                new ModelProvenance(source, hash, scores.length, date, "qrart align", metrics(said));
        return new ScoreCurve(version.orElse(scorer), shape, provenance);
    }

    private ScoreCurve.Polyline isotonic() {
        IsotonicFit fit = IsotonicFit.fit(scores, HeldOutCurves.values(examples.truth()));
        return new ScoreCurve.Polyline(fit.corners().stream()
                .map(corner -> new ScoreCurve.Point(corner.score(), corner.level()))
                .toList());
    }

    private Map<String, Double> metrics(double[] said) throws InterruptedException {
        Map<String, Double> metrics = examples.metrics(said);
        metrics.put("brier.platt", of(heldOut.platt()).brier());
        metrics.put("brier.isotonic", of(heldOut.isotonic()).brier());
        metrics.put("ece.platt", of(heldOut.platt()).expectedError());
        metrics.put("ece.isotonic", of(heldOut.isotonic()).expectedError());
        for (double score : scores) if (!(score >= 0 && score <= 1)) return metrics;
        metrics.put("brier.as-it-is", of(scores).brier());
        metrics.put("ece.as-it-is", of(scores).expectedError());
        return metrics;
    }
}
