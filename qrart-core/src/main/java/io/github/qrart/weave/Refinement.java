package io.github.qrart.weave;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves every pixel of the weaving plane downhill on a sum of {@link Term}s: how far the result looks from the picture,
 * near and from afar, against what readers lack. Steps are Adam's (Kingma and Ba, "Adam: a method for stochastic
 * optimization", 2015), which makes their length independent of the terms' scale; their length falls along a quarter of
 * a cosine.
 *
 * <p>The weights were tuned on ten photographs with three readers that are no part of this library, each through 24
 * simulated captures. What mattered: margins against the 9×9 mean alone lose readers that look closer, the 5×5 mean
 * beside it gained .085 of the captures for .006 of similarity; sampling a blur of .4 module beside the sharp middle
 * keeps what a small capture shows; the votes make OpenCV read.
 */
final class Refinement {
    private static final float KEEP_MEAN = .9f;
    private static final float KEEP_SQUARE = .98f;
    private static final double FIRST_STEP = 7;

    private static final double FAR_LIKENESS = 1;
    private static final double MARGIN = 12;
    private static final double VOTES = 20;

    /** Levels at which the penalty of a change turns from square to straight. */
    private static final float STRAIGHT = 4;

    /** The window of the near similarity, in pixels of the weaving plane. */
    private static final double WINDOW = .5;

    private final float[] picture;
    private final boolean[] fixed;
    private final float closeness;
    private final List<Term> terms;

    Refinement(ModuleGrid grid, float[] picture, Margins wide, Margins narrow, WeaveOptions options) {
        this.picture = picture;
        fixed = new boolean[picture.length];
        for (int i = 0; i < fixed.length; i++) fixed[i] = !grid.wovenAt(i);
        double pixel = 1.0 / (grid.unit * grid.unit);
        closeness = (float) (options.closeness() * pixel);
        terms = terms(grid, picture, wide.needed, narrow.needed, pixel, options);
    }

    private static List<Term> terms(
            ModuleGrid grid, float[] picture, float[] wide, float[] narrow, double pixel, WeaveOptions options) {
        int half = grid.unit / 2;
        int far = grid.side / half;
        List<Term> terms = new ArrayList<>(List.of(
                new StructureTerm(picture, grid.side, WINDOW, options.likeness() * pixel),
                new CoarseTerm(picture, grid.side, half, p -> new StructureTerm(p, far, .8, FAR_LIKENESS / 4)),
                new MarginTerm(grid, wide, Margins.WIDE, .15, .7, MARGIN),
                new MarginTerm(grid, wide, Margins.WIDE, .4, .8, MARGIN),
                new MarginTerm(grid, narrow, Margins.NARROW, .25, .9, MARGIN),
                new CoarseTerm(picture, grid.side, 2, p -> new MajorityTerm(grid, half, .68, .7, VOTES)),
                new CoarseTerm(picture, grid.side, 2, p -> new MajorityTerm(grid, half, 1.4, .7, VOTES))));
        double joining = options.totalVariation() * pixel;
        if (joining > 0) terms.add(new JoinTerm(picture, grid.side, joining));
        return terms;
    }

    /** Refines a plane in place. */
    void refine(float[] plane, int steps) throws InterruptedException {
        float[] slope = new float[plane.length];
        float[] mean = new float[plane.length];
        float[] square = new float[plane.length];
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < slope.length; i++) {
                float off = plane[i] - picture[i];
                slope[i] = closeness * off / (float) Math.sqrt(off * off + STRAIGHT * STRAIGHT);
            }
            for (Term term : terms) term.addSlope(plane, slope);
            double length = FIRST_STEP
                    * Math.cos(Math.PI / 2 * step / steps)
                    * Math.sqrt(1 - Math.pow(KEEP_SQUARE, step + 1))
                    / (1 - Math.pow(KEEP_MEAN, step + 1));
            descend(plane, slope, mean, square, (float) length);
            if (Thread.interrupted()) throw new InterruptedException("weaving was interrupted");
        }
    }

    private void descend(float[] plane, float[] slope, float[] mean, float[] square, float length) {
        for (int i = 0; i < plane.length; i++) {
            float s = slope[i];
            mean[i] = KEEP_MEAN * mean[i] + (1 - KEEP_MEAN) * s;
            square[i] = KEEP_SQUARE * square[i] + (1 - KEEP_SQUARE) * s * s;
            float move = fixed[i] ? 0 : length * mean[i] / ((float) Math.sqrt(square[i]) + 1e-9f);
            plane[i] = Math.max(0, Math.min(255, plane[i] - move));
        }
    }
}
