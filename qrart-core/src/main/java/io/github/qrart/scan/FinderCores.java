package io.github.qrart.scan;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import java.util.Arrays;
import java.util.Map;

/**
 * The three finder patterns at full size: texture and detail in their cores, of which detail stops phones that read all else,
 * and how far cores and rings are apart.
 */
final class FinderCores {
    /** What is blurred together first, as a standard deviation in modules. */
    private static final double BLUR = .15;

    /** How far from its middle a core is looked at, in modules: farther out the blur brings in the light ring. */
    private static final double CORE = 1.15;

    /** Where the light ring is surely light, in modules from its middle. */
    private static final double[] LIGHT = {1.7, 2.3};

    private static final double[] RANGE = {.02, .98};

    private final double[] texture = new double[3];
    private final double[] detail = new double[3];
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
        // As far as the blur of the light ring looks.
        int half = (int) (Math.ceil(LIGHT[1] * fine) + Math.ceil(3 * BLUR * fine));
        int side = 2 * half;
        Plane patch = new Plane(side, side);
        for (int j = 0; j < side; j++) {
            double row = middleRow + (j + .5 - half) / fine;
            for (int i = 0; i < side; i++) {
                double column = middleColumn + (i + .5 - half) / fine;
                patch.values()[j * side + i] = luma.sample(grid.x(column, row), grid.y(column, row));
            }
        }
        Plane seen = Filters.gaussian(patch, BLUR * fine);
        Ranks core = ring(seen, fine, 0, CORE);
        Ranks light = ring(seen, fine, LIGHT[0], LIGHT[1]);
        level[corner] = core.mean();
        contrast[corner] = light.mean() - level[corner];
        texture[corner] = core.quantile(RANGE[1]) - core.quantile(RANGE[0]);
        edge[corner] = light.quantile(.1) - core.quantile(.95);
        detail[corner] = CoreDetail.of(cut(patch, half - (int) Math.round(CORE * fine)), fine)
                .range(RANGE[0], RANGE[1]);
    }

    /** The plane without an edge of some pixels. */
    private static Plane cut(Plane in, int edge) {
        int side = in.width() - 2 * edge;
        Plane out = new Plane(side, side);
        for (int y = 0; y < side; y++) {
            System.arraycopy(in.values(), (y + edge) * in.width() + edge, out.values(), y * side, side);
        }
        return out;
    }

    /** The values whose distance from the middle, as the greater of both directions, is within modules. */
    private static Ranks ring(Plane patch, int fine, double from, double to) {
        int side = patch.width();
        double[] off = new double[side];
        for (int i = 0; i < side; i++) off[i] = Math.abs((i + .5 - side / 2.0) / fine);
        float[] out = new float[side * side];
        int count = 0;
        for (int j = 0; j < side; j++) {
            if (off[j] >= to) continue;
            for (int i = 0; i < side; i++) {
                double distance = Math.max(off[i], off[j]);
                if (distance >= from && distance < to) out[count++] = patch.at(i, j);
            }
        }
        return new Ranks(Arrays.copyOf(out, count));
    }

    void into(Map<String, Double> features) {
        features.put("finder/texture", Arrays.stream(texture).max().orElse(0));
        features.put("finder/texture-mean", Arrays.stream(texture).average().orElse(0));
        features.put("finder/detail", detail());
        features.put("finder/edge", Arrays.stream(edge).min().orElse(0));
        features.put("finder/contrast", Arrays.stream(contrast).min().orElse(0));
        features.put("finder/level", Arrays.stream(level).max().orElse(0));
    }

    /** The finder pattern whose core has most detail: 0 top left, 1 top right, 2 bottom left. */
    int worst() {
        int worst = 0;
        for (int corner = 1; corner < 3; corner++) if (detail[corner] > detail[worst]) worst = corner;
        return worst;
    }

    /** The mean of the three, in levels. */
    double detail() {
        return Arrays.stream(detail).average().orElse(0);
    }
}
