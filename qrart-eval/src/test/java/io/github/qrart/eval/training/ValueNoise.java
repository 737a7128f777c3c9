package io.github.qrart.eval.training;

import java.util.SplittableRandom;

/** Smooth random fields from 0 to 1 over pixels. Immutable. */
final class ValueNoise {
    private static final int LATTICE = 64;

    private final double[] values = new double[LATTICE * LATTICE];
    private final double cell;

    /** A field whose hills are some {@code cell} pixels apart. */
    ValueNoise(long seed, double cell) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < values.length; i++) values[i] = random.nextDouble();
        this.cell = cell;
    }

    double at(double x, double y) {
        double u = x / cell;
        double v = y / cell;
        double fx = u - Math.floor(u);
        double fy = v - Math.floor(v);
        double sx = fx * fx * (3 - 2 * fx);
        double sy = fy * fy * (3 - 2 * fy);
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        double top = lattice(i, j) * (1 - sx) + lattice(i + 1, j) * sx;
        double bottom = lattice(i, j + 1) * (1 - sx) + lattice(i + 1, j + 1) * sx;
        return top * (1 - sy) + bottom * sy;
    }

    /** The field with finer ones added. */
    double fractal(double x, double y) {
        return (8 * at(x, y) + 4 * at(2 * x + 17, 2 * y + 5) + 2 * at(4 * x + 31, 4 * y + 11) + at(8 * x, 8 * y)) / 15;
    }

    /** Flat cells with dark seams. */
    double cells(double x, double y) {
        double size = cell / 2;
        double nearest = 9;
        double second = 9;
        double value = 0;
        int i = (int) Math.floor(x / size);
        int j = (int) Math.floor(y / size);
        for (int dj = -1; dj <= 1; dj++) {
            for (int di = -1; di <= 1; di++) {
                double dx = i + di + lattice(i + di, j + dj + 7) - x / size;
                double dy = j + dj + lattice(i + di + 13, j + dj) - y / size;
                double d = Math.sqrt(dx * dx + dy * dy);
                if (d < nearest) {
                    second = nearest;
                    nearest = d;
                    value = lattice(i + di + 3, j + dj + 29);
                } else {
                    second = Math.min(second, d);
                }
            }
        }
        return second - nearest < .08 ? .1 : value;
    }

    private double lattice(int i, int j) {
        return values[Math.floorMod(j, LATTICE) * LATTICE + Math.floorMod(i, LATTICE)];
    }
}
