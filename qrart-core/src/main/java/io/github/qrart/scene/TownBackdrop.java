package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Draws what lies behind the dark things of a hill town: sky, mountains, the cathedral, slopes and sunlit houses. */
final class TownBackdrop {
    private final SceneCanvas canvas;
    private final Brush brush;
    private final TownMap map;
    private final TownPalette palette;
    private final TownHouses houses;
    private final TownGreens greens;
    private final Rectangle2D all;

    TownBackdrop(SceneCanvas canvas, TownMap map, TownPalette palette, TownHouses houses, TownGreens greens) {
        this.canvas = canvas;
        brush = new Brush(canvas.graphics());
        this.map = map;
        this.palette = palette;
        this.houses = houses;
        this.greens = greens;
        all = canvas.bounds();
    }

    void draw() throws InterruptedException {
        sky();
        mountains();
        canvas.checkInterrupted();
        cathedral();
        slopes();
        canvas.checkInterrupted();
        town();
    }

    private void sky() {
        double top = all.getMinY();
        for (int i = 0; i < 40; i++) {
            double v = top + i * .2;
            if (v > 2) break;
            brush.rect(all.getMinX(), v, all.getWidth(), .3, palette.sky(1 - (v - top) / (2 - top)));
        }
        SplittableRandom random = canvas.random("sky");
        double side = random.nextBoolean() ? .2 : .8;
        double x = all.getMinX() + all.getWidth() * side;
        double y = top + 1.7;
        boolean night = palette.time() == TimeOfDay.NIGHT;
        for (int i = 5; i > 0; i--) brush.ellipse(x, y, .75 + .3 * i, .75 + .3 * i, Oklch.color(.975, .06, 90, .1));
        brush.ellipse(x, y, .8, .8, night ? Oklch.color(.985, .015, 95) : Oklch.color(.965, .085, 88));
        for (int i = 0; i < 6; i++) cloud(random);
    }

    private void cloud(SplittableRandom random) {
        double x = random.nextDouble(all.getMinX(), all.getMaxX());
        double y = random.nextDouble(all.getMinY() + .4, -1.6);
        double w = random.nextDouble(1.2, 3);
        for (int i = 0; i < 7; i++) {
            double t = (i + .5) / 7;
            double r = w * .17 * (1 - Math.abs(t - .5)) * random.nextDouble(.7, 1.2);
            brush.ellipse(x + (t - .5) * w, y - r * .4, r * 1.4, r * .8, Oklch.color(.985, .012, 60, .75));
        }
    }

    private void mountains() {
        Noise noise = new Noise(canvas.random("mountains").nextLong());
        for (int layer = 0; layer < 3; layer++) {
            Path2D.Double p = new Path2D.Double();
            p.moveTo(all.getMinX(), 3);
            for (double x = all.getMinX(); x <= all.getMaxX() + .2; x += .2) {
                double height = noise.fractal(x * (.1 + .03 * layer), 7.7 * layer, 4 - layer);
                p.lineTo(x, -1.9 + .55 * layer - 1.1 * height * (1 - .2 * layer));
            }
            p.lineTo(all.getMaxX() + .2, 3);
            p.closePath();
            brush.fill(p, palette.mountain(layer / 2.0));
        }
    }

