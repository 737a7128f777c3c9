package io.github.qrart.scene;

/** The ground of a Japanese garden at every point: raked sand and water where it is light, moss where it is dark. */
final class GardenGround {
    private static final double RINGS = 2 * Math.PI * 3.1;
    /** From a point towards the light. */
    private static final double LIGHT = .14;

    private final GardenInks inks;
    private final OrganicField field;
    private final ShapeField water;
    private final ShapeField tree;
    private final ShapeField bridge;
    private final Noise noise;
    private final double slant;
    private final int modules;

    GardenGround(SceneCanvas canvas, GardenMap map, GardenInks inks, OrganicField field, Noise noise)
            throws InterruptedException {
        this.inks = inks;
        this.field = field;
        this.noise = noise;
        modules = canvas.plan().modules();
        water = ShapeField.of(canvas, map.water());
        tree = ShapeField.of(canvas, map.tree());
        bridge = ShapeField.of(canvas, map.bridge());
        slant = canvas.random("rake").nextDouble(-.3, .3);
    }

    /** How far a point is inside the water, in modules. */
    double wet(double x, double y) {
        return water.at(x, y);
    }

    /** What light modules and the surroundings show. */
    int light(double x, double y) {
        double inside = field.at(x, y);
        double towardsLight = field.at(x - LIGHT, y - LIGHT * 1.3);
        double shadow = .085 * TownMap.smooth((towardsLight + .04) / .16);
        double deck = bridge.at(x, y);
        if (deck > 0) return inks.bridge().get(0).at(planks(x, y) * .5 - shadow - (deck < .13 ? .13 : 0));
        double bank = water.at(x, y) + .12 * noise.at(x * 1.1, y * 1.1 + 20);
        if (bank > 0) return shallow(x, y, bank, shadow);
        double grain = .012 * noise.at(x * 9, y * 9);
        double shade = bridge.at(x - .2, y - .3) > 0 ? .05 : 0;
        double crown = tree.at(x, y) + .35 * noise.at(x * 1.3 + 50, y * 1.3);
        int sand = inks.sand().at(rake(x, y, inside) + grain - shadow - shade);
        if (crown < -.35) return sand;
        double speckle = .03 * noise.at(x * 3.2, y * 3.2 + 9);
        return PaperSheets.mix(sand, inks.petal().at(speckle - shadow), TownMap.smooth((crown + .35) / .7));
    }

    private int shallow(double x, double y, double bank, double shadow) {
        double edge = bank < .14 ? -.11 : .035 * TownMap.smooth(1 - bank / 1.2);
        double ripple = StrictMath.sin(2 * Math.PI * (bank * 1.35 + .35 * noise.at(x * .5, y * .5)));
        double line = ripple > .72 ? .045 * Math.min(1, bank) : 0;
        return inks.shallow().at(edge + line - shadow);
    }

    /** Rings around what rises from the sand, and lines where it lies open: −.05 to .05. */
    private double rake(double x, double y, double inside) {
        double out = -inside;
        double far = TownMap.smooth((out - 1.1) / .9);
        double bend = noise.at(x * .09, y * .09 + 60) * 1.6;
        double rings = StrictMath.cos(RINGS * out);
        double lines = StrictMath.cos(RINGS * .55 * (y + slant * x + bend));
        double wave = rings * (1 - far) + lines * far;
        return (calm(x, y) ? .014 : .030) * wave * TownMap.smooth((out - .05) / .12);
    }

    /** Whether a point belongs to a finder pattern. */
    private boolean calm(double x, double y) {
        return (y < 8 && (x < 8 || x > modules - 8)) || (x < 8 && y > modules - 8);
    }

    private double planks(double x, double y) {
        double t = (x + y * .25) * 2.6;
        return t - Math.floor(t) < .14 ? -.14 : .03 * (Math.floor(t) % 2);
    }

    /** What dark modules show over that. */
    int dark(double x, double y, int under) {
        double inside = field.at(x, y);
        if (inside < -.04) return under;
        int ink = ink(x, y, inside);
        return inside > .04 ? ink : PaperSheets.mix(under, ink, TownMap.smooth((inside + .04) / .08));
    }

    private int ink(double x, double y, double inside) {
        double rough = noise.fractal(x * 2.4, y * 2.4 + 33, 2);
        double slope = field.at(x + LIGHT, y + LIGHT) - field.at(x - LIGHT, y - LIGHT);
        double relief = .38 * slope * TownMap.smooth((.75 - inside) / .6) + .055 * rough;
        if (bridge.at(x, y) > 0) return inks.bridge().get(1).at(planks(x, y) * .5 + relief * .3);
        if (water.at(x, y) > .1) {
            double ripple = StrictMath.sin(2 * Math.PI * (inside * 3.2 + .5 * rough));
            return inks.deep().at(.03 * ripple - .02 + relief * .4);
        }
        if (tree.at(x, y) + .3 * rough > 0) return inks.leaf().at(relief - .09);
        return inks.moss().at(relief + .02 * noise.at(x * .3, y * .3));
    }
}
