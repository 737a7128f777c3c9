package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.image.Plane;

/** Between an image and the plane of a {@link WorkGrid}. */
final class GridMap {
    private final WorkGrid grid;
    private final Box box;
    /** Image pixels for each pixel of the work plane. */
    private final double stepX;

    private final double stepY;

    GridMap(WorkGrid grid, Box box) {
        this.grid = grid;
        this.box = box;
        stepX = box.width() / (grid.modules * grid.unit);
        stepY = box.height() / (grid.modules * grid.unit);
    }

    /** The mean of what each pixel of the work plane covers; outside the image its edge goes on. */
    float[] down(Plane full) {
        int side = grid.side;
        int margin = WorkGrid.AROUND * grid.unit;
        int w = full.width();
        float[] rows = new float[full.height() * side];
        for (int x = 0; x < side; x++) {
            double from = box.x0() + (x - margin) * stepX;
            double to = from + stepX;
            for (int k = (int) Math.floor(from); k < to; k++) {
                float share = (float) ((Math.min(to, k + 1) - Math.max(from, k)) / stepX);
                int column = Math.max(0, Math.min(w - 1, k));
                for (int y = 0; y < full.height(); y++) rows[y * side + x] += share * full.values()[y * w + column];
            }
        }
        float[] out = new float[side * side];
        for (int y = 0; y < side; y++) {
            double from = box.y0() + (y - margin) * stepY;
            double to = from + stepY;
            for (int k = (int) Math.floor(from); k < to; k++) {
                float share = (float) ((Math.min(to, k + 1) - Math.max(from, k)) / stepY);
                int row = Math.max(0, Math.min(full.height() - 1, k)) * side;
                for (int x = 0; x < side; x++) out[y * side + x] += share * rows[row + x];
            }
        }
        return out;
    }

    /** A plane of the grid at the image's size, between its pixels. */
    float[] up(float[] plane, int width, int height) {
        int side = grid.side;
        int[] column = new int[width];
        float[] part = new float[width];
        for (int x = 0; x < width; x++) {
            double at = clamp((x + .5 - box.x0()) / stepX + WorkGrid.AROUND * grid.unit - .5);
            column[x] = Math.min(side - 2, (int) at);
            part[x] = (float) (at - column[x]);
        }
        float[] line = new float[side];
        float[] out = new float[width * height];
        for (int y = 0; y < height; y++) {
            double at = clamp((y + .5 - box.y0()) / stepY + WorkGrid.AROUND * grid.unit - .5);
            int row = Math.min(side - 2, (int) at);
            float share = (float) (at - row);
            for (int x = 0; x < side; x++) {
                line[x] = plane[row * side + x] * (1 - share) + plane[(row + 1) * side + x] * share;
            }
            for (int x = 0; x < width; x++) {
                out[y * width + x] = line[column[x]] * (1 - part[x]) + line[column[x] + 1] * part[x];
            }
        }
        return out;
    }

    private double clamp(double at) {
        return Math.max(0, Math.min(grid.side - 1, at));
    }

    /** Modules from the symbol's left edge to the middle of a pixel. */
    double column(int x) {
        return (x + .5 - box.x0()) / (stepX * grid.unit);
    }

    /** Modules from the symbol's top edge to the middle of a pixel. */
    double row(int y) {
        return (y + .5 - box.y0()) / (stepY * grid.unit);
    }
}
