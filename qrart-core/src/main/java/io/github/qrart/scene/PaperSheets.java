package io.github.qrart.scene;

/**
 * The colours of a paper landscape at every point: which sheet is on top, the shadow that the sheets before it throw on
 * it, its cut edge. Made once for a canvas; edges and colours are looked up. For one thread.
 */
final class PaperSheets {
    private static final int SHADES = 64;
    private static final double DARKEST = -.24;
    private static final double LIGHTEST = .16;
    private static final int PER_MODULE = 32;
    /** Discs of lighter sky around the sun, in its radii. */
    private static final double[] HALOS = {1.32, 1.72, 2.2};

    private final PaperLandscape land;
    private final double left;
    private final double[][] edges = new double[PaperLandscape.WATER + 1][];
    private final int[][] pale = new int[PaperLandscape.WATER + 1][SHADES];
    private final int[][] deep = new int[PaperLandscape.WATER + 1][SHADES];

    PaperSheets(SceneCanvas canvas, PaperLandscape land) {
        this.land = land;
        left = canvas.bounds().getMinX();
        int columns = (int) Math.ceil(canvas.bounds().getWidth() * PER_MODULE) + 1;
        for (int sheet = 0; sheet <= PaperLandscape.WATER; sheet++) {
            edges[sheet] = new double[columns];
            for (int i = 0; sheet >= 2 && i < columns; i++) {
                edges[sheet][i] = land.edge(sheet, left + (double) i / PER_MODULE);
            }
            for (int i = 0; i < SHADES; i++) {
                double lighter = DARKEST + (LIGHTEST - DARKEST) * i / (SHADES - 1);
                pale[sheet][i] = land.pale(sheet, lighter);
                deep[sheet][i] = land.deep(sheet, lighter, 0);
            }
        }
    }

    int pale(double x, double y, double lighter) {
        int sheet = sheet(x, y);
        return pale[sheet][
                shade(lighter
                        - .075 * shadow(sheet, x, y)
                        + .02 * strips(sheet, x, y)
                        + .03 * rim(sheet, x, y)
                        + glow(sheet, x, y))];
    }

    int deep(double x, double y, double lighter) {
        int sheet = sheet(x, y);
        return deep[sheet][shade(lighter - .07 * shadow(sheet, x, y) + .075 * strips(sheet, x, y))];
    }

    private static int shade(double lighter) {
        double t = (lighter - DARKEST) / (LIGHTEST - DARKEST);
        return (int) Math.round(Math.max(0, Math.min(1, t)) * (SHADES - 1));
    }

    private int sheet(double x, double y) {
        int i = column(x);
        for (int sheet = PaperLandscape.WATER; sheet >= 2; sheet--) {
            if (y > edges[sheet][i]) return sheet;
        }
        return StrictMath.hypot(x - land.sunX(), y - land.sunY()) < land.sunRadius()
                ? PaperLandscape.SUN
                : PaperLandscape.SKY;
    }

    private int column(double x) {
        return Math.max(0, Math.min(edges[2].length - 1, (int) ((x - left) * PER_MODULE)));
    }

    /** 0 to 1: how much the sheets before this one keep the light from it. */
    private double shadow(int sheet, double x, double y) {
        double most = 0;
        int i = column(x);
        for (int next = Math.max(2, sheet + 1); next <= PaperLandscape.WATER; next++) {
            double gap = edges[next][i] - y;
            if (gap < 1.6) most = Math.max(most, 1 - gap / 1.6);
        }
        if (sheet == PaperLandscape.SKY) {
            double gap = StrictMath.hypot(x - land.sunX() - .25, y - land.sunY() - .3) - land.sunRadius();
            if (gap < .7) most = Math.max(most, 1 - Math.max(0, gap) / .7);
            for (double ring : HALOS) {
                double out = gap + .2 - (ring - 1) * land.sunRadius();
                if (out > 0 && out < .7) most = Math.max(most, .75 * (1 - out / .7));
            }
        }
        return most * most;
    }

    /** 0 to 1: the cut edge of the sheet itself. */
    private double rim(int sheet, double x, double y) {
        if (sheet < 2) return 0;
        double below = y - edges[sheet][column(x)];
        return TownMap.smooth((.16 - below) / .08);
    }

    /** Water is strips of waves, each with a bright edge above and in the next one's shadow below: 1 to −1. */
    private static double strips(int sheet, double x, double y) {
        if (sheet != PaperLandscape.WATER) return 0;
        double row = Math.floor(y * 1.9);
        double wave = y * 1.9 + .26 * StrictMath.sin(x * 2.3 + 2.1 * row);
        double t = wave - Math.floor(wave);
        return t < .16 ? 1 : -.9 * t * t;
    }

    /** Sheets are a little lighter towards the sun. */
    private double glow(int sheet, double x, double y) {
        if (sheet == PaperLandscape.SUN) return 0;
        double d = StrictMath.hypot(x - land.sunX(), y - land.sunY()) / land.sunRadius();
        if (sheet != PaperLandscape.SKY) return .02 * StrictMath.exp(-.16 * d * d);
        double light = 0;
        for (double ring : HALOS) if (d < ring) light += .013;
        return light;
    }

    static int mix(int from, int to, double share) {
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 255;
            int b = to >> shift & 255;
            out = out << 8 | (int) Math.round(a + (b - a) * share);
        }
        return out;
    }
}
