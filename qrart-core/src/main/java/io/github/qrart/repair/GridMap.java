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
        int w = full.width();
        int h = full.height();
        Cover columns = new Cover(box.x0(), stepX, w);
        Cover rows = new Cover(box.y0(), stepY, h);
        float[] lines = new float[h * side];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < side; x++) {
                float sum = 0;
                for (int k = 0; k < columns.count; k++) {
                    int at = x * columns.count + k;
                    sum += columns.share[at] * full.values()[y * w + columns.pixel[at]];
                }
                lines[y * side + x] = sum;
            }
        }
        float[] out = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int k = 0; k < rows.count; k++) {
                int at = y * rows.count + k;
                int row = rows.pixel[at] * side;
                float share = rows.share[at];
                for (int x = 0; x < side; x++) out[y * side + x] += share * lines[row + x];
            }
        }
        return out;
    }

    /** The pixels along one axis of the image that each pixel of the work plane covers, and their shares of it. */
    private final class Cover {
        /** Image pixels for each one of the work plane; some have no share. */
        final int count;

        final int[] pixel;
        final float[] share;

        Cover(double first, double step, int extent) {
            count = (int) Math.ceil(step) + 1;
            pixel = new int[grid.side * count];
            share = new float[grid.side * count];
            for (int i = 0; i < grid.side; i++) {
                double from = first + (i - WorkGrid.AROUND * grid.unit) * step;
                double to = from + step;
                int start = (int) Math.floor(from);
                for (int k = 0; k < count; k++) {
                    int at = start + k;
                    pixel[i * count + k] = Math.max(0, Math.min(extent - 1, at));
                    double part = Math.min(to, at + 1.0) - Math.max(from, at);
                    share[i * count + k] = (float) (Math.max(0, part) / step);
                }
            }
        }
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
