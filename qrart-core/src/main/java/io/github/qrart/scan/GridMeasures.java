package io.github.qrart.scan;

import java.util.Arrays;
import java.util.Map;

/** Signed margins of the modules: their luma less that of their neighbourhood, positive when on the right side. */
final class GridMeasures {
    private final ModuleLevels levels;
    private final Truth truth;
    private final float[] margins;

    GridMeasures(ModuleLevels levels, Truth truth) {
        this.levels = levels;
        this.truth = truth;
        margins = new float[truth.dark.length];
        for (int i = 0; i < margins.length; i++) {
            float above = levels.level[i] - levels.around[i];
            margins[i] = truth.dark[i] ? -above : above;
        }
    }

    void into(Map<String, Double> features) {
        double sum = 0;
        double squares = 0;
        double[] tone = new double[2];
        int[] count = new int[2];
        for (int i = 0; i < margins.length; i++) {
            sum += margins[i];
            squares += margins[i] * margins[i];
            int k = truth.dark[i] ? 0 : 1;
            tone[k] += levels.level[i];
            count[k]++;
        }
        double mean = sum / margins.length;
        double deviation = Math.sqrt(Math.max(0, squares / margins.length - mean * mean));
        float[] sorted = margins.clone();
        Arrays.sort(sorted);
        features.put("margin/steady", mean / (deviation + 4));
        features.put("margin/mean", mean);
        features.put("margin/low", (double) sorted[sorted.length / 20]);
        features.put("margin/wrong", wrong());
        features.put("margin/load", truth.load(levels.dark()));
        features.put("contrast", tone[1] / Math.max(1, count[1]) - tone[0] / Math.max(1, count[0]));
    }

    private double wrong() {
        int wrong = 0;
        for (float margin : margins) if (margin <= 0) wrong++;
        return (double) wrong / margins.length;
    }

    /** The margin of a finder pattern's core against what is around it, negative when it is too light. */
    float core(int corner) {
        int column = corner == 1 ? truth.modules - 4 : 3;
        int row = corner == 2 ? truth.modules - 4 : 3;
        float least = Float.MAX_VALUE;
        for (int y = row - 1; y <= row + 1; y++) {
            for (int x = column - 1; x <= column + 1; x++) least = Math.min(least, margins[y * truth.modules + x]);
        }
        return least;
    }
}
