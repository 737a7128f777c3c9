package io.github.qrart.weave;

import io.github.qrart.image.Plane;

/**
 * Lays what was woven on the full-size image, row by row: the change of luma where modules are woven, the tones of
 * patterns and quiet zone elsewhere.
 */
final class Rendering {
    /** Rows between two looks at whether the thread was interrupted. */
    private static final int BAND = 64;

    private final ModuleGrid grid;
    private final Projection projection;
    private final Patterns patterns;
    private final CoreGuard guard;
    private final Plane change;
    private final double[] columns;
    private final ImageRow changed;
    private final ImageRow blurred;
    private final ImageRow shapes;
    private final ImageRow mean;

    Rendering(Projection projection, Patterns patterns, CoreGuard guard, Plane change, int width) {
        grid = projection.grid();
        this.projection = projection;
        this.patterns = patterns;
        this.guard = guard;
        this.change = change;
        columns = new double[width];
        double[] onPlane = new double[width];
        for (int x = 0; x < width; x++) {
            columns[x] = projection.column(x);
            onPlane[x] = onPlane(columns[x]);
        }
        changed = new ImageRow(onPlane, grid.side);
        blurred = new ImageRow(onPlane, grid.side);
        shapes = new ImageRow(onPlane, grid.side);
        mean = new ImageRow(columns, grid.modules);
    }

    private double onPlane(double modules) {
        return (modules + ModuleGrid.QUIET) * grid.unit;
    }

    /** Paints the whole canvas. */
    void paint(Canvas canvas) throws InterruptedException {
        for (int y = 0; y < canvas.height(); y++) {
            if (y % BAND == 0 && Thread.interrupted()) throw new InterruptedException("weaving was interrupted");
            paintRow(canvas, y);
        }
    }

    private void paintRow(Canvas canvas, int y) {
        double row = projection.row(y);
        changed.to(change, onPlane(row));
        blurred.to(patterns.blurred(), onPlane(row));
        shapes.to(patterns.shapes(), onPlane(row));
        mean.to(patterns.mean(), row);
        for (int x = 0; x < columns.length; x++) {
            int module = grid.moduleAt(columns[x], row);
            float was = canvas.luma().at(x, y);
            boolean whole = module < 0 || grid.whole[module];
            canvas.move(x, y, whole ? tone(module, was, x) : woven(module, was, x, row));
        }
    }

    private float woven(int module, float was, int x, double row) {
        return guard.keep(module, columns[x], row, was + changed.at(x));
    }

    private float tone(int module, float was, int x) {
        if (module < 0) return patterns.quiet(was, blurred.at(x));
        float around = (grid.sign[module] < 0 ? shapes : blurred).at(x);
        return patterns.tone(module, was, around, mean.at(x));
    }
}
