package io.github.qrart.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Photographs as a person with a phone might take them: near and far, turned, somewhat tilted, out of focus, in poor and
 * uneven light. Each property is drawn from equally likely strata, so that a few captures cover its range.
 */
final class Captures {
    private final SplittableRandom random;
    private final int count;

    private Captures(int count, long seed) {
        random = new SplittableRandom(seed);
        this.count = count;
    }

    /** As many captures; the same ones for the same seed. */
    static List<Capture> of(int count, long seed) {
        return new Captures(count, seed).draw();
    }

    private List<Capture> draw() {
        // Larger photographs cost more, and say little that half size does not: see ZxingScanScorer.
        double[] scale = strata(Math.log(.22), Math.log(.58));
        double[] defocus = strata(0, 1);
        double[] rotation = strata(-25, 25);
        // ZXing loses symbols that tilt more and other readers do not: that would measure the reader.
        double[] tilt = strata(0, 14);
        double[] tiltAxis = strata(0, 360);
        double[] gamma = strata(Math.log(.6), Math.log(1.6));
        double[] contrast = strata(.45, 1);
        double[] lift = strata(0, 1);
        double[] shade = strata(0, .25);
        double[] shadeAxis = strata(0, 360);
        double[] noise = strata(0, 9);
        double[] page = strata(0, 4);
        List<Capture> captures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double s = Math.exp(scale[i]);
            captures.add(new Capture(
                    s,
                    .5 + 1.5 * defocus[i] * s,
                    // Every other one also lies on a side or on its head.
                    Math.toRadians(rotation[i] + (i % 2 == 0 ? 0 : 90 * (i % 4))),
                    Math.toRadians(tilt[i]),
                    Math.toRadians(tiltAxis[i]),
                    Math.exp(gamma[i]),
                    contrast[i],
                    lift[i],
                    shade[i],
                    Math.toRadians(shadeAxis[i]),
                    noise[i],
                    page[i] < 2 ? 255 : page[i] < 3 ? 205 : 70,
                    random.nextLong()));
        }
        return List.copyOf(captures);
    }

    /** One number from each of as many equal parts of a range, in random order. */
    private double[] strata(double from, double to) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = from + (to - from) * (i + random.nextDouble()) / count;
            int j = random.nextInt(i + 1);
            double v = values[i];
            values[i] = values[j];
            values[j] = v;
        }
        return values;
    }
}
