package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Draws the small life of a hill town, on light modules and in pale colours: laundry, gulls and far sails. */
final class TownDetails {
    private final SceneCanvas canvas;
    private final Brush brush;
    private final TownMap map;

    TownDetails(SceneCanvas canvas, TownMap map) {
        this.canvas = canvas;
        brush = new Brush(canvas.graphics());
        this.map = map;
    }

    void draw() {
        laundry();
        gulls();
        farSails();
    }

    private void laundry() {
        SplittableRandom random = canvas.random("laundry");
        int n = map.modules();
        for (int y = 3; y < n - 2; y++) {
            for (int x = 8; x < n - 4; x++) {
                boolean open = !canvas.dark(x, y) && !canvas.dark(x + 1, y) && !canvas.dark(x + 2, y);
                boolean held = canvas.dark(x - 1, y) && canvas.dark(x + 3, y);
                if (!open || !held || !map.isTown(x, y) || map.isWater(x, y + 2) || random.nextInt(3) > 0) continue;
                if (isNearLandmark(x, y)) continue;
                line(x - .1, y + .12, 3.2, random);
            }
        }
    }

    private boolean isNearLandmark(int x, int y) {
        return canvas.landmarks().stream()
                .anyMatch(l -> x + 3 >= l.column() - 1
                        && x <= l.column() + l.size()
                        && y >= l.row() - 1
                        && y <= l.row() + l.size());
    }

    private void line(double x, double y, double length, SplittableRandom random) {
        Path2D.Double rope = new Path2D.Double();
        rope.moveTo(x, y);
        rope.quadTo(x + length / 2, y + .3, x + length, y);
        brush.stroke(rope, .035, Oklch.color(.72, .02, 60));
        for (double t = .1; t < .88; t += random.nextDouble(.14, .2)) {
            double top = y + .6 * t * (1 - t);
            double w = random.nextDouble(.26, .4);
            double h = random.nextDouble(.32, .55);
            Color cloth = Oklch.color(random.nextDouble(.86, .97), random.nextDouble(.01, .09), random.nextDouble(360));
            brush.rect(x + t * length, top, w, h, cloth);
            brush.rect(x + t * length + w - .07, top, .07, h, Oklch.color(.6, .05, 290, .15));
        }
    }

    private void gulls() {
        SplittableRandom random = canvas.random("gulls");
        Rectangle2D all = canvas.bounds();
        for (int i = 0; i < 9; i++) {
            double x = random.nextDouble(all.getMinX() + 1, all.getMaxX() - 1);
            double y = i % 2 == 0
                    ? random.nextDouble(all.getMinY() + .5, -1.4)
                    : random.nextDouble(map.coast(x) + 1, Math.max(map.coast(x) + 1.2, all.getMaxY() - .4));
            double s = random.nextDouble(.28, .5);
            Path2D.Double p = new Path2D.Double();
            p.moveTo(x - s, y - s * .3);
            p.quadTo(x - s * .45, y - s * .55, x, y);
            p.quadTo(x + s * .45, y - s * .6, x + s, y - s * .35);
            brush.stroke(p, .09, Oklch.color(.74, .03, 260));
            brush.stroke(p, .055, Oklch.color(.99, .005, 90));
        }
    }

    private void farSails() {
        SplittableRandom random = canvas.random("far sails");
        Rectangle2D all = canvas.bounds();
        for (int i = 0; i < 7; i++) {
            double x = all.getMinX() + (i + random.nextDouble(.2, .8)) / 7 * all.getWidth();
            double low = Math.max(map.coast(x) + 1.7, map.modules() + .9);
            double y = random.nextDouble(low, Math.max(low + .1, all.getMaxY() - .3));
            double s = random.nextDouble(.6, 1.0);
            brush.fill(Brush.polygon(x, y - s * 1.5, x, y, x + s * .72, y), Oklch.color(.985, .012, 85));
            brush.fill(Brush.polygon(x - .06, y - s * 1.3, x - .06, y, x - s * .5, y), Oklch.color(.92, .045, 60));
            brush.fill(
                    Brush.polygon(x - s * .62, y + .06, x + s * .8, y + .06, x + s * .5, y + .3, x - s * .4, y + .3),
                    Oklch.color(.70, .09, random.nextBoolean() ? 30 : 245));
            brush.line(x - s * .4, y + .42, x + s * .4, y + .42, .05, Oklch.color(.86, .05, 215));
        }
    }
}
