package io.github.qrart.scene;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;

/** Folds what hangs in a paper sky: clouds, balloons, birds and kites. */
final class PaperSky {
    private final PaperFolds folds;

    PaperSky(PaperFolds folds) {
        this.folds = folds;
    }

    void cloud(double x, double y, double w, SplittableRandom random) {
        folds.raised(-.03, puffs(x - .06, y + .02, w + .12, .96, random));
        Path2D.Double front = puffs(x - .04 + w * .12, y + .38, w * .74, .58, random);
        folds.raised(.045, front);
        if (w > 1) folds.raised(.075, puffs(x + w * .42, y + .58, w * .46, .38, random));
    }

    /** A cloud with a flat base. */
    private static Path2D.Double puffs(double x, double y, double w, double h, SplittableRandom random) {
        Path2D.Double p = new Path2D.Double();
        int count = Math.max(3, (int) Math.round(w * 2.2));
        double base = y + h;
        p.moveTo(x + h * .22, base);
        p.curveTo(x - h * .1, base, x - h * .1, base - h * .5, x + w * .06, base - h * .5);
        double before = x + w * .06;
        for (int i = 0; i < count; i++) {
            double next = x + w * (.06 + .88 * (i + 1) / count);
            double t = (i + .5) / count;
            double height = h * (.66 + .5 * StrictMath.sin(Math.PI * t)) * random.nextDouble(.9, 1.08);
            double foot = base - h * (i + 1 == count ? .5 : .62);
            p.curveTo(before - w * .02, base - height, next + w * .02, base - height, next, foot);
            before = next;
        }
        p.curveTo(x + w + h * .1, base - h * .5, x + w + h * .1, base, x + w - h * .22, base);
        p.closePath();
        return p;
    }

    void balloon(double column, double row, double w, double h, long variant) {
        double x = column + w / 2;
        double y = row - .12;
        double waist = row + h - .36;
        folds.turn(20.0 * (int) Math.floorMod(variant, 3L) - 20);
        if (w > 1) {
            cloud(column - .05, row + h - 1.02, 1, new SplittableRandom(variant));
            cloud(column + w - .95, row + h - 1.02, 1, new SplittableRandom(variant + 1));
        }
        double r = w * .56;
        folds.raised(-.02, envelope(x, y, r, waist, w * .24));
        folds.piece(.055, envelope(x - r * .04, y + .03, r * .66, waist, w * .17));
        folds.piece(-.03, envelope(x, y + .03, r * .30, waist, w * .08));
        if (!folds.isBacking()) {
            folds.graphics().setColor(folds.tone(.11));
            folds.graphics().fill(new RoundRectangle2D.Double(x - w * .26, waist - .05, w * .52, .07, .05, .05));
        }
        folds.piece(-.06, new RoundRectangle2D.Double(x - .14 - w * .1, waist + .08, .28 + w * .2, .32, .12, .12));
        folds.piece(.02, new RoundRectangle2D.Double(x - .14 - w * .1, waist + .08, .28 + w * .2, .09, .08, .08));
    }

    private static Path2D.Double envelope(double x, double y, double r, double waist, double half) {
        Path2D.Double p = new Path2D.Double();
        double h = waist - y;
        p.moveTo(x, y);
        p.curveTo(x + r * .8, y, x + r * 1.02, y + h * .22, x + r * 1.02, y + h * .42);
        p.curveTo(x + r * 1.02, y + h * .7, x + half * 1.2, y + h * .85, x + half, waist);
        p.lineTo(x - half, waist);
        p.curveTo(x - half * 1.2, y + h * .85, x - r * 1.02, y + h * .7, x - r * 1.02, y + h * .42);
        p.curveTo(x - r * 1.02, y + h * .22, x - r * .8, y, x, y);
        p.closePath();
        return p;
    }

    void bird(ModuleObject o, SplittableRandom random) {
        double x = o.column();
        double y = o.row();
        AffineTransform before = folds.graphics().getTransform();
        folds.graphics().rotate(random.nextDouble(-.3, .3), x + .5, y + .5);
        Path2D.Double left = new Path2D.Double();
        left.moveTo(x - .26, y + .2);
        left.curveTo(x + .1, y - .05, x + .4, y + .1, x + .56, y + .4);
        left.lineTo(x + .5, y + .92);
        left.curveTo(x + .22, y + .72, x + .02, y + .42, x - .26, y + .2);
        Path2D.Double right = new Path2D.Double();
        right.moveTo(x + 1.26, y + .1);
        right.curveTo(x + .9, y - .1, x + .62, y + .08, x + .46, y + .42);
        right.lineTo(x + .5, y + .92);
        right.curveTo(x + .84, y + .7, x + 1, y + .4, x + 1.26, y + .1);
        folds.piece(-.05, right);
        folds.raised(.03, left);
        folds.graphics().setTransform(before);
    }

    void kite(ModuleObject o) {
        double x = o.column() + .5;
        double y = o.row() + .44;
        folds.turn(Math.floorMod(o.variant(), 2L) == 0 ? 60 : -45);
        folds.piece(.05, Brush.polygon(x, y - .64, x - .56, y - .04, x, y - .04));
        folds.piece(-.02, Brush.polygon(x, y - .64, x + .56, y - .04, x, y - .04));
        folds.piece(-.0, Brush.polygon(x - .56, y - .05, x, y + .66, x, y - .05));
        folds.piece(-.07, Brush.polygon(x + .56, y - .05, x, y + .66, x, y - .05));
        for (int i = 0; i < 3; i++) {
            double v = y + .62 + .14 * i;
            double u = x + .05 * StrictMath.sin(i * 2.4);
            folds.piece(.1, Brush.polygon(u - .08, v - .05, u + .08, v + .05, u + .08, v - .05, u - .08, v + .05));
        }
    }
}