    /** The church on top of the town, pale, as everything above the symbol. */
    private void cathedral() {
        double x = map.middle();
        double y = map.ridge(x) + .5;
        Color lit = Oklch.color(.925, .045, 75);
        Color shade = Oklch.color(.845, .045, 45);
        TownPalette.Roof tiles = new TownPalette.Roof(.80, .085, 42);
        brush.rect(x - 3.1, y - 1.15, 4.4, 3, lit);
        houses.roof(x - 3.2, y - 1.6, 4.6, .5, tiles);
        brush.rect(x - .9, y - 1.7, 2.1, 1, lit);
        brush.rect(x + .7, y - 1.7, .5, 1, shade);
        Path2D.Double dome = new Path2D.Double();
        dome.moveTo(x - 1.05, y - 1.7);
        dome.curveTo(x - 1.05, y - 2.7, x - .4, y - 3.05, x + .15, y - 3.1);
        dome.curveTo(x + .7, y - 3.05, x + 1.35, y - 2.7, x + 1.35, y - 1.7);
        dome.closePath();
        brush.fill(dome, tiles.tone(0));
        for (int i = -2; i <= 2; i++) {
            Path2D.Double rib = new Path2D.Double();
            rib.moveTo(x + .15 + i * .57, y - 1.7);
            rib.quadTo(x + .15 + i * .5, y - 2.7, x + .15 + i * .06, y - 3.08);
            brush.stroke(rib, .06, Oklch.color(.94, .03, 80));
        }
        brush.rect(x, y - 3.5, .3, .45, lit);
        brush.fill(Brush.polygon(x - .08, y - 3.48, x + .15, y - 3.8, x + .38, y - 3.48), tiles.tone(0));
        for (int i = 0; i < 3; i++) brush.arch(x - .5 + .55 * i, y - .9, .24, .55, Oklch.color(.82, .04, 250));
        double t = x - 2.7;
        brush.rect(t - .38, y - 2.7, .76, 3.5, lit);
        brush.rect(t + .14, y - 2.7, .24, 3.5, shade);
        brush.arch(t - .1, y - 1.9, .22, .5, Oklch.color(.80, .04, 260));
        brush.rect(t - .45, y - 1.8, .9, .09, Oklch.color(.96, .02, 80));
        brush.fill(Brush.polygon(t - .48, y - 2.7, t, y - 3.5, t + .48, y - 2.7), tiles.tone(0));
    }

    private void slopes() {
        Path2D.Double land = new Path2D.Double();
        land.moveTo(all.getMinX(), all.getMaxY());
        for (double x = all.getMinX(); x <= all.getMaxX() + .2; x += .2) land.lineTo(x, map.ridge(x));
        land.lineTo(all.getMaxX() + .2, all.getMaxY());
        land.closePath();
        brush.fill(land, palette.grass(1));
        SplittableRandom random = canvas.random("slopes");
        int n = map.modules();
        for (double y = -.4; y < n + 2; y += .85) {
            Path2D.Double terrace = new Path2D.Double();
            terrace.moveTo(all.getMinX(), all.getMaxY());
            double phase = random.nextDouble(9);
            for (double x = all.getMinX(); x <= all.getMaxX() + .5; x += .5) {
                double rise = Math.min(0, map.ridge(x) + .7) * (1 - Math.min(1, y / 12));
                terrace.lineTo(x, Math.max(map.ridge(x), y + rise + .35 * StrictMath.sin(x * .33 + phase)));
            }
            terrace.lineTo(all.getMaxX() + .5, all.getMaxY());
            terrace.closePath();
            brush.fill(terrace, palette.grass(map.depth(y) + random.nextDouble(-.25, .25)));
            brush.stroke(terrace, .05, Oklch.color(.83, .04, 95, .7));
            growth(y, random);
        }
    }

    private void growth(double y, SplittableRandom random) {
        double depth = map.depth(y);
        for (double x = all.getMinX(); x < all.getMaxX(); x += random.nextDouble(.5, 1.3)) {
            double v = y + random.nextDouble(.1, .6);
            if (map.isTown(x, v) || map.isWater(x, v) || v < map.ridge(x) + .3) continue;
            if (random.nextInt(4) == 0) greens.paleCypress(x, v + .3, random.nextDouble(.8, 1.5), depth);
            else greens.paleTree(x, v, random.nextDouble(.4, .75), depth, random);
        }
    }

    /** Sunlit houses wherever the town is, from back to front, surroundings included. */
    private void town() {
        SplittableRandom random = canvas.random("pale houses");
        int n = map.modules();
        for (double y = -2.6; y < n + 1.4; y += 1.12) {
            double x = all.getMinX() - random.nextDouble(2);
            while (x < all.getMaxX()) {
                double width = random.nextDouble(1.5, 3.4);
                double v = y + random.nextDouble(-.25, .25);
                boolean stands = map.isTown(x + width / 2, v) || random.nextInt(14) == 0;
                boolean dry = !map.isWater(x, v + 2) && !map.isWater(x + width, v + 2);
                if (stands && dry && v > map.ridge(x + width / 2) - .7) {
                    houses.pale(x, v, width, random.nextDouble(2.1, 3.2), map.depth(v), random);
                } else if (stands && dry) {
                    x += .2;
                }
                x += width * random.nextDouble(.86, 1.0);
            }
        }
    }
}
