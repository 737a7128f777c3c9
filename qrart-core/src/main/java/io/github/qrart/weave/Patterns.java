package io.github.qrart.weave;

import io.github.qrart.image.Plane;

/** Draws what is drawn whole, rather than woven: finder, separator and alignment patterns, and the quiet zone. */
final class Patterns {
    private final ModuleGrid grid;
    private final Tones tones;
    private final Plane blurred;

    /** Patterns on a picture that is sampled on the grid. */
    Patterns(ModuleGrid grid, Tones tones, Plane picture) {
        this.grid = grid;
        this.tones = tones;
        float[] surroundings = new float[picture.values().length];
        new Blur(grid.side, Tones.GRAIN * grid.unit).apply(picture.values(), surroundings);
        blurred = new Plane(grid.side, grid.side, surroundings);
    }

    /** The picture with the patterns laid in. */
    float[] lay(Plane picture) {
        float[] plane = picture.values().clone();
        for (int y = 0; y < grid.side; y++) {
            for (int x = 0; x < grid.side; x++) {
                int i = y * grid.side + x;
                int module = grid.moduleOf(x, y);
                if (module < 0 || grid.whole[module]) plane[i] = tone(module, plane[i], blurred.values()[i]);
            }
        }
        return plane;
    }

    /** The luma of a full-size pixel in the quiet zone, module -1, or in a module that is drawn whole. */
    float tone(int module, float luma, Projection projection, double column, double row) {
        return tone(module, luma, projection.at(blurred, column, row));
    }

    private float tone(int module, float luma, float around) {
        if (module < 0) return tones.quiet(luma, around);
        return grid.sign[module] < 0 ? tones.dark(around) : tones.light(luma, around);
    }
}
