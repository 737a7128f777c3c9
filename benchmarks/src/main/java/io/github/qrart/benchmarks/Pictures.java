package io.github.qrart.benchmarks;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pictures to weave into, made by formulas: no file, the same everywhere. */
public final class Pictures {
    private static final int SIDE = 1024;
    private static final Map<String, Painting> PAINTINGS = paintings();

    private Pictures() {}

    /** A picture as a formula: red, green and blue from 0 to 1 at a place from 0 to 1. */
    @FunctionalInterface
    private interface Painting {
        double[] at(double x, double y);
    }

    /**
     * A picture with slopes, edges and texture.
     *
     * @return 1024 pixels a side
     */
    public static BufferedImage hills() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double ridge = 500 + 120 * Math.sin(x / 140.0) + 60 * Math.sin(x / 47.0);
                int grain = (x * 7919 + y * 104729) % 17;
                int value = (int) (y < ridge ? 210 - y / 8.0 : 110 - (y - ridge) / 8) + grain;
                image.setRGB(x, y, value << 16 | (value * 9 / 10) << 8 | 200 - value / 2);
            }
        }
        return image;
    }

    /**
     * Ten pictures that differ in what makes weaving hard: flat, dark, light, busy, fine, striped.
     *
     * @return by name, in order, 1024 pixels a side
     */
    public static Map<String, BufferedImage> ten() {
        Map<String, BufferedImage> pictures = new LinkedHashMap<>();
        pictures.put("hills", hills());
        PAINTINGS.forEach((name, painting) -> pictures.put(name, paint(painting)));
        return pictures;
    }

    private static BufferedImage paint(Painting painting) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double[] rgb = painting.at((x + .5) / SIDE, (y + .5) / SIDE);
                image.setRGB(x, y, level(rgb[0]) << 16 | level(rgb[1]) << 8 | level(rgb[2]));
            }
        }
        return image;
    }

    private static int level(double share) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, share)));
    }

    private static Map<String, Painting> paintings() {
        Map<String, Painting> all = new LinkedHashMap<>();
        all.put("dusk", (x, y) -> rgb(.95 - .6 * y, .55 - .35 * y + .1 * bump(x, y, .3, .7, .2), .45 + .2 * y));
        all.put("clouds", (x, y) -> {
            double cloud = smooth(.42, .68, clouds(x * 5, y * 7));
            return mix(rgb(.25, .5, .85), rgb(.97, .97, .95), cloud);
        });
        all.put("night", (x, y) -> {
            double star = Math.pow(grid(Math.floor(x * 150), Math.floor(y * 150)), 60);
            double glow = .5 * bump(x, y, .7, .3, .12);
            return rgb(.05 + star + glow, .07 + star + glow * .9, .18 + star + glow * .7);
        });
        all.put("flower", (x, y) -> {
            double r = Math.hypot(x - .5, y - .5);
            double petal = .28 + .12 * Math.cos(7 * Math.atan2(y - .5, x - .5));
            if (r < .09) return rgb(.95, .75 - r, .15);
            double inside = smooth(petal + .01, petal - .01, r);
            return mix(rgb(.2, .42 + .1 * clouds(x * 9, y * 9), .2), rgb(.9, .3 + r, .5 + .5 * r), inside);
        });
        all.put("face", (x, y) -> {
            double head = ellipse(x, y, .5, .5, .27, .36);
            double eyes = Math.max(ellipse(x, y, .4, .43, .045, .025), ellipse(x, y, .6, .43, .045, .025));
            double mouth = ellipse(x, y, .5, .68, .1, .025);
            double[] skin = rgb(.93 - .25 * x, .75 - .25 * x, .62 - .22 * x);
            double[] behind = mix(rgb(.35, .45, .5), rgb(.2, .15, .12), ellipse(x, y, .5, .42, .36, .4));
            return mix(mix(mix(behind, skin, head), rgb(.1, .1, .15), eyes), rgb(.7, .25, .25), mouth);
        });
        all.put("stripes", (x, y) -> {
            double wave = .5 + .5 * Math.sin(60 * (x + .25 * Math.sin(5 * y)));
            return mix(rgb(.95, .93, .85), rgb(.15, .2, .3), smooth(.4, .6, wave));
        });
        all.put("leaves", (x, y) -> {
            double a = clouds(x * 22, y * 22);
            double b = clouds(x * 60 + 9, y * 60);
            return rgb(.1 + .5 * a * b, .2 + .7 * a, .05 + .3 * b * b);
        });
        all.put("tiles", (x, y) -> {
            double shade = grid(Math.floor(x * 12), Math.floor(y * 12));
            double joint = smooth(.04, .08, Math.min(frame(x * 12), frame(y * 12)));
            return mix(rgb(.9, .88, .8), rgb(.2 + .6 * shade, .35 + .2 * shade, .75 - .5 * shade), joint);
        });
        all.put("paper", (x, y) -> {
            double grain = .03 * clouds(x * 80, y * 80);
            double sun = ellipse(x, y, .66, .36, .17, .17);
            return mix(rgb(.93 + grain, .9 + grain, .84 + grain), rgb(.86, .3, .25), sun);
        });
        return all;
    }

    private static double[] rgb(double red, double green, double blue) {
        return new double[] {red, green, blue};
    }

    private static double[] mix(double[] from, double[] to, double share) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) out[i] = from[i] + share * (to[i] - from[i]);
        return out;
    }

    private static double smooth(double from, double to, double value) {
        double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }

    private static double bump(double x, double y, double midX, double midY, double width) {
        return Math.exp(-(Math.pow(x - midX, 2) + Math.pow(y - midY, 2)) / (2 * width * width));
    }

    private static double ellipse(double x, double y, double midX, double midY, double wide, double high) {
        return smooth(1.04, .96, Math.hypot((x - midX) / wide, (y - midY) / high));
    }

    /** How far from the nearest line of a grid of distance 1. */
    private static double frame(double v) {
        return Math.abs(v - Math.rint(v));
    }

    /** A number from 0 to 1 for a point of a grid, by chance but always the same. */
    private static double grid(double x, double y) {
        long mixed = (((long) x) * 0x9e3779b97f4a7c15L) ^ (((long) y) * 0xc2b2ae3d27d4eb4fL);
        mixed = (mixed ^ mixed >>> 29) * 0xbf58476d1ce4e5b9L;
        return (mixed >>> 40) / (double) (1 << 24);
    }

    /** Value noise of four octaves, 0 to 1. */
    private static double clouds(double x, double y) {
        double sum = 0;
        for (int octave = 0; octave < 4; octave++) {
            double scale = 1 << octave;
            sum += noise(x * scale + 17 * octave, y * scale) / scale;
        }
        return sum / 1.875;
    }

    private static double noise(double x, double y) {
        double left = Math.floor(x);
        double top = Math.floor(y);
        double u = smooth(0, 1, x - left);
        double v = smooth(0, 1, y - top);
        double above = grid(left, top) * (1 - u) + grid(left + 1, top) * u;
        double below = grid(left, top + 1) * (1 - u) + grid(left + 1, top + 1) * u;
        return above * (1 - v) + below * v;
    }
}
