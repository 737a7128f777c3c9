package io.github.qrart.scene;

/**
 * Smooth noise over the plane: gradient noise with the quintic fade of Ken Perlin, "Improving noise" (SIGGRAPH 2002).
 * Its cells have side 1; it is 0 on every corner of a cell. The same seed gives the same noise. Immutable.
 */
final class Noise {
    /** Unit gradients reach at most the distance from a corner to the middle of a cell, √½. */
    private static final double TO_ONE = Math.sqrt(2);

    private static final int DIRECTIONS = 64;
    private static final double[] COS = new double[DIRECTIONS];
    private static final double[] SIN = new double[DIRECTIONS];

    static {
        for (int i = 0; i < DIRECTIONS; i++) {
            COS[i] = StrictMath.cos(2 * Math.PI * i / DIRECTIONS);
            SIN[i] = StrictMath.sin(2 * Math.PI * i / DIRECTIONS);
        }
    }

    private final long seed;

    Noise(long seed) {
        this.seed = mix(seed);
    }

    /** The noise at a point, -1 to 1. */
    double at(double x, double y) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        long cellX = (long) floorX;
        long cellY = (long) floorY;
        double dx = x - floorX;
        double dy = y - floorY;
        double tx = fade(dx);
        double top = lerp(corner(cellX, cellY, dx, dy), corner(cellX + 1, cellY, dx - 1, dy), tx);
        double bottom = lerp(corner(cellX, cellY + 1, dx, dy - 1), corner(cellX + 1, cellY + 1, dx - 1, dy - 1), tx);
        return Math.max(-1, Math.min(1, TO_ONE * lerp(top, bottom, fade(dy))));
    }

    /** Noise of several octaves, each of half the cell and half the height of the one before it; -1 to 1. */
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double heights = 0;
        double height = 1;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            // The shift keeps the corners of the octaves apart, where all of them would be 0.
            sum += height * at(x * scale + 17.3 * i, y * scale - 9.7 * i);
            heights += height;
            height /= 2;
            scale *= 2;
        }
        return sum / heights;
    }

    private double corner(long cellX, long cellY, double dx, double dy) {
        int direction = (int) (mix(seed ^ mix(cellX * 0x9e3779b97f4a7c15L + cellY)) >>> 58);
        return COS[direction] * dx + SIN[direction] * dy;
    }

    private static double fade(double t) {
        return t * t * t * (t * (6 * t - 15) + 10);
    }

    private static double lerp(double a, double b, double t) {
        return a + t * (b - a);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
