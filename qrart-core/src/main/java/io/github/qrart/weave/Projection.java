package io.github.qrart.weave;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import java.util.Arrays;

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

    ModuleGrid grid() {
        return grid;
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
        float[] line = new float[full.width()];
        float[] out = new float[side * side];
        for (int y = 0; y < side; y++) {
            Arrays.fill(line, 0);
            double top = start(y, y0, moduleY);
            double bottom = start(y + 1, y0, moduleY);
            for (int row = (int) Math.floor(top); row < bottom; row++) {
                float share = (float) ((Math.min(bottom, row + 1) - Math.max(top, row)) / (bottom - top));
                int from = Math.max(0, Math.min(full.height() - 1, row)) * full.width();
                for (int x = 0; x < line.length; x++) line[x] += share * full.values()[from + x];
            }
            for (int x = 0; x < side; x++) {
                out[y * side + x] = mean(line, start(x, x0, moduleX), start(x + 1, x0, moduleX));
            }
        }
        return new Plane(side, side, out);
    }

    /** Where a pixel of the weaving plane starts in the image, along either axis. */
    private double start(int pixel, double origin, double module) {
        return origin + module * ((double) pixel / grid.unit - ModuleGrid.QUIET);
    }

    private static float mean(float[] line, double from, double to) {
        double sum = 0;
        for (int i = (int) Math.floor(from); i < to; i++) {
            sum += (Math.min(to, i + 1) - Math.max(from, i)) * line[Math.max(0, Math.min(line.length - 1, i))];
        }
        return (float) (sum / (to - from));
    }
}
