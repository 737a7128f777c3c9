package io.github.qrart.scene;

/** The printing blocks of a woodblock print: what ink is at a point, given how far it is inside a dark shape. */
final class WaveBlocks {
    private static final int KEY = Oklch.rgb(.215, .05, 265);

    private final int modules;
    private final WaveInks inks;
    private final WaveMap map;
    private final Noise noise;
    private final ShapeField sea;
    private final ShapeField front;
    private final ShapeField mountain;
    private final ShapeField sun;

    WaveBlocks(SceneCanvas canvas, WaveMap map, Noise noise) throws InterruptedException {
        modules = canvas.plan().modules();
        this.map = map;
        this.noise = noise;
        inks = WaveInks.of(canvas.mood().time());
        sea = ShapeField.of(canvas, map.sea());
        front = ShapeField.of(canvas, map.front());
        mountain = ShapeField.of(canvas, map.mountain());
        sun = ShapeField.of(canvas, map.sun());
    }

    /** What is printed on light modules. */
    int light(double x, double y) {
        double grain = grain(x, y);
        double wave = sea.at(x, y);
        double near = front.at(x, y);
        if (near > 0) return water(x, y, near, grain + .012);
        if (wave > -.05) return water(x, y, wave, grain);
        double hill = mountain.at(x, y);
        if (hill > 0) return slope(x, y, hill, grain);
        if (sun.at(x, y) > 0) return inks.sun().get(0).at(grain + .03 * map.depth(y));
        double depth = map.depth(y);
        double low = TownMap.smooth((depth - .01) / .20);
        // Bands of mist, as the printer wipes them.
        double band = noise.at(x * .06, y * .42) > .22 ? .012 : 0;
        return PaperSheets.mix(inks.sky().get(0).at(grain), inks.sky().get(1).at(grain + band), low);
    }

    /** Light water: foam at the crest, then lines that follow it down. */
    private int water(double x, double y, double depth, double grain) {
        double foam = foam(x, y);
        if (depth < foam) return inks.foam().get(0).at(grain);
        double stripe = stripe(x, y, depth);
        double line = TownMap.smooth((depth - foam) / .06) * TownMap.smooth((foam + .16 - depth) / .06);
        return inks.sea().get(0).at(grain - .058 * stripe - .085 * line + .03 * TownMap.smooth(1 - depth / 6));
    }

    private double foam(double x, double y) {
        return .42 + .5 * noise.at(x * .8 + 40, y * .8) + .16 * noise.at(x * 3.1, y * 3.1 + 70);
    }

    private double stripe(double x, double y, double depth) {
        if (calm(x, y)) return 0;
        double t = depth * 1.15 + .35 * noise.at(x * .22, y * .22 + 30);
        double phase = t - Math.floor(t);
        return TownMap.smooth((phase - .50) / .08) * TownMap.smooth((.92 - phase) / .08);
    }

    private int slope(double x, double y, double depth, double grain) {
        double edge = depth + .22 * noise.at(x * 1.3, y * .5);
        double snow = map.depth(y) < .58 + .035 * noise.at(x * 1.1 + 9, y * .3) ? 1 : 0;
        Shades shades = inks.mountain().get(snow > 0 ? 0 : 1);
        return shades.at(grain - (edge < .1 ? .12 : 0) + (snow > 0 ? 0 : .05 * (map.depth(y) - .6) / .1));
    }

    private double grain(double x, double y) {
        return .010 * noise.at(x * .35, y * 7);
    }

    /** What is printed over that where modules are dark. */
    int dark(double x, double y, double inside, int under) {
        if (inside < -.035) return under;
        double key = TownMap.smooth((.10 - inside) / .05);
        double lighter = grain(x, y) - (calm(x, y) ? .075 : 0);
        int dark = PaperSheets.mix(ink(x, y, inside, lighter), KEY, key * .9);
        return inside > .035 ? dark : PaperSheets.mix(under, dark, TownMap.smooth((inside + .035) / .07));
    }

    /** Whether a point belongs to a finder pattern, which readers want dark and even. */
    private boolean calm(double x, double y) {
        return (y < 8 && (x < 8 || x > modules - 8)) || (x < 8 && y > modules - 8);
    }

    private int ink(double x, double y, double inside, double grain) {
        double wave = sea.at(x, y);
        double near = front.at(x, y);
        double depth = near > 0 ? near : wave;
        if (depth > -.05) {
            if (depth < foam(x, y) + .15) return inks.foam().get(1).at(grain + line(inside, .20) * .1);
            double fall = TownMap.smooth(1 - depth / 7);
            return inks.sea().get(1).at(grain + .075 * stripe(x, y, depth) + .03 * fall);
        }
        double hill = mountain.at(x, y);
        if (hill > 0) return inks.mountain().get(2).at(grain + .07 * line(inside, .22));
        Shades shades = sun.at(x, y) > 0 ? inks.sun().get(1) : inks.sky().get(2);
        if (calm(x, y)) return shades.at(grain);
        double lift = .03 * TownMap.smooth(.5 + .5 * noise.at(x * .3, y * .5 + 11));
        return shades.at(grain + lift + .06 * line(inside, .20) + .035 * line(inside, .34));
    }

    /** 1 on a thin line at a distance from the edge. */
    private static double line(double inside, double at) {
        return TownMap.smooth(1 - Math.abs(inside - at) / .045);
    }
}
