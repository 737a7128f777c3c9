package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** The garden around the symbol, in pale tones: a fence with trees behind, a veranda in front, shrubs at the sides. */
final class GardenSides {
    private final SceneCanvas canvas;
    private final GardenInks inks;
    private final GardenGround ground;
    private final Brush brush;
    private final SplittableRandom random;
    private final Rectangle2D all;

    GardenSides(SceneCanvas canvas, GardenInks inks, GardenGround ground) {
        this.canvas = canvas;
        this.inks = inks;
        this.ground = ground;
        brush = new Brush(canvas.graphics());
        random = canvas.random("sides");
        all = canvas.bounds();
    }

    void draw() throws InterruptedException {
        mossBeds();
        fence();
        canvas.checkInterrupted();
        trees();
        veranda();
    }

    /** Lobes of moss with a soft shadow, from the left and right edges inwards. */
    private void mossBeds() throws InterruptedException {
        Noise noise = new Noise(random.nextLong());
        int n = canvas.plan().modules();
        canvas.shade((x, y, rgb) -> {
            double side = Math.max(-1.3 - x, x - n - 1.3);
            double back = -1.4 - y;
            double bed = Math.max(side, back) + 1.1 * noise.fractal(x * .16, y * .16, 2) - .6;
            if (bed < 0 || ground.wet(x, y) > -.25) return rgb;
            double rough = .035 * noise.at(x * 2.2, y * 2.2 + 8);
            double edge = bed < .22 ? -.055 : 0;
            return PaperSheets.mix(rgb, inks.lawn().at(rough + edge), Math.min(1, bed / .08));
        });
    }

    /** A bamboo fence along the upper edge. */
    private void fence() {
        double top = all.getMinY();
        for (double x = all.getMinX(); x < all.getMaxX(); x += .34) {
            double lighter = random.nextDouble(-.02, .02);
            double h = 1.25 + random.nextDouble(-.04, .04);
            brush.fill(
                    new Rectangle2D.Double(x, top, .29, h),
                    Oklch.color(.90 + lighter, .055, 92),
                    Oklch.color(.81 + lighter, .06, 80));
            brush.rect(x, top + .3 + .5 * random.nextDouble(), .29, .05, Oklch.color(.74, .06, 80, .6));
        }
        for (double y : new double[] {top + .25, top + .9}) {
            brush.rect(all.getMinX(), y, all.getWidth(), .14, Oklch.color(.77, .06, 70));
        }
        brush.rect(all.getMinX(), top + 1.22, all.getWidth(), .3, Oklch.color(.6, .05, 150, .22));
    }

    /** Round crowns and shrubs on the moss. */
    private void trees() {
        int n = canvas.plan().modules();
        for (int i = 0; i < 90; i++) {
            int zone = i % 3;
            double x = random.nextDouble(all.getMinX(), all.getMaxX());
            double y = random.nextDouble(all.getMinY() + 1.4, all.getMinY() + 2.2);
            if (zone > 0) {
                x = zone == 1
                        ? random.nextDouble(all.getMinX() - .3, Math.max(-2.2, all.getMinX() + .5))
                        : random.nextDouble(Math.min(n + 2.2, all.getMaxX() - .5), all.getMaxX() + .3);
                y = all.getMinY() + 1.4 + (all.getHeight() - 3.6) * i / 90;
            }
            if (ground.wet(x, y) > -1) continue;
            crown(x, y, random.nextDouble(.35, .85), random.nextInt(3) == 0);
        }
    }

    private void crown(double x, double y, double r, boolean blossom) {
        brush.ellipse(x + r * .25, y + r * .35, r, r * .9, Oklch.color(.6, .05, 150, .20));
        double lift = random.nextDouble(-.02, .02);
        for (int i = 0; i < 16; i++) {
            double a = random.nextDouble(0, 2 * Math.PI);
            double d = r * .75 * Math.sqrt(random.nextDouble());
            double px = x + d * StrictMath.cos(a);
            double py = y + d * StrictMath.sin(a) * .85;
            double light = lift + .035 * ((x - px) + (y - py)) / r;
            Color c = new Color(
                    blossom ? inks.petal().at(light - .045) : inks.lawn().at(light - .035));
            brush.disc(px, py, r * random.nextDouble(.28, .42), c);
        }
    }

    /** Boards in front, with the shadow of the eaves and a pair of sandals on the step. */
    private void veranda() {
        double top = all.getMaxY() - 1.75;
        brush.rect(all.getMinX(), top - .22, all.getWidth(), .3, Oklch.color(.6, .05, 60, .20));
        for (int row = 0; row < 4; row++) {
            double y = top + row * .46;
            double x = all.getMinX() - random.nextDouble(0, 4);
            while (x < all.getMaxX()) {
                double w = random.nextDouble(4, 8);
                double lighter = random.nextDouble(-.018, .018) + .012 * row;
                brush.fill(
                        new Rectangle2D.Double(x, y, w - .04, .43),
                        Oklch.color(.86 + lighter, .055, 66),
                        Oklch.color(.815 + lighter, .06, 60));
                for (int k = 0; k < 3; k++) {
                    double gy = y + random.nextDouble(.06, .38);
                    Path2D grain = new Path2D.Double();
                    grain.moveTo(x + .1, gy);
                    grain.quadTo(x + w / 2, gy + random.nextDouble(-.08, .08), x + w - .15, gy);
                    brush.stroke(grain, .025, Oklch.color(.74, .06, 58, .5));
                }
                x += w;
            }
        }
        brush.rect(all.getMinX(), top, all.getWidth(), .07, Oklch.color(.92, .04, 75));
    }
}
