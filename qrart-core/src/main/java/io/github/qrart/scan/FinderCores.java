package io.github.qrart.scan;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import java.util.Arrays;
import java.util.Map;

/**
 * The three finder patterns at full size: texture in their cores, which stops phones that read all else, and how far cores
 * and rings are apart.
 */
final class FinderCores {
    /** What is blurred together first, as a standard deviation in modules. */
    private static final double BLUR = .15;

    /** How far from its middle a core is looked at, in modules: farther out the blur brings in the light ring. */
    private static final double CORE = 1.15;

    private static final double[] RANGE = {.02, .98};

    private final double[] texture = new double[3];
    private final double[] edge = new double[3];
    private final double[] contrast = new double[3];
    private final double[] level = new double[3];

    FinderCores(Plane luma, GridMap grid) {
        for (int corner = 0; corner < 3; corner++) measure(luma, grid, corner);
    }

    private void measure(Plane luma, GridMap grid, int corner) {
        double middleColumn = corner == 1 ? grid.modules() - 3.5 : 3.5;
        double middleRow = corner == 2 ? grid.modules() - 3.5 : 3.5;
        double module = grid.moduleSize();
        int fine = (int) Math.max(4, Math.min(24, Math.round(module)));
        // A little more than the light ring, so that the blur has something to go on with.
        int side = 6 * fine;
        Plane patch = new Plane(side, side);
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                double column = middleColumn + (i + .5) / fine - 3;
                double row = middleRow + (j + .5) / fine - 3;
                patch.values()[j * side + i] = luma.sample(grid.x(column, row), grid.y(column, row));
            }
        }
        Plane seen = Filters.gaussian(patch, BLUR * fine);
        float[] core = ring(seen, fine, 0, CORE);
        float[] light = ring(seen, fine, 1.7, 2.3);
        texture[corner] = quantile(core, RANGE[1]) - quantile(core, RANGE[0]);
        edge[corner] = quantile(light, .1) - quantile(core, .95);
        level[corner] = mean(core);
        contrast[corner] = mean(light) - level[corner];
    }

    /** The sorted values whose distance from the middle, as the greater of both directions, is within modules. */
    private static float[] ring(Plane patch, int fine, double from, double to) {
        float[] out = new float[patch.values().length];
        int count = 0;
        for (int j = 0; j < patch.height(); j++) {
            for (int i = 0; i < patch.width(); i++) {
                double dx = Math.abs((i + .5) / fine - 3);
                double dy = Math.abs((j + .5) / fine - 3);
                double distance = Math.max(dx, dy);
                if (distance >= from && distance < to) out[count++] = patch.at(i, j);
            }
        }
        float[] values = Arrays.copyOf(out, count);
        Arrays.sort(values);
        return values;
    }

    private static double quantile(float[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int i = (int) at;
        double next = sorted[Math.min(sorted.length - 1, i + 1)];
        return sorted[i] + (at - i) * (next - sorted[i]);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) sum += v;
        return sum / values.length;
    }

    void into(Map<String, Double> features) {
        features.put("finder/texture", Arrays.stream(texture).max().orElse(0));
        features.put("finder/texture-mean", Arrays.stream(texture).average().orElse(0));
        features.put("finder/edge", Arrays.stream(edge).min().orElse(0));
        features.put("finder/contrast", Arrays.stream(contrast).min().orElse(0));
        features.put("finder/level", Arrays.stream(level).max().orElse(0));
    }

    /** The finder pattern whose core is least even: 0 top left, 1 top right, 2 bottom left. */
    int worst() {
        int worst = 0;
        for (int corner = 1; corner < 3; corner++) if (texture[corner] > texture[worst]) worst = corner;
        return worst;
    }

    double texture(int corner) {
        return texture[corner];
    }
}
