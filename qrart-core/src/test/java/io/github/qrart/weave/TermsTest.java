package io.github.qrart.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Preset;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Slopes by hand against slopes by differences of a value that is computed here. */
class TermsTest {
    private static final WeaveOptions SETTINGS =
            WeaveOptions.builder(Preset.BALANCED).margins(30, 20).steps(0).build();

    private final SplittableRandom random = new SplittableRandom(11);
    private final ModuleGrid grid = new ModuleGrid(SymbolPlan.of(new byte[] {1, 2, 3}, ErrorCorrection.M), 6);

    @Test
    void similarityFallsTheWayItsSlopeSays() {
        int side = 40;
        float[] picture = noise(side * side);
        float[] plane = noise(side * side);
        float[] slope = new float[side * side];
        new StructureTerm(picture, side, 1, 1).addSlope(plane, slope);
        for (int at : new int[] {20 * side + 20, 12 * side + 25, 27 * side + 14}) {
            double numeric = difference(plane, at, .5f, p -> dissimilarity(picture, p, side, 1));
            assertThat((double) slope[at]).isCloseTo(numeric, within(.02 * Math.abs(numeric) + 1e-5));
        }
    }

    @Test
    void marginsFallTheWayTheirSlopeSays() {
        float[] plane = noise(grid.side * grid.side);
        Margins margins = new Margins(grid, SETTINGS, noise(plane.length), Margins.WIDE);
        float[] slope = new float[plane.length];
        new MarginTerm(grid, margins.needed, Margins.WIDE, .25, 1, 1).addSlope(plane, slope);
        for (int k = 0; k < 20; k++) {
            int at = random.nextInt(plane.length);
            double numeric = difference(plane, at, .25f, p -> lack(margins, p));
            assertThat((double) slope[at]).isCloseTo(numeric, within(.03 * Math.abs(numeric) + 2e-4));
        }
    }

    @Test
    void roughnessFallsTheWayItsSlopeSays() {
        int side = 24;
        float[] picture = noise(side * side);
        float[] plane = noise(side * side);
        float[] slope = new float[side * side];
        new JoinTerm(picture, side, 1).addSlope(plane, slope);
        for (int at : new int[] {0, 5 * side + 9, 13 * side + 4, side * side - 1}) {
            double numeric = difference(plane, at, .1f, p -> roughness(picture, p, side));
            assertThat((double) slope[at]).isCloseTo(numeric, within(.02 * Math.abs(numeric) + 1e-3));
        }
    }

    @Test
    void aGapBetweenTwoMarksFillsAndAStepAlongAnEdgeOfThePictureIsCheaper() {
        int side = 12;
        float[] picture = new float[side * side];
        Arrays.fill(picture, 100);
        float[] gap = picture.clone();
        for (int y = 0; y < side; y++) for (int x = 2; x < 10; x++) if (x != 6) gap[y * side + x] += 30;
        float[] slope = new float[side * side];
        new JoinTerm(picture, side, 1).addSlope(gap, slope);
        assertThat(slope[6 * side + 6]).isLessThan(-1.9f);

        float[] edge = picture.clone();
        for (int y = 0; y < side; y++) for (int x = 6; x < side; x++) edge[y * side + x] = 160;
        float[] mark = edge.clone();
        for (int y = 0; y < side; y++) for (int x = 6; x < side; x++) mark[y * side + x] += 30;
        float[] there = new float[side * side];
        new JoinTerm(edge, side, 1).addSlope(mark, there);
        assertThat(Math.abs(there[6 * side + 6])).isLessThan(.05f);
    }

    @Test
    void spreadingIsTheAdjointOfMeasuring() {
        int n = grid.modules;
        float[] plane = noise(grid.side * grid.side);
        float[] weights = noise(n * n);
        LocalMean mean = new LocalMean(grid, 4);
        float[] means = mean.of(plane);
        float[] spread = new float[plane.length];
        mean.spread(weights, spread);
        assertThat(dot(means, weights) / dot(plane, spread)).isCloseTo(1, within(1e-4));

        Sampler sampler = new Sampler(grid, .4);
        float[] samples = new float[n * n];
        float[] back = new float[plane.length];
        for (int i = 0; i < n * n; i++) {
            samples[i] = sampler.at(plane, i % n, i / n);
            sampler.spread(back, i % n, i / n, weights[i]);
        }
        assertThat(dot(samples, weights) / dot(plane, back)).isCloseTo(1, within(1e-4));
    }

