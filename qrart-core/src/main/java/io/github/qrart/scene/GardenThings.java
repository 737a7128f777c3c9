package io.github.qrart.scene;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.SplittableRandom;

/** What stands in a Japanese garden: stones, shrubs, pines, lanterns, roofs, the boughs of the great tree, koi. */
final class GardenThings {
    private final SceneCanvas canvas;
    private final GardenMap map;
    private final GardenInks inks;
    private final GardenGround ground;
    private final GardenCourts courts;
    private final Brush brush;
    private final SplittableRandom random;

    GardenThings(SceneCanvas canvas, GardenMap map, GardenInks inks, GardenGround ground) {
        this.canvas = canvas;
        this.map = map;
        this.inks = inks;
        this.ground = ground;
        brush = new Brush(canvas.graphics());
        random = canvas.random("things");
        courts = new GardenCourts(canvas, inks);
    }

    /** Koi, fallen leaves, pebbles along the water. */
    void onLight() {
        int n = canvas.plan().modules();
        for (int i = 0; i < 26; i++) {
            double x = random.nextDouble(0, n);
            double y = random.nextDouble(.1 * n, n + 3);
            if (ground.wet(x, y) > .55) koi(x, y);
        }
        for (int i = 0; i < 2600; i++) {
            double x = random.nextDouble(-3, n + 3);
            double y = random.nextDouble(-2.4, n + 1.9);
            double wet = ground.wet(x, y);
            if (wet < .02 && wet > -.22) pebble(x, y);
        }
        for (int i = 0; i < 130; i++) {
            double a = random.nextDouble(0, 2 * Math.PI);
            double d = map.treeRadius() * (.5 + 1.2 * random.nextDouble());
            leaf(map.treeMiddle().x + d * StrictMath.cos(a), map.treeMiddle().y + d * StrictMath.sin(a), .11, .16);
        }
    }

    private void pebble(double x, double y) {
        double r = random.nextDouble(.05, .12);
        brush.ellipse(x, y, r * 1.2, r, Oklch.color(random.nextDouble(.74, .90), .015, random.nextDouble(60, 260)));
    }

    private void koi(double x, double y) {
        double a = random.nextDouble(0, 2 * Math.PI);
        Path2D fish = new Path2D.Double();
        double c = StrictMath.cos(a) * .42;
        double s = StrictMath.sin(a) * .42;
        fish.moveTo(x + c, y + s);
        fish.curveTo(
                x + c * .4 - s * .42, y + s * .4 + c * .42, x - c * .5 - s * .2, y - s * .5 + c * .2, x - c, y - s);
        fish.lineTo(x - c * 1.5 - s * .3, y - s * 1.5 + c * .3);
        fish.lineTo(x - c * 1.25, y - s * 1.25);
        fish.lineTo(x - c * 1.5 + s * .3, y - s * 1.5 - c * .3);
        fish.lineTo(x - c, y - s);
        fish.curveTo(
                x - c * .5 + s * .2, y - s * .5 - c * .2, x + c * .4 + s * .42, y + s * .4 - c * .42, x + c, y + s);
        brush.fill(fish, Oklch.color(.74, .15, random.nextDouble(35, 55)));
        brush.disc(x + c * .1, y + s * .1, .10, Oklch.color(.97, .01, 80));
    }

    private void leaf(double x, double y, double size, double lighter) {
        double a = random.nextDouble(0, 2 * Math.PI);
        double c = StrictMath.cos(a) * size;
        double s = StrictMath.sin(a) * size;
        Path2D p = new Path2D.Double();
        p.moveTo(x - c, y - s);
        p.quadTo(x - s, y + c, x + c, y + s);
        p.quadTo(x + s, y - c, x - c, y - s);
        brush.fill(p, inks.leafColor(lighter + random.nextDouble(0, .08)));
    }

    void onDark() throws InterruptedException {
        for (ModuleObject o : canvas.objects()) thing(o);
        canvas.checkInterrupted();
        for (Landmark l : canvas.landmarks()) courts.court(l);
        boughs();
    }

