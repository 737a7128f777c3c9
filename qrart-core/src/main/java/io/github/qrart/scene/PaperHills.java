package io.github.qrart.scene;

import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;

/** Folds what stands on paper hills: firs, poplars, round trees and houses. */
final class PaperHills {
    private final PaperFolds folds;

    PaperHills(PaperFolds folds) {
        this.folds = folds;
    }

    /** A fir of folded tiers. */
    void fir(double column, double row, int height) {
        double x = column + .5;
        double top = row - .2;
        double bottom = row + height - .04;
        folds.piece(-.08, new RoundRectangle2D.Double(x - .08, bottom - .1, .16, .2, .05, .05));
        int tiers = height + 2;
        double step = (bottom - top) / (tiers + .55);
        for (int i = tiers - 1; i >= 0; i--) {
            double y = top + i * step;
            double h = step * 1.55;
            double half = height == 1 ? .38 + .07 * i : .40 + .14 * i / (tiers - 1.0);
            Path2D.Double left = new Path2D.Double();
            left.moveTo(x, y);
            left.quadTo(x - half * .45, y + h * .62, x - half, y + h);
            left.quadTo(x - half * .4, y + h * 1.02, x, y + h * .9);
            left.closePath();
            Path2D.Double right = new Path2D.Double();
            right.moveTo(x, y);
            right.quadTo(x + half * .45, y + h * .62, x + half, y + h);
            right.quadTo(x + half * .4, y + h * 1.02, x, y + h * .9);
            right.closePath();
            folds.piece(-.05 + .012 * i, right);
            folds.piece(.035 + .012 * i, left);
            if (!folds.isBacking() && i < tiers - 1) {
                folds.graphics().setColor(folds.tone(-.13));
                folds.graphics()
                        .fill(Brush.polygon(
                                x - half * .8,
                                y + h * .97,
                                x + half * .9,
                                y + h * .99,
                                x + half * .5,
                                y + h * 1.12,
                                x - half * .4,
                                y + h * 1.1));
            }
        }
        for (int i = 0; i < tiers - 1 && !folds.isBacking(); i++)
            redrawTier(x, top + i * step, step * 1.55, i, tiers, height);
    }

    private void redrawTier(double x, double y, double h, int i, int tiers, int height) {
        double half = height == 1 ? .38 + .07 * i : .40 + .14 * i / (tiers - 1.0);
        folds.piece(
                .035 + .012 * i,
                Brush.polygon(x, y, x - half * .52, y + h * .62, x - half * .92, y + h * .96, x, y + h * .88));
        folds.piece(
                -.05 + .012 * i,
                Brush.polygon(x, y, x + half * .52, y + h * .62, x + half * .92, y + h * .96, x, y + h * .88));
    }

    void poplar(ModuleObject o) {
        double x = o.column() + .5;
        double top = o.row() - .15;
        double bottom = o.bottom();
        folds.piece(-.08, new RoundRectangle2D.Double(x - .06, bottom - .14, .12, .3, .05, .05));
        Path2D.Double left = new Path2D.Double();
        left.moveTo(x, top);
        left.curveTo(x - .52, top + .5, x - .62, bottom - .2, x, bottom - .04);
        left.closePath();
        Path2D.Double right = new Path2D.Double();
        right.moveTo(x, top);
        right.curveTo(x + .52, top + .5, x + .62, bottom - .2, x, bottom - .04);
        right.closePath();
        folds.piece(-.045, right);
        folds.piece(.045, left);
        for (double v = top + .5; v < bottom - .25; v += .26) {
            folds.graphics().setColor(folds.tone(.09));
            folds.graphics().fill(Brush.polygon(x, v + .12, x - .26, v - .04, x - .24, v - .09));
            folds.graphics().setColor(folds.tone(-.10));
            folds.graphics().fill(Brush.polygon(x, v + .12, x + .26, v - .04, x + .24, v - .09));
        }
    }

    /** A round tree of leaves in layers, over one module or a block. */
    void crown(double x, double y, double w, double h) {
        folds.piece(-.09, new RoundRectangle2D.Double(x + w / 2 - .08 * w, y + h - .15, .16 * w, .3, .05, .05));
        folds.raised(-.045, PaperFolds.scallops(x - .04, y - .04, w + .08, h + .04));
        folds.raised(.015, PaperFolds.scallops(x + w * .06, y + h * .06, w * .74, h * .72));
        folds.raised(.07, PaperFolds.scallops(x + w * .14, y + h * .12, w * .44, h * .42));
    }

    void house(double x, double y, double w, double h, SplittableRandom random) {
        folds.turn(random.nextInt(2) == 0 ? 30 : -25);
        double eave = y + Math.min(.58, h * .45);
        folds.piece(
                -.06, Brush.polygon(x + .02, eave - .1, x + w - .02, eave - .1, x + w - .02, y + h, x + .02, y + h));
        folds.piece(-.0, Brush.polygon(x + .02, eave - .1, x + w * .62, eave - .1, x + w * .62, y + h, x + .02, y + h));
        folds.raised(
                .065,
                Brush.polygon(
                        x + Math.min(.3, w * .25),
                        y - .06,
                        x + w - Math.min(.3, w * .25),
                        y - .06,
                        x + w + .1,
                        eave,
                        x - .1,
                        eave));
        if (folds.isBacking()) return;
        for (double u = x + .22; u < x + w - .2; u += .5) {
            folds.graphics().setColor(folds.light());
            folds.graphics().fill(new RoundRectangle2D.Double(u, y + h - .34, .13, .18, .03, .03));
        }
    }
}
