package io.github.qrart.aesthetic;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Arrays;
import java.util.Optional;

/** The mean colour of each module, and how little of it the code explains. */
final class Modules {
    /** Points along each side of a module; more change nothing that can be seen in the score. */
    private static final int POINTS = 5;

    /** The share of a module's side within which the points lie: its edges belong to its neighbours too. */
    private static final double REACH = .8;

    /** A finder pattern and its separator. */
    private static final int CORNER = 8;

    private final int side;
    private final Optional<SymbolPlan> plan;
    private final float[][] lab;

    /**
     * Looks at an image.
     *
     * @param rgb packed pixels, row by row
     * @param width pixels in a row
     */
    Modules(int[] rgb, int width, SymbolPlacement symbol) {
        side = symbol.modules();
        plan = symbol.plan();
        lab = colours(rgb, width, symbol);
    }

    /** How little of the colours in the three corners follows the finder patterns, which need no plan. */
    double finders() {
        return faintness(true);
    }

    /** How little of the colours of all other modules follows their being dark or light; empty without a plan. */
    Optional<Double> others() {
        return plan.isPresent() ? Optional.of(faintness(false)) : Optional.empty();
    }

    /** √(1 − R²) of lightness, as the code wants it, explained by lightness and colour, as they are. */
    private double faintness(boolean finders) {
        float[] wanted = new float[side * side];
        float[][] given = new float[3][side * side];
        int n = 0;
        double light = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (corner(x, y) != finders) continue;
                wanted[n] = dark(x, y, finders) ? 0 : 1;
                light += wanted[n];
                for (int k = 0; k < 3; k++) given[k][n] = lab[k][y * side + x];
                n++;
            }
        }
        for (int k = 0; k < 3; k++) given[k] = Arrays.copyOf(given[k], n);
        double share = light / n;
        double left = LeastSquares.residualVariance(Arrays.copyOf(wanted, n), given);
        return Math.sqrt(Math.min(1, left / (share * (1 - share))));
    }

    private boolean corner(int x, int y) {
        boolean left = x < CORNER;
        boolean top = y < CORNER;
        return left && top || top && x >= side - CORNER || left && y >= side - CORNER;
    }

    private boolean dark(int x, int y, boolean finders) {
        if (!finders) return plan.orElseThrow().dark(x, y);
        int dx = Math.abs((x < CORNER ? x : side - 1 - x) - 3);
        int dy = Math.abs((y < CORNER ? y : side - 1 - y) - 3);
        int ring = Math.max(dx, dy);
        return ring <= 1 || ring == 3;
    }

    private static float[][] colours(int[] rgb, int width, SymbolPlacement symbol) {
        int n = symbol.modules();
        int[] xs = new int[n * POINTS];
        int[] ys = new int[n * POINTS];
        double step = REACH * symbol.moduleSize() / (POINTS - 1);
        for (int i = 0; i < xs.length; i++) {
            double aside = (i % POINTS - (POINTS - 1) / 2.0) * step;
            xs[i] = clamp(symbol.centreX(i / POINTS) + aside, width);
            ys[i] = clamp(symbol.centreY(i / POINTS) + aside, rgb.length / width);
        }
        int[][] sums = new int[3][n * n];
        for (int i = 0; i < ys.length; i++) {
            int row = i / POINTS * n;
            for (int j = 0; j < xs.length; j++) {
                int pixel = rgb[ys[i] * width + xs[j]];
                int module = row + j / POINTS;
                sums[0][module] += pixel >> 16 & 255;
                sums[1][module] += pixel >> 8 & 255;
                sums[2][module] += pixel & 255;
            }
        }
        return lab(sums);
    }

    private static float[][] lab(int[][] sums) {
        float[][] out = new float[3][sums[0].length];
        double[] lab = new double[3];
        float share = 1f / (POINTS * POINTS);
        for (int i = 0; i < sums[0].length; i++) {
            Cielab.convert(sums[0][i] * share, sums[1][i] * share, sums[2][i] * share, lab);
            for (int k = 0; k < 3; k++) out[k][i] = (float) lab[k];
        }
        return out;
    }

    private static int clamp(double at, int size) {
        return Math.max(0, Math.min(size - 1, (int) at));
    }
}