    private void thing(ModuleObject o) {
        double x = o.column() + o.width() / 2.0;
        double y = o.row() + o.height() / 2.0;
        if (map.tree().contains(x, y) || map.bridge().contains(x, y)) return;
        boolean wet = ground.wet(x, y) > .1;
        int choice = (int) Math.floorMod(o.variant(), 6L);
        if (o.isBlock() && !wet && choice < 4) courts.house(o.column(), o.row(), o.width(), o.height());
        else if (wet) lotus(o);
        else if (o.isSingle() && choice == 0) lantern(x, y);
        else plant(o, choice);
    }

    private void plant(ModuleObject o, int choice) {
        for (int j = 0; j < o.height(); j++) {
            for (int i = 0; i < o.width(); i++) {
                double x = o.column() + i + random.nextDouble(.35, .65);
                double y = o.row() + j + random.nextDouble(.35, .65);
                // Moss by itself is the best of it.
                if (!o.isSingle() && random.nextInt(5) < 2) continue;
                switch ((choice + 2 * i + j) % 5) {
                    case 0 -> rock(x, y, random.nextDouble(.30, .44));
                    case 1 -> shrub(x, y, random.nextDouble(.30, .42), inks.bloom(), .11);
                    case 2, 3 -> pine(x, y, random.nextDouble(.40, .52));
                    default -> shrub(x, y, random.nextDouble(.22, .34), 135, .075);
                }
            }
        }
    }

    private void rock(double x, double y, double r) {
        double light = random.nextDouble(.36, .42);
        Path2D base = new Path2D.Double();
        Path2D lit = new Path2D.Double();
        for (int i = 0; i < 7; i++) {
            double a = 2 * Math.PI * i / 7 + random.nextDouble(-.2, .2);
            double d = r * random.nextDouble(.85, 1.1);
            double px = x + d * 1.15 * StrictMath.cos(a);
            double py = y + d * .9 * StrictMath.sin(a);
            if (i == 0) base.moveTo(px, py);
            else base.lineTo(px, py);
            double lx = x - r * .16 + (px - x) * .62;
            double ly = y - r * .18 + (py - y) * .58;
            if (i == 0) lit.moveTo(lx, ly);
            else lit.lineTo(lx, ly);
        }
        base.closePath();
        lit.closePath();
        brush.ellipse(x + .1, y + .14, r * 1.15, r * .85, Oklch.color(.12, .02, 200, .5));
        brush.fill(base, Oklch.color(light, .02, 250), Oklch.color(light - .12, .03, 270));
        brush.fill(lit, Oklch.color(light + .12, .015, 230), Oklch.color(light + .02, .02, 250));
    }

    /** A clipped ball of leaves or blossom. */
    private void shrub(double x, double y, double r, double hue, double chroma) {
        brush.disc(x + .08, y + .1, r, Oklch.color(.12, .03, 160, .5));
        brush.disc(x, y, r, Oklch.color(.30, chroma * .8, hue));
        for (int i = 0; i < 22; i++) {
            double a = random.nextDouble(0, 2 * Math.PI);
            double d = r * .9 * Math.sqrt(random.nextDouble());
            double px = d * StrictMath.cos(a);
            double py = d * StrictMath.sin(a);
            double light = .42 - .13 * (px + py) / r + random.nextDouble(-.03, .03);
            brush.disc(
                    x + px, y + py, .065, Oklch.color(Math.min(.56, light), chroma, hue + random.nextDouble(-12, 12)));
        }
    }

    /** A cloud-pruned pine from above: pads of needles, lit from the upper left. */
    private void pine(double x, double y, double r) {
        double turn = random.nextDouble(0, 6.28);
        double hue = random.nextDouble(140, 162);
        for (int ring = 0; ring < 3; ring++) {
            double size = r * (1 - .3 * ring);
            double cx = x - .05 * ring;
            double cy = y - .07 * ring;
            brush.fill(star(cx + .06, cy + .08, size, turn + ring), Oklch.color(.13, .03, 180, .5));
            brush.fill(
                    star(cx, cy, size, turn + ring),
                    Oklch.color(.37 + .065 * ring, .09, hue),
                    Oklch.color(.26 + .055 * ring, .07, hue + 12));
        }
    }

