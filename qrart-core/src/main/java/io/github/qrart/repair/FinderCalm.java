package io.github.qrart.repair;

import io.github.qrart.image.Plane;

/**
 * Calms one finder pattern: keeps the tones, edges and faint texture that the picture has there, brings dark and light as
 * far apart as needed, and softens what stands out.
 *
 * <p>Readers look for dark and light runs of 1:1:3:1:1 modules. A line across the core that is lighter than the local
 * threshold splits the run of three; a threshold taken from a narrow neighbourhood lies only a few levels above the middle
 * of an even core. So the core gets a faint hollow, darkest in its middle, and texture may rise above it only as far as
 * that threshold, by the share of light around, leaves room. Phones are stopped by less: of lines, specks and pictures in
 * the core, a hint is left.
 */
final class FinderCalm {
    /** How far texture may stand out, as a share of the contrast. */
    private static final float ROOM = .12f;

    /** How much farther, in levels, it may stand out on the right side: darker in the dark, lighter in the light. */
    private static final float EASY = 24;

    /** How much of that room there is in the core, on either side: what is drawn there stops phones. */
    private static final float CORE = .4f;

    /** Texture finer than this is softened, in modules: the edges of readers that scan line by line. */
    private static final double FINE = .09;

    /** Modules from the middle to where the core surely ends. */
    private static final float IN_CORE = 1.8f;

    /** What is coarser than this, in modules, is tone and not texture. */
    private static final double BASE = .3;

    /** How much darker the middle of the core is than its rim, in levels, and how wide that is, as a variance in modules. */
    private static final float HOLLOW = 8;

    private static final float HOLLOW_WIDTH = .5f;

    /** Levels by which readers with a narrow window want dark to be darker than the local mean, and some for noise. */
    private static final float NARROW = 3;

    private static final float LEAST_ROOM = 1.5f;
    /** How much of the hollow's depth texture may take up. */
    private static final float HOLLOW_ROOM = .25f;

    /** Width of the narrowest window, as three running means of this radius in modules. */
    private static final double WINDOW = .48;

    /** Over how much the picture's own tones are taken, in modules. */
    private static final double TONES = .8;

    /** Over how much where there are none of a kind, and how little those count elsewhere. */
    private static final double FAR = 1.6;

    private static final float FAR_SHARE = .05f;

    private final FinderArea area;
    private final float[] luma;
    private final float[] darkTone;
    private final float[] lightTone;
    /** How far outside the dark ring, 0 to 1. */
    private float[] outside;
    /** Contrast of the picture's own dark and light parts. */
    private final float own;

    private FinderCalm(FinderArea area, float[] luma) {
        this.area = area;
        this.luma = luma;
        float dark = mean(area, luma, true);
        float light = mean(area, luma, false);
        float middle = (dark + light) / 2;
        darkTone = tone(true, middle, dark);
        lightTone = tone(false, middle, light);
        outside = luma;
        own = light - dark;
    }

    /**
     * Calms a pattern of an image's luma, or finds its outer edge only.
     *
     * @param contrast levels between dark and light to reach; 0 to leave the pattern as it is
     * @return 1 outside the pattern and 0 inside, for each pixel of the area
     */
    static float[] calm(Plane image, FinderArea area, float contrast) {
        FinderCalm calm = new FinderCalm(area, area.cut(image));
        float[] after = calm.apply(contrast);
        if (contrast > 0) area.paste(after, image);
        return calm.outside;
    }

    /** The least contrast between the pattern's own dark and light tones, in levels. */
    static float contrast(Plane image, FinderArea area) {
        float[] luma = area.cut(image);
        return mean(area, luma, false) - mean(area, luma, true);
    }

