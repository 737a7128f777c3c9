package io.github.qrart.model;

import java.nio.file.Path;

/**
 * Reads and writes curves as {@link java.util.Properties} in UTF-8, one key a line:
 *
 * <pre>
 * format=qrart-score-curve/1
 * scores=scan/2 balanced 0123456789ab
 * training.set=what the examples are
 * training.hash=SHA-256 of their table
 * training.examples=900
 * training.date=2026-11-30
 * training.madeBy=the command that makes it again
 * metric.brier.isotonic=0.11
 * curve=isotonic
 * points=2
 * 1.score=0.2
 * 1.probability=0.05
 * 2.score=0.9
 * 2.probability=0.97
 * </pre>
 *
 * <p>A curve that is {@code logistic} has {@code slope} and {@code intercept} in place of points. The format's number rises
 * when an older reader would misunderstand a file.
 */
public final class CurveFiles {
    private static final String CURVE = "curve";

    private CurveFiles() {}

    /**
     * Reads a file.
     *
     * @param file a curve file
     * @return the curve
     * @throws ModelException if there is no such file, or it is not one of these
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static ScoreCurve read(Path file) {
        return TextFiles.read(file, CURVE, CurveText::read);
    }

    /**
     * Writes a file, the same bytes for the same curve.
     *
     * @param curve what to write
     * @param file where; replaced if it is there
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(ScoreCurve curve, Path file) {
        TextFiles.write(CurveText.of(curve), file, CURVE);
    }

    /**
     * Names what a curve does, whatever it was fitted to.
     *
     * @param curve the curve
     * @return twelve hexadecimal digits of a SHA-256, the same for the same scores and shape
     */
    public static String fingerprint(ScoreCurve curve) {
        return TextFiles.fingerprint(
                CurveText.of(new ScoreCurve(curve.scores(), curve.shape(), ModelProvenance.UNKNOWN)));
    }
}
