package io.github.qrart.repair;

import io.github.qrart.image.Plane;

/**
 * The colour of a picture's light: what is lightened takes on some of the tint of light places around, so that mist over a
 * black frame in a red picture is rosy and not grey.
 */
final class Light {
    /** How far around light is looked for, as a standard deviation in modules. */
    private static final double AROUND = 3;
    /** How much of the tint a pixel takes on that rises from black to white. */
    private static final float SHARE = .5f;

    private final float[] red;
    private final float[] blue;

    /** The light of an image, from its pixels row by row. */
    Light(WorkGrid grid, GridMap map, int[] rgb, int width, int height) {
        float[] r = new float[rgb.length];
        float[] b = new float[rgb.length];
        float[] y = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            y[i] = Recolour.luma(rgb[i]);
            r[i] = (rgb[i] >> 16 & 255) - y[i];
            b[i] = (rgb[i] & 255) - y[i];
        }
        float[] luma = map.down(new Plane(width, height, y));
        float[] weight = new float[luma.length];
        for (int i = 0; i < weight.length; i++) weight[i] = grid.sign[i] > 0 ? luma[i] * luma[i] + 1 : 1;
        float[] sum = grid.blur(weight, AROUND);
        red = map.up(tint(grid, map.down(new Plane(width, height, r)), weight, sum), width, height);
        blue = map.up(tint(grid, map.down(new Plane(width, height, b)), weight, sum), width, height);
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
            out[i] = Recolour.toLuma(rgb[i], after[i], keep, tint * red[i], tint * blue[i]);
        }
        return out;
    }
}