    /** The mean of the dark or the light parts of a pattern, away from their edges. */
    static float mean(FinderArea area, float[] luma, boolean dark) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < luma.length; i++) {
            float r = area.ring[i];
            if (r > 3.5f || FinderArea.dark(r) != dark || !FinderArea.deep(r)) continue;
            sum += luma[i];
            count++;
        }
        return count == 0 ? 128 : (float) (sum / count);
    }

    /** The picture's own dark or light tone around each pixel, from pixels that are on the right side already. */
    private float[] tone(boolean dark, float middle, float otherwise) {
        float[] weight = new float[luma.length];
        float[] sum = new float[luma.length];
        for (int i = 0; i < luma.length; i++) {
            float r = area.ring[i];
            boolean right = FinderArea.dark(r) == dark
                    && FinderArea.deep(r)
                    && r < (dark ? 3.5f : 4.5f)
                    && luma[i] < middle == dark;
            weight[i] = right ? 1 : 1e-5f;
            sum[i] = right ? luma[i] : 1e-5f * otherwise;
        }
        // Where no such pixel is near, those farther off count, without a step between.
        float[] wideWeight = area.mean(area.mean(weight, FAR), FAR);
        float[] wideSum = area.mean(area.mean(sum, FAR), FAR);
        weight = area.mean(area.mean(weight, TONES), TONES);
        sum = area.mean(area.mean(sum, TONES), TONES);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (sum[i] + FAR_SHARE * wideSum[i]) / (weight[i] + FAR_SHARE * wideWeight[i]);
        }
        return sum;
    }

    private float[] apply(float contrast) {
        float[] threshold = new float[luma.length];
        for (int i = 0; i < threshold.length; i++) {
            threshold[i] = (darkTone[i] + lightTone[i]) / 2;
            if (lightTone[i] - darkTone[i] >= contrast) continue;
            float middle = Math.max(contrast / 2, Math.min(255 - contrast / 2, threshold[i]));
            darkTone[i] = middle - contrast / 2;
            lightTone[i] = middle + contrast / 2;
        }
        float[][] layers = area.layers(luma, threshold, Ramp.of(own, 20, 80));
        outside = layers[2];
        return contrast > 0 ? calmed(layers) : luma;
    }

    private float[] calmed(float[][] layers) {
        int n = luma.length;
        float[] light = new float[n];
        for (int i = 0; i < n; i++) light[i] = layers[0][i] * (1 - layers[1][i]) + layers[2][i];
        float[] around = area.mean(area.mean(area.mean(light, WINDOW), WINDOW), WINDOW);
        float[] darkWeight = new float[n];
        float[] lightWeight = new float[n];
        float[] darkTexture = new float[n];
        float[] lightTexture = new float[n];
        float[] rooms = new float[n];
        for (int i = 0; i < n; i++) {
            darkWeight[i] = light[i] < .1f ? 1 : 1e-4f;
            lightWeight[i] = light[i] > .9f ? 1 : 1e-4f;
            float contrast = lightTone[i] - darkTone[i];
            float room = ROOM * contrast;
            if (area.ring[i] < IN_CORE) {
                float hollow = HOLLOW * (float) Math.exp(-area.square[i] / (2 * HOLLOW_WIDTH));
                darkTone[i] -= hollow;
                float left = HOLLOW_ROOM * hollow + around[i] * contrast - NARROW;
                room = CORE * Math.min(room, Math.max(LEAST_ROOM, left));
            }
            rooms[i] = room;
        }
        float[] darkBase = base(darkWeight);
        float[] lightBase = base(lightWeight);
        for (int i = 0; i < n; i++) {
            float room = rooms[i];
            float easy = area.ring[i] < IN_CORE ? room : room + EASY;
            darkTexture[i] = darkWeight[i] * texture(i, darkBase[i], darkTone[i], easy, room);
            lightTexture[i] = lightWeight[i] * texture(i, lightBase[i], lightTone[i], room, easy);
        }
        darkWeight = area.blur(darkWeight, FINE);
        lightWeight = area.blur(lightWeight, FINE);
        darkTexture = area.blur(darkTexture, FINE);
        lightTexture = area.blur(lightTexture, FINE);
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
            float dark = darkTone[i] + darkTexture[i] / darkWeight[i];
            float bright = lightTone[i] + lightTexture[i] / lightWeight[i];
            float target = dark + light[i] * (bright - dark);
            out[i] = luma[i] + (1 - Ramp.of(area.ring[i], 3.8f, 4.5f)) * (target - luma[i]);
        }
        return out;
    }

    /** The picture itself without its texture, of the pixels that count. */
    private float[] base(float[] weight) {
        float[] sum = new float[weight.length];
        for (int i = 0; i < sum.length; i++) sum[i] = weight[i] * luma[i];
        sum = area.blur(sum, BASE);
        float[] all = area.blur(weight, BASE);
        for (int i = 0; i < sum.length; i++) sum[i] /= all[i];
        return sum;
    }

    /** What stays of the picture's tone and of its texture, each softened apart, so that neither hides the other. */
    private float texture(int i, float base, float tone, float below, float above) {
        return soften(base - tone, below / 2, above / 2) + soften(luma[i] - base, below / 2, above / 2);
    }

    /** A deviation that never reaches its bound, and stays as it is when small. */
    private static float soften(float off, float below, float above) {
        float bound = off < 0 ? below : above;
        return off / (float) Math.sqrt(1 + off * off / (bound * bound));
    }
}
