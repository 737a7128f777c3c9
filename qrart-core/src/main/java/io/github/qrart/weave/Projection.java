package io.github.qrart.weave;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;

/** Between a full-size image and the weaving plane of a {@link ModuleGrid}. */
final class Projection {
    private final ModuleGrid grid;
    private final double x0;
    private final double y0;
    private final double moduleX;
    private final double moduleY;

    Projection(SymbolPlacement placement, ModuleGrid grid) {
        this.grid = grid;
        x0 = placement.box().x0();
        y0 = placement.box().y0();
        moduleX = placement.box().width() / grid.modules;
        moduleY = placement.box().height() / grid.modules;
    }

    /** Modules from the symbol's left edge to the middle of a pixel. */
    double column(int x) {
        return (x + .5 - x0) / moduleX;
    }

    /** Modules from the symbol's top edge to the middle of a pixel. */
    double row(int y) {
        return (y + .5 - y0) / moduleY;
    }

    /** The mean of what each pixel of the weaving plane covers; beyond the image its edge goes on. */
    Plane sample(Plane full) {
        int side = grid.side;
        int grain = Math.max(1, (int) Math.ceil(Math.max(moduleX, moduleY) / grid.unit));
        double step = 1.0 / (grid.unit * grain);
        float[] out = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float sum = 0;
                for (int j = 0; j < grain; j++) {
                    double py = y0 + moduleY * ((y * grain + j + .5) * step - ModuleGrid.QUIET);
                    for (int i = 0; i < grain; i++) {
                        double px = x0 + moduleX * ((x * grain + i + .5) * step - ModuleGrid.QUIET);
                        sum += full.sample(px, py);
                    }
                }
                out[y * side + x] = sum / (grain * grain);
            }
        }
        return new Plane(side, side, out);
    }

    /** A value of the weaving plane at a place in modules from the symbol's corner, between its pixels. */
    float at(Plane plane, double column, double row) {
        return plane.sample((column + ModuleGrid.QUIET) * grid.unit, (row + ModuleGrid.QUIET) * grid.unit);
    }
}