    private static Path2D star(double x, double y, double r, double turn) {
        Path2D p = new Path2D.Double();
        int points = 11;
        for (int i = 0; i <= 2 * points; i++) {
            double a = turn + Math.PI * i / points;
            double d = r * (i % 2 == 0 ? 1.08 : .72);
            if (i == 0) p.moveTo(x + d * StrictMath.cos(a), y + d * StrictMath.sin(a));
            else p.lineTo(x + d * StrictMath.cos(a), y + d * StrictMath.sin(a));
        }
        p.closePath();
        return p;
    }

    private void lantern(double x, double y) {
        brush.ellipse(x + .12, y + .16, .42, .36, Oklch.color(.12, .02, 200, .5));
        Path2D roof = new Path2D.Double();
        for (int i = 0; i < 6; i++) {
            double a = Math.PI * (i + .5) / 3;
            if (i == 0) roof.moveTo(x + .46 * StrictMath.cos(a), y + .42 * StrictMath.sin(a));
            else roof.lineTo(x + .46 * StrictMath.cos(a), y + .42 * StrictMath.sin(a));
        }
        roof.closePath();
        brush.fill(roof, Oklch.color(.46, .015, 230), Oklch.color(.27, .02, 260));
        for (int i = 0; i < 6; i++) {
            double a = Math.PI * (i + .5) / 3;
            brush.line(
                    x,
                    y,
                    x + .46 * StrictMath.cos(a),
                    y + .42 * StrictMath.sin(a),
                    .035,
                    Oklch.color(.22, .02, 260, .7));
        }
        brush.disc(x, y, .12, Oklch.color(.48, .015, 220));
    }

    /** Leaves afloat on dark water, a flower now and then. */
    private void lotus(ModuleObject o) {
        for (int i = 0; i < 5 * o.width() * o.height(); i++) {
            double x = o.column() + random.nextDouble(.12, o.width() - .12);
            double y = o.row() + random.nextDouble(.12, o.height() - .12);
            double r = random.nextDouble(.13, .24);
            brush.ellipse(x + .03, y + .04, r, r * .85, Oklch.color(.16, .04, 220, .6));
            brush.ellipse(
                    x, y, r, r * .85, Oklch.color(random.nextDouble(.36, .46), .085, random.nextDouble(145, 175)));
            brush.line(x, y, x + r * .8, y - r * .3, .025, Oklch.color(.25, .06, 170, .8));
            if (random.nextInt(7) == 0) brush.disc(x, y, .09, Oklch.color(.80, .10, 350));
        }
    }

    /** Leaves of the great tree: dark ones in clusters on dark modules, single pale ones reach over the light. */
    private void boughs() {
        Point2D.Double m = map.treeMiddle();
        double r = map.treeRadius() * 1.25;
        int leaves = (int) (70 * r * r);
        for (int i = 0; i < leaves; i++) {
            double x = m.x + random.nextDouble(-r, r);
            double y = m.y + random.nextDouble(-r, r);
            if (!map.tree().contains(x, y)) continue;
            boolean dark = canvas.dark((int) Math.floor(x), (int) Math.floor(y));
            double fx = Math.abs(x - Math.floor(x) - .5);
            double fy = Math.abs(y - Math.floor(y) - .5);
            if (!dark && Math.max(fx, fy) < .30) continue;
            double light = -.05 - .045 * ((x - m.x) + (y - m.y)) / r + random.nextDouble(-.05, .06);
            if (!dark) light = random.nextDouble(.06, .20);
            leaf(x, y, random.nextDouble(.10, .17), light - .06);
        }
    }
}
