package io.github.qrart.weave;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;

/**
 * What catches the eye: where a picture is unlike what its spectrum lets expect. The logarithm of the amplitudes less its
 * mean over neighbouring frequencies, with the phases as they are, is large again where something stands out (spectral
 * residual: Hou and Zhang, "Saliency detection: a spectral residual approach", 2007).
 */
final class Saliency {
    /** Pixels a side of the picture that is looked at, as in the paper: large things count, texture does not. */
    private static final int SIDE = 64;

    /** Standard deviation of the last blur, in pixels. */
    private static final double SPREAD = 2.5;

    /** No module counts for more than this, where 1 is the mean. */
    private static final float MOST = 3;

    private static final double[] COSINES = new double[SIDE];
    private static final double[] SINES = new double[SIDE];
    /** Places whose bits are turned round. */
    private static final int[] REVERSED = new int[SIDE];

    static {
        for (int i = 0; i < SIDE; i++) {
            COSINES[i] = Math.cos(2 * Math.PI * i / SIDE);
            SINES[i] = Math.sin(2 * Math.PI * i / SIDE);
            REVERSED[i] = Integer.reverse(i) >>> Integer.numberOfLeadingZeros(SIDE - 1);
        }
    }

    private Saliency() {}

    /** How much each module of a symbol on a picture catches the eye: 1 in the mean, before it is bounded. */
    static float[] of(ModuleGrid grid, Plane picture) {
        int across = grid.modules + 2 * ModuleGrid.QUIET;
        Plane map = Filters.resize(map(Filters.resize(picture, SIDE, SIDE)), across, across);
        float[] modules = new float[grid.modules * grid.modules];
        double sum = 0;
        for (int i = 0; i < modules.length; i++) {
            modules[i] = map.at(i % grid.modules + ModuleGrid.QUIET, i / grid.modules + ModuleGrid.QUIET);
            sum += modules[i];
        }
        float share = (float) (modules.length / Math.max(sum, 1e-9));
        for (int i = 0; i < modules.length; i++) modules[i] = Math.min(MOST, share * modules[i]);
        return modules;
    }

    private static Plane map(Plane picture) {
        double[] real = new double[SIDE * SIDE];
        double[] imaginary = new double[SIDE * SIDE];
        for (int i = 0; i < real.length; i++) real[i] = picture.values()[i];
        transform(real, imaginary, -1);
        keepResidual(real, imaginary);
        transform(real, imaginary, 1);
        float[] map = new float[SIDE * SIDE];
        for (int i = 0; i < map.length; i++) map[i] = (float) (real[i] * real[i] + imaginary[i] * imaginary[i]);
        new Blur(SIDE, SPREAD).apply(map, map);
        return new Plane(SIDE, SIDE, map);
    }

    /** Divides each amplitude by the geometric mean of the nine around it. */
    private static void keepResidual(double[] real, double[] imaginary) {
        double[] log = new double[SIDE * SIDE];
        for (int i = 0; i < log.length; i++) log[i] = Math.log(Math.hypot(real[i], imaginary[i]) + 1e-6);
        for (int i = 0; i < log.length; i++) {
            double sum = 0;
            for (int k = 0; k < 9; k++) {
                int row = (i / SIDE + k / 3 + SIDE - 1) % SIDE;
                sum += log[row * SIDE + (i + k % 3 + SIDE - 1) % SIDE];
            }
            double scale = Math.exp(-sum / 9);
            real[i] *= scale;
            imaginary[i] *= scale;
        }
    }

    /** The discrete Fourier transform of rows, then of columns, in place and without a factor. */
    private static void transform(double[] real, double[] imaginary, int sign) {
        double[] lineReal = new double[SIDE];
        double[] lineImaginary = new double[SIDE];
        for (int line = 0; line < 2 * SIDE; line++) {
            int start = line < SIDE ? line * SIDE : line - SIDE;
            int step = line < SIDE ? 1 : SIDE;
            for (int k = 0; k < SIDE; k++) {
                int from = start + REVERSED[k] * step;
                lineReal[k] = real[from];
                lineImaginary[k] = imaginary[from];
            }
            transformLine(lineReal, lineImaginary, sign);
            for (int k = 0; k < SIDE; k++) {
                real[start + k * step] = lineReal[k];
                imaginary[start + k * step] = lineImaginary[k];
            }
        }
    }

    /** Butterflies of two, four, eight … (Cooley and Tukey, 1965) on a line in the order of reversed bits. */
    private static void transformLine(double[] real, double[] imaginary, int sign) {
        for (int half = 1; half < SIDE; half *= 2) {
            int turn = SIDE / (2 * half);
            for (int i = 0; i < SIDE; i++) {
                if ((i & half) != 0) continue;
                double c = COSINES[(i & (half - 1)) * turn];
                double s = sign * SINES[(i & (half - 1)) * turn];
                int j = i + half;
                double r = real[j] * c - imaginary[j] * s;
                double m = real[j] * s + imaginary[j] * c;
                real[j] = real[i] - r;
                imaginary[j] = imaginary[i] - m;
                real[i] += r;
                imaginary[i] += m;
            }
        }
    }
}
