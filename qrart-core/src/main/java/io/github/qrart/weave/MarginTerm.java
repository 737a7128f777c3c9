package io.github.qrart.weave;

/**
 * A hinge on each module's margin, squared, in parts of the margin it needs: nothing once it has it. The slope goes
 * through the local mean too, so light modules may lift a threshold that leaves dark ones no room.
 */
final class MarginTerm implements Term {
    private final ModuleGrid grid;
    private final float[] needed;
    private final Sampler sampler;
    private final LocalMean mean;
    private final float share;
    private final float weight;
    private final float[] thresholdSlope;

    /** Margins in a Gaussian of {@code sigma} modules; {@code share} of the margin is needed there. */
    MarginTerm(ModuleGrid grid, float[] needed, int reach, double sigma, double share, double weight) {
        this.grid = grid;
        this.needed = needed;
        this.share = (float) share;
        this.weight = (float) weight;
        sampler = new Sampler(grid, sigma);
        mean = new LocalMean(grid, reach);
        thresholdSlope = new float[needed.length];
    }

    @Override
    public void addSlope(float[] plane, float[] slope) {
        float[] threshold = mean.of(plane);
        int n = grid.modules;
        for (int i = 0; i < needed.length; i++) {
            thresholdSlope[i] = 0;
            float need = needed[i] * share;
            if (need <= 0) continue;
            float margin = grid.sign[i] * (sampler.at(plane, i % n, i / n) - threshold[i]);
            float lack = need - margin;
            if (lack <= 0) continue;
            float s = -2 * weight * grid.sign[i] * lack / (needed[i] * needed[i]);
            sampler.spread(slope, i % n, i / n, s);
            thresholdSlope[i] = -s;
        }
        mean.spread(thresholdSlope, slope);
    }
}
