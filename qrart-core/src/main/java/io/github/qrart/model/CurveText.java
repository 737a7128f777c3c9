package io.github.qrart.model;

import io.github.qrart.model.ScoreCurve.Logistic;
import io.github.qrart.model.ScoreCurve.Point;
import io.github.qrart.model.ScoreCurve.Polyline;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** The text of a curve file. */
final class CurveText {
    static final String FORMAT = "qrart-score-curve/1";

    private static final int MOST_POINTS = 100_000;

    private CurveText() {}

    /** @throws IllegalArgumentException if it is not the text of a curve */
    static ScoreCurve read(Reader reader) throws IOException {
        ModelEntries entries = new ModelEntries(reader);
        entries.requireFormat(FORMAT);
        String kind = entries.text("curve");
        ScoreCurve.Shape shape = switch (kind) {
            case "logistic" -> new Logistic(entries.number("slope"), entries.number("intercept"));
            case "isotonic" -> new Polyline(points(entries));
            default -> throw new IllegalArgumentException("curve is " + kind + "; expected logistic or isotonic");
        };
        return new ScoreCurve(entries.text("scores"), shape, entries.provenance());
    }

    private static List<Point> points(ModelEntries entries) {
        double count = entries.number("points");
        if (!(count >= 1 && count <= MOST_POINTS)) {
            throw new IllegalArgumentException("points is " + count + "; expected 1 to " + MOST_POINTS);
        }
        List<Point> points = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            points.add(new Point(entries.number(i + ".score"), entries.number(i + ".probability")));
        }
        return points;
    }

    /** The text that {@link #read} makes the same curve of; metrics come back sorted by name. */
    static String of(ScoreCurve curve) {
        StringBuilder out = new StringBuilder();
        ModelEntries.line(out, "format", FORMAT);
        ModelEntries.line(out, "scores", curve.scores());
        ModelEntries.provenance(out, curve.provenance());
        if (curve.shape() instanceof Logistic logistic) {
            ModelEntries.line(out, "curve", "logistic");
            ModelEntries.line(out, "slope", Double.toString(logistic.slope()));
            ModelEntries.line(out, "intercept", Double.toString(logistic.intercept()));
        } else if (curve.shape() instanceof Polyline polyline) {
            ModelEntries.line(out, "curve", "isotonic");
            ModelEntries.line(out, "points", Integer.toString(polyline.points().size()));
            int i = 0;
            for (Point point : polyline.points()) {
                i++;
                ModelEntries.line(out, i + ".score", Double.toString(point.score()));
                ModelEntries.line(out, i + ".probability", Double.toString(point.probability()));
            }
        }
        return out.toString();
    }
}
