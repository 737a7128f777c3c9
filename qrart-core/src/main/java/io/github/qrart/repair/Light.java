package io.github.qrart.repair;

import io.github.qrart.image.Plane;
import io.github.qrart.image.Recolouring;

/**
 * The colour of a picture's light: what is lightened takes on some of the tint of light places around, so that mist over a
 * black frame in a red picture is rosy and not grey.
 */
final class Light {
    /** How far around light is looked for, as a standard deviation in modules. */
    private static final double AROUND = 3;
    /** How much of the tint a pixel takes on that rises from black to white. */
    private static final float SHARE = .8f;

    /** What a grey place counts, beside the differences of red and blue from luma that a coloured one counts. */
    private static final float PALE = 20;

    private final float[] red;
    private final float[] blue;

    /** The light of an image, from its pixels row by row. */
    Light(WorkGrid grid, GridMap map, int[] rgb, int width, int height) {
        float[] r = new float[rgb.length];
        float[] b = new float[rgb.length];
        float[] y = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            y[i] = Recolouring.luma(rgb[i]);
            r[i] = (rgb[i] >> 16 & 255) - y[i];
            b[i] = (rgb[i] & 255) - y[i];
        }
        float[] luma = map.down(new Plane(width, height, y));
        float[] reds = map.down(new Plane(width, height, r));
        float[] blues = map.down(new Plane(width, height, b));
        float[] weight = new float[luma.length];
        for (int i = 0; i < weight.length; i++) {
            // White says nothing of the light's colour; what is light and coloured says most.
            float colour = PALE + Math.abs(reds[i]) + Math.abs(blues[i]);
            weight[i] = grid.sign[i] > 0 ? colour * luma[i] * luma[i] + 1 : 1;
        }
        float[] sum = grid.blur(weight, AROUND);
        red = map.up(tint(grid, reds, weight, sum), width, height);
        blue = map.up(tint(grid, blues, weight, sum), width, height);
    }

    private static float[] tint(WorkGrid grid, float[] difference, float[] weight, float[] sum) {
        for (int i = 0; i < difference.length; i++) difference[i] *= weight[i];
        float[] tint = grid.blur(difference, AROUND);
        for (int i = 0; i < tint.length; i++) tint[i] /= sum[i];
        return tint;
    }

    /** The pixels at other lumas. Those that move by less than half a level stay as they are. */
    int[] lay(int[] rgb, float[] before, float[] after) {
        int[] out = rgb.clone();
        for (int i = 0; i < out.length; i++) {
            float rise = after[i] - before[i];
            if (Math.abs(rise) < .5f) continue;
            float tint = Math.max(0, SHARE * rise / 255);
            // Shade dims colour with light; half of that, lest pale pictures turn grey.
            float keep = rise >= 0 ? 1 : (float) Math.sqrt(Math.max(0, after[i]) / before[i]);
            out[i] = tinted(rgb[i], before[i], after[i], keep, tint * red[i], tint * blue[i]);
        }
        return out;
    }

    /**
     * A pixel at another luma.
     *
     * @param keep how much of the pixel's own differences from luma stays
     * @param red red less luma to add
     * @param blue blue less luma to add
     */
    private static int tinted(int rgb, float before, float after, float keep, float red, float blue) {
        float r = keep * ((rgb >> 16 & 255) - before) + red;
        float b = keep * ((rgb & 255) - before) + blue;
        // Luma of the differences is nothing: green follows from red and blue.
        return Recolouring.pixel(after, r, -(.299f * r + .114f * b) / .587f, b);
    }
}
