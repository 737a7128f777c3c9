package io.github.qrart.scene;

/** Water, ground, whale and rock at every point. */
final class ReefWater {
    private final ReefInks inks;
    private final OrganicField field;
    private final Noise noise;
    private final ShapeField whale;
    private final ShapeField fin;
    private final double top;
    private final double height;
    private final double left;
    private final double[] edge;

    ReefWater(SceneCanvas canvas, ReefMap map, ReefInks inks, OrganicField field, Noise noise)
            throws InterruptedException {
        this.inks = inks;
        this.field = field;
        this.noise = noise;
        whale = ShapeField.of(canvas, map.whale());
        fin = ShapeField.of(canvas, map.fin());
        top = canvas.bounds().getMinY();
        height = canvas.bounds().getHeight();
        left = canvas.bounds().getMinX();
        edge = new double[(int) (canvas.bounds().getWidth() * 8) + 2];
        for (int i = 0; i < edge.length; i++) edge[i] = map.reef(left + i / 8.0);
    }

    /** How far below the reef's upper edge a point is, in modules. */
    double below(double x, double y) {
        return y - edge[Math.max(0, Math.min(edge.length - 1, (int) ((x - left) * 8)))];
    }

    /** How far inside the whale a point is, in modules. */
    double inWhale(double x, double y) {
        return Math.max(whale.at(x, y), fin.at(x, y));
    }

    /** Water with rays of light from above, and the ground. */
    int light(double x, double y) {
        double depth = (y - top) / height;
        double along = (x - left) + (y - top) * .42;
        double ray = noise.at(along * .30, 5) + .5 * noise.at(along * .85, 9);
        double rays = Math.max(0, ray) * .075 * Math.max(0, 1.05 - depth * 1.15);
        int water = PaperSheets.mix(inks.high().at(rays), inks.low().at(rays), TownMap.smooth(depth / .75));
        double ground = below(x, y) - 1.1 + .3 * noise.at(x * .4, y * .4 + 7);
        if (ground < -1.4) return water;
        double wave = StrictMath.sin(2 * Math.PI * (y * .9 + .45 * noise.at(x * .35, y * .35)));
        double net = 1 - Math.min(1, 3.2 * Math.abs(noise.at(x * .75, y * .75 + 40)));
        int sand = inks.sand().at(.014 * wave + .028 * net * net - .02);
        return PaperSheets.mix(water, sand, TownMap.smooth((ground + 1.4) / 2.4) * .9);
    }

    /** The whale on light modules, over what is there. */
    int whale(double x, double y, int under) {
        double body = whale.at(x, y);
        double flipper = fin.at(x, y);
        double in = Math.max(body, flipper);
        if (in < -.06) return under;
        double edge = TownMap.smooth((.16 - in) / .1) + (flipper > 0 && flipper < .12 ? .6 : 0);
        double belly = TownMap.smooth((whale.at(x, y - 1.6) - body + .9) / 2.4);
        double spot = noise.fractal(x * 1.1, y * 1.1 + 17, 2) > .34 ? .03 : 0;
        double relief = .045 * belly - .015 + spot - .10 * Math.min(1, edge) + (flipper > 0 ? .02 : 0);
        return PaperSheets.mix(under, inks.pale().at(relief), TownMap.smooth((in + .06) / .12));
    }

    /** What dark modules are before anything is set on them; open water has fish of its own. */
    int dark(double x, double y, int under) {
        double inside = field.at(x, y);
        if (inside < -.05) return under;
        double in = inWhale(x, y);
        boolean rock = below(x, y) > 0;
        if (in < -.1 && !rock) return under;
        int ink = in > -.1 ? back(x, y, inside) : rock(x, y, inside);
        return inside > .05 ? ink : PaperSheets.mix(under, ink, TownMap.smooth((inside + .05) / .1));
    }

    private int back(double x, double y, double inside) {
        double slope = field.at(x + .15, y + .18) - field.at(x - .15, y - .18);
        double relief = .22 * slope * TownMap.smooth((.5 - inside) / .4);
        double belly = TownMap.smooth((whale.at(x, y - 1.6) - whale.at(x, y) + .9) / 2.4);
        double spot = noise.fractal(x * 1.1, y * 1.1 + 17, 2) > .34 ? .055 : 0;
        return inks.deep().at(relief + .05 * belly + spot - .015 + .02 * noise.at(x * 3, y * 3));
    }

    private int rock(double x, double y, double inside) {
        double slope = field.at(x + .15, y + .18) - field.at(x - .15, y - .18);
        double rough = noise.fractal(x * 2.2, y * 2.2, 2);
        return inks.rock().at(.3 * slope * TownMap.smooth((.6 - inside) / .5) + .05 * rough - .03);
    }
}
