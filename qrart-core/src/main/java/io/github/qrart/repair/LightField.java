package io.github.qrart.repair;

/**
 * Light and shade to lay over a picture so that readers find each module on its right side of the local threshold, and the
 * quiet zone light.
 *
 * <p>The loop is closed: thresholds are local means of the picture as it now is, at the widths of common readers' windows.
 * A place needs margin in proportion to how much of its neighbourhood is of the other colour, which is the margin it would
 * have in a plain code of the contrast asked for. Only pixels that lack margin move. After each round the change is fitted
 * to the picture by a guided filter (He, Sun, Tang, Guided Image Filtering, 2013), as a gain and an offset that vary
 * slowly: it then follows the picture's edges, and goes on to full resolution with the texture (He, Sun, Fast Guided
 * Filter, 2015).
 */
final class LightField {
    /** Standard deviations in modules: what decoders with windows of fixed pixels see of a large image, what they see of a
     * smaller one, and what readers with windows of an eighth of the image see. */
    private static final double[] WINDOWS = {.55, 1, 1.6};

    /** Levels that dark must have below the local mean however few light modules are near: some readers take what is
     * equal to the local mean for light. */
    private static final float[] LEAST_DARK = {5, 3, 0};

    /** Levels that the quiet zone must have above the local mean: a dark thread across it joins symbol and surroundings. */
    private static final float LEAST_QUIET = 24;

    /** The share of dark in the neighbourhood from which on it must, as its inverse: an even ground far out is left alone. */
    private static final float NEAR = 8;

    private static final int ROUNDS = 4;
    /** What readers blur, in modules. Finer texture is left alone. */
    private static final double SEEN = .1;
    /** Levels over which a change sets in. */
    private static final float KNEE = 6;
    /** Radius of the guided filter in modules, and the contrast in levels that it takes for an edge. */
    private static final double FIT = .15;

    private static final float EDGE = 15;

    private final WorkGrid grid;
    private final Strength strength;
    private final float[] picture;
    private final float[][] opposite = new float[WINDOWS.length][];
    /** The change of a pixel is its luma times the gain, and the offset. */
    final float[] gain;

    final float[] offset;
    /** The picture with the change. */
    final float[] now;

    /** Finds the change for a picture on the work plane. */
    LightField(WorkGrid grid, float[] picture, Strength strength) throws InterruptedException {
        this.grid = grid;
        this.strength = strength;
        this.picture = picture;
        gain = new float[picture.length];
        offset = new float[picture.length];
        now = picture.clone();
        for (int k = 0; k < WINDOWS.length; k++) {
            opposite[k] = grid.blur(grid.sign, WINDOWS[k]);
            for (int i = 0; i < picture.length; i++) opposite[k][i] = (1 - grid.sign[i] * opposite[k][i]) / 2;
        }
        run();
    }

    private void run() throws InterruptedException {
        int radius = (int) Math.max(1, Math.round(FIT * grid.unit));
        Guide guide = new Guide(picture, grid.side, grid.side, radius, EDGE);
        float[] change = new float[picture.length];
        for (int round = 0; round < ROUNDS; round++) {
            if (Thread.interrupted()) throw new InterruptedException("mending was interrupted");
            push(change);
            guide.fit(change, gain, offset);
            for (int i = 0; i < now.length; i++) {
                now[i] = Math.max(0, Math.min(255, picture[i] + gain[i] * picture[i] + offset[i]));
                change[i] = now[i] - picture[i];
            }
        }
    }

    private void push(float[] change) {
        float[] seen = grid.blur(now, SEEN);
        float[][] threshold = new float[WINDOWS.length][];
        for (int k = 0; k < WINDOWS.length; k++) threshold[k] = grid.blur(now, WINDOWS[k]);
        for (int i = 0; i < change.length; i++) {
            if (grid.weight[i] <= 0) continue;
            float lack = lack(i, seen[i], threshold);
            if (lack <= -KNEE) continue;
            float soft = lack >= KNEE ? lack : (lack + KNEE) * (lack + KNEE) / (4 * KNEE);
            change[i] += grid.sign[i] * grid.weight[i] * soft;
            change[i] = Math.max(-picture[i], Math.min(255 - picture[i], change[i]));
        }
    }

    /** How much margin a pixel lacks, negative when it has some to spare. */
    private float lack(int i, float seen, float[][] threshold) {
        WorkGrid.Part part = grid.part[i];
        float contrast = part == WorkGrid.Part.MODULE ? strength.module() : strength.quiet();
        float sign = grid.sign[i];
        float lack = Float.NEGATIVE_INFINITY;
        for (int k = part == WorkGrid.Part.MODULE ? 0 : 1; k < WINDOWS.length; k++) {
            float margin = contrast * Math.min(.5f, opposite[k][i]);
            if (sign < 0) margin = Math.max(margin, LEAST_DARK[k]);
            if (part == WorkGrid.Part.QUIET)
                margin = Math.max(margin, LEAST_QUIET * Math.min(1, NEAR * opposite[k][i]));
            lack = Math.max(lack, sign * (threshold[k][i] - seen) + margin);
        }
        return lack;
    }
}
