package io.github.qrart.weave;

import io.github.qrart.image.Plane;

/**
 * Draws what is drawn whole, rather than woven: finder, separator and alignment patterns, and the quiet zone. Their tones
 * depend on the local mean of the result, which depends on their tones: a few rounds settle that.
 */
final class Patterns {
    private static final int ROUNDS = 3;

    private final ModuleGrid grid;
    private final Tones tones;
    private final Plane blurred;
    private final Plane shapes;
    private final LocalMean local;
    /** The local mean at each module. */
    private Plane mean;

    /** Patterns on a picture that is sampled on the grid. */
    Patterns(ModuleGrid grid, Tones tones, Plane picture) {
        this.grid = grid;
        this.tones = tones;
        float[] surroundings = new float[picture.values().length];
        new Blur(grid.side, Tones.GRAIN * grid.unit).apply(picture.values(), surroundings);
        blurred = new Plane(grid.side, grid.side, surroundings);
        float[] large = new float[surroundings.length];
        new Blur(grid.side, Tones.CALM * grid.unit).apply(picture.values(), large);
        shapes = new Plane(grid.side, grid.side, large);
        local = new LocalMean(grid, Margins.WIDE);
        mean = meanOf(picture.values());
        for (int round = 0; round < ROUNDS; round++) mean = meanOf(lay(picture));
    }

    private Plane meanOf(float[] plane) {
        return new Plane(grid.modules, grid.modules, local.of(plane));
    }

    /** The picture with the patterns laid in. */
    float[] lay(Plane picture) {
        float[] plane = picture.values().clone();
        lay(picture, plane);
        return plane;
    }

    /** Lays the patterns anew into a plane that was woven since, for the local mean that it has now. */
    void settle(Plane picture, float[] woven) {
        mean = meanOf(woven);
        lay(picture, woven);
    }

    private void lay(Plane picture, float[] plane) {
        double[] places = new double[grid.side];
        for (int x = 0; x < places.length; x++) places[x] = (x + .5) / grid.unit - ModuleGrid.QUIET;
        ImageRow threshold = new ImageRow(places, grid.modules);
        for (int y = 0; y < grid.side; y++) {
            threshold.to(mean, places[y]);
            for (int x = 0; x < grid.side; x++) {
                int module = grid.moduleOf(x, y);
                if (module >= 0 && !grid.whole[module]) continue;
                int i = y * grid.side + x;
                float luma = picture.values()[i];
                float around = blurred.values()[i];
                if (module < 0) plane[i] = tones.quiet(luma, around);
                else
                    plane[i] = tone(module, luma, grid.sign[module] < 0 ? shapes.values()[i] : around, threshold.at(x));
            }
        }
    }

    /** Luma of a pixel in a module that is drawn whole: of the picture there, what tints it, and the local mean. */
    float tone(int module, float luma, float around, float threshold) {
        return grid.sign[module] < 0 ? tones.dark(around, threshold) : tones.light(luma, around, threshold);
    }

    /** Luma of a pixel in the quiet zone. */
    float quiet(float luma, float around) {
        return tones.quiet(luma, around);
    }

    /** What of the picture tints light parts and the quiet zone. */
    Plane blurred() {
        return blurred;
    }

    /** What of the picture tints dark parts: large shapes only. */
    Plane shapes() {
        return shapes;
    }

    /** The local mean, one pixel for each module. */
    Plane mean() {
        return mean;
    }
}
