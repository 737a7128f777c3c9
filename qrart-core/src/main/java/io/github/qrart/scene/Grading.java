package io.github.qrart.scene;

/**
 * Brings a drawn scene into a palette. The palette is asked for a lattice of colours once; the colours between them are
 * interpolated, which costs a fraction of the time.
 */
final class Grading {
    private static final int STEPS = 24;
    private static final int SIDE = STEPS + 1;

    private final float[] table = new float[3 * SIDE * SIDE * SIDE];

    Grading(Palette palette) {
        for (int i = 0; i < SIDE * SIDE * SIDE; i++) {
            int rgb = level(i / (SIDE * SIDE)) << 16 | level(i / SIDE % SIDE) << 8 | level(i % SIDE);
            int to = palette.steer(Tint.ofRgb(rgb)).rgb();
            table[3 * i] = to >> 16 & 255;
            table[3 * i + 1] = to >> 8 & 255;
            table[3 * i + 2] = to & 255;
        }
    }

    private static int level(int step) {
        return (255 * step + STEPS / 2) / STEPS;
    }

    void apply(int[] pixels) throws InterruptedException {
        for (int i = 0; i < pixels.length; i++) {
            if (i % 65536 == 0 && Thread.interrupted())
                throw new InterruptedException("bringing a scene into a palette");
            pixels[i] = graded(pixels[i]);
        }
    }

    int graded(int rgb) {
        float r = (rgb >> 16 & 255) * (STEPS / 255f);
        float g = (rgb >> 8 & 255) * (STEPS / 255f);
        float b = (rgb & 255) * (STEPS / 255f);
        int r0 = Math.min(STEPS - 1, (int) r);
        int g0 = Math.min(STEPS - 1, (int) g);
        int b0 = Math.min(STEPS - 1, (int) b);
        float red = .5f;
        float green = .5f;
        float blue = .5f;
        for (int corner = 0; corner < 8; corner++) {
            int dr = corner >> 2;
            int dg = corner >> 1 & 1;
            int db = corner & 1;
            float weight = share(r - r0, dr) * share(g - g0, dg) * share(b - b0, db);
            int at = 3 * (((r0 + dr) * SIDE + g0 + dg) * SIDE + b0 + db);
            red += weight * table[at];
            green += weight * table[at + 1];
            blue += weight * table[at + 2];
        }
        return (int) red << 16 | (int) green << 8 | (int) blue;
    }

    private static float share(float t, int side) {
        return side == 1 ? t : 1 - t;
    }
}
