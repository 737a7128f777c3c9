package io.github.qrart.aesthetic;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import io.github.qrart.symbol.SymbolPlan;

/** How faintly the code shows: the spread of the modules' luma that their colours do not explain. */
final class Faintness {
    /** Points along each side of a module; more change nothing that can be seen in the score. */
    private static final int POINTS = 5;

    /** The share of a module's side within which the points lie: its edges belong to its neighbours too. */
    private static final double REACH = .8;

    private Faintness() {}

    /**
     * 0 when luma follows the modules exactly, 1 when it has nothing to do with them.
     *
     * @param rgb packed pixels, row by row
     * @param width pixels in a row
     */
    static double of(int[] rgb, int width, SymbolPlacement symbol, SymbolPlan plan) {
        double r = correlation(moduleLuma(rgb, width, symbol), plan);
        return Math.sqrt(1 - r * r);
    }

    private static double[] moduleLuma(int[] rgb, int width, SymbolPlacement symbol) {
        int n = symbol.modules();
        int[] xs = new int[n * POINTS];
        int[] ys = new int[n * POINTS];
        double step = REACH * symbol.moduleSize() / (POINTS - 1);
        for (int i = 0; i < xs.length; i++) {
            int module = i / POINTS;
            double aside = (i % POINTS - (POINTS - 1) / 2.0) * step;
            xs[i] = clamp(symbol.centreX(module) + aside, width);
            ys[i] = clamp(symbol.centreY(module) + aside, rgb.length / width);
        }
        double[] luma = new double[n * n];
        for (int i = 0; i < ys.length; i++) {
            int row = i / POINTS * n;
            for (int j = 0; j < xs.length; j++) luma[row + j / POINTS] += Pixels.luma(rgb[ys[i] * width + xs[j]]);
        }
        return luma;
    }

    private static int clamp(double at, int size) {
        return Math.max(0, Math.min(size - 1, (int) at));
    }

    /** Pearson's correlation of luma with lightness of the module, no less than 0; 0 when all modules look alike. */
    private static double correlation(double[] luma, SymbolPlan plan) {
        int n = plan.modules();
        double mean = 0;
        double light = 0;
        for (int i = 0; i < luma.length; i++) {
            mean += luma[i] / luma.length;
            if (!plan.dark(i % n, i / n)) light += 1.0 / luma.length;
        }
        double together = 0;
        double spread = 0;
        for (int i = 0; i < luma.length; i++) {
            double d = luma[i] - mean;
            together += d * ((plan.dark(i % n, i / n) ? 0 : 1) - light) / luma.length;
            spread += d * d / luma.length;
        }
        // Each sum is of 25 points; below a hundredth of a level for each there is rounding, and no picture.
        if (spread < 1e-4 * POINTS * POINTS * POINTS * POINTS) return 0;
        return Math.max(0, Math.min(1, together / Math.sqrt(spread * light * (1 - light))));
    }
}