    @Test
    void aCoarseTermSpreadsItsSlopeEvenly() {
        float[] plane = noise(64);
        float[] slope = new float[64];
        new CoarseTerm(plane, 8, 2, small -> (p, s) -> s[5] += 4).addSlope(plane, slope);
        for (int i = 0; i < 64; i++) {
            boolean under = i / 8 / 2 == 1 && i % 8 / 2 == 1;
            assertThat(slope[i]).isEqualTo(under ? 1 : 0);
        }
    }

    @Test
    void votesPullAModuleToItsSide() {
        float[] plane = new float[grid.side * grid.side];
        Arrays.fill(plane, 128);
        float[] slope = new float[plane.length];
        new MajorityTerm(grid, grid.unit, .68, .5, 1).addSlope(plane, slope);
        Sampler sampler = new Sampler(grid, .2);
        int n = grid.modules;
        int right = 0;
        int all = 0;
        for (int i = 0; i < n * n; i++) {
            if (grid.whole[i] || grid.weight[i] == 0) continue;
            all++;
            if (grid.sign[i] * sampler.at(slope, i % n, i / n) < 0) right++;
        }
        assertThat((double) right / all).isGreaterThan(.8);
    }

    private float[] noise(int count) {
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) noise[i] = (float) random.nextDouble(20, 235);
        return noise;
    }

    private static double difference(float[] plane, int at, float step, ToDoubleFunction<float[]> value) {
        float[] up = plane.clone();
        float[] down = plane.clone();
        up[at] += step;
        down[at] -= step;
        return (value.applyAsDouble(up) - value.applyAsDouble(down)) / (2 * step);
    }

    private static double lack(Margins margins, float[] plane) {
        double sum = 0;
        float[] have = margins.measure(plane);
        for (int i = 0; i < have.length; i++) {
            if (margins.needed[i] > 0) {
                double part = Math.max(0, margins.needed[i] - have[i]) / margins.needed[i];
                sum += part * part;
            }
        }
        return sum;
    }

    /** Sum of 1 − SSIM over pixels far enough from the rim, straight from the definition. */
    private static double dissimilarity(float[] a, float[] b, int side, double sigma) {
        int reach = 3;
        double sum = 0;
        for (int y = reach; y < side - reach; y++) {
            for (int x = reach; x < side - reach; x++) {
                double w = 0;
                double[] m = new double[5];
                for (int dy = -reach; dy <= reach; dy++) {
                    for (int dx = -reach; dx <= reach; dx++) {
                        double g = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
                        double p = a[(y + dy) * side + x + dx];
                        double q = b[(y + dy) * side + x + dx];
                        double[] v = {p, q, p * p, q * q, p * q};
                        for (int k = 0; k < 5; k++) m[k] += g * v[k];
                        w += g;
                    }
                }
                for (int k = 0; k < 5; k++) m[k] /= w;
                double c1 = 6.5025;
                double c2 = 58.5225;
                double same = (2 * m[0] * m[1] + c1) * (2 * (m[4] - m[0] * m[1]) + c2);
                double all = (m[0] * m[0] + m[1] * m[1] + c1) * (m[2] - m[0] * m[0] + m[3] - m[1] * m[1] + c2);
                sum += 1 - same / all;
            }
        }
        return sum;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (double) a[i] * b[i];
        return sum;
    }

    private static double roughness(float[] picture, float[] plane, int side) {
        double sum = 0;
        for (int i = 0; i + 1 < plane.length; i++) {
            // The last pixel of a row counts as a neighbour of the next row's first: both are quiet zone, which is not
            // woven.
            sum += step(picture, plane, i, i + 1);
            if (i + side < plane.length) sum += step(picture, plane, i, i + side);
        }
        return sum;
    }

    private static double step(float[] picture, float[] plane, int from, int to) {
        double edge = (picture[to] - picture[from]) / 10;
        double rise = plane[to] - picture[to] - plane[from] + picture[from];
        return Math.sqrt(rise * rise + 1) / (1 + edge * edge);
    }
}
