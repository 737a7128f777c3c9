package io.github.qrart.weave;

/**
 * How rough the change is: the sum of its steps from pixel to pixel, a touch rounded at nothing (total variation: Rudin,
 * Osher and Fatemi, 1992). Marks of one colour that stand together join, since a gap between them costs two steps; and a
 * step costs less where the picture has an edge, so marks end along its edges.
 */
final class JoinTerm implements Term {
    /** Steps below this, in levels, count by their square. */
    private static final float ROUND = 1;

    /** The step of the picture, in levels, at which a step of the change costs half. */
    private static final float EDGE = 10;

    private final int side;
    private final float[] picture;
    private final float[] across;
    private final float[] down;

    JoinTerm(float[] picture, int side, double weight) {
        this.side = side;
        this.picture = picture;
        across = weights(picture, 1, weight);
        down = weights(picture, side, weight);
    }

    private static float[] weights(float[] picture, int step, double weight) {
        float[] weights = new float[picture.length];
        for (int i = 0; i + step < picture.length; i++) {
            float edge = (picture[i + step] - picture[i]) / EDGE;
            weights[i] = (float) weight / (1 + edge * edge);
        }
        return weights;
    }

    @Override
    public void addSlope(float[] plane, float[] slope) {
        add(plane, slope, 1, across);
        add(plane, slope, side, down);
    }

    private void add(float[] plane, float[] slope, int step, float[] weights) {
        for (int i = 0; i + step < plane.length; i++) {
            float rise = plane[i + step] - picture[i + step] - plane[i] + picture[i];
            float s = weights[i] * rise / (float) Math.sqrt(rise * rise + ROUND * ROUND);
            slope[i + step] += s;
            slope[i] -= s;
        }
    }
}
