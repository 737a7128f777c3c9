package io.github.qrart.scene;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/**
 * Things of folded and layered paper: clouds, balloons and kites in the sky, trees and houses on the hills, boats on the
 * water. Each is made of a few pieces, lit from the upper left.
 */
final class PaperThings {
    /** Degrees of hue between the sheets of a finder pattern. */
    private static final double HUES = 16;

    private final PaperFolds folds;
    private final PaperSky sky;
    private final PaperHills hills;
    private int sheet;

    PaperThings(PaperFolds folds) {
        this.folds = folds;
        sky = new PaperSky(folds);
        hills = new PaperHills(folds);
    }

    /** Draws what stands on the modules of an object, in the colours of a sheet. */
    void draw(ModuleObject o, int onSheet) {
        sheet = onSheet;
        folds.backing(true);
        make(o);
        folds.backing(false);
        if (!folds.isSilhouette()) make(o);
    }

    private void make(ModuleObject o) {
        SplittableRandom random = new SplittableRandom(o.variant());
        folds.take(sheet, random.nextDouble(-11, 11), random.nextDouble(-.055, -.01), 1);
        if (sheet == PaperLandscape.WATER) atSea(o, random);
        else if (sheet <= PaperLandscape.SUN) inTheSky(o, random);
        else onLand(o, random);
    }

    /** A pale cloud, balloon or tree where no module is dark, its lower left corner at a point. */
    void decorate(double x, double bottom, int onSheet, SplittableRandom random) {
        sheet = onSheet;
        folds.take(sheet, 0, 0, 1);
        if (sheet <= PaperLandscape.SUN) {
            if (random.nextInt(3) == 0) sky.balloon(x, bottom - 2.4, 1.5, 2.2, 1);
            else sky.cloud(x, bottom - .9, random.nextDouble(1.6, 3), random);
        } else if (random.nextInt(4) == 0) {
            hills.crown(x, bottom - 1, 1, 1);
        } else {
            hills.fir(x, bottom - 1.6, 2);
        }
    }

    private void inTheSky(ModuleObject o, SplittableRandom random) {
        if (o.isSingle()) {
            switch (random.nextInt(sheet == PaperLandscape.SUN ? 3 : 5)) {
                case 0 -> sky.bird(o, random);
                case 4 -> sky.kite(o);
                default -> sky.cloud(o.column(), o.row(), 1, random);
            }
        } else if (o.isBlock() && o.width() == 2) {
            sky.balloon(o.column(), o.row(), o.width(), o.height(), o.variant());
        } else if (o.isColumn()) {
            pillar(o, random);
        } else {
            for (int row = 0; row < o.height(); row++) sky.cloud(o.column(), o.row() + row, o.width(), random);
        }
    }

    /** A column in the sky: a small balloon, above a cloud when there is room. */
    private void pillar(ModuleObject o, SplittableRandom random) {
        sky.balloon(o.column(), o.row(), 1, 2, o.variant());
        for (int row = 2; row < o.height(); row++) sky.cloud(o.column(), o.row() + row, 1, random);
    }

    private void onLand(ModuleObject o, SplittableRandom random) {
        if (o.isBlock()) {
            if (random.nextInt(3) == 0) hills.house(o.column(), o.row(), o.width(), o.height(), random);
            else hills.crown(o.column(), o.row(), o.width(), o.height());
        } else if (o.isColumn()) {
            if (random.nextInt(3) == 0) hills.poplar(o);
            else hills.fir(o.column(), o.row(), o.height());
        } else if (o.isRow()) {
            wood(o, random);
        } else {
            switch (random.nextInt(5)) {
                case 0 -> hills.house(o.column(), o.row(), 1, 1, random);
                case 1, 2 -> hills.fir(o.column(), o.row(), 1);
                default -> hills.crown(o.column(), o.row(), 1, 1);
            }
        }
    }

    private void wood(ModuleObject o, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            hills.house(o.column(), o.row(), o.width(), 1, random);
            return;
        }
        boolean firs = random.nextBoolean();
        for (int i = 0; i < o.width(); i++) {
            if (firs) hills.fir(o.column() + i, o.row(), 1);
            else hills.crown(o.column() + i, o.row(), 1, 1);
        }
    }

    private void atSea(ModuleObject o, SplittableRandom random) {
        folds.take(sheet, random.nextInt(3) == 0 ? 135 : random.nextDouble(-8, 8), -.03, 1);
        if (o.isColumn()) sail(o);
        else if (o.isRow() && o.width() == 2) paperBoat(o.column(), o.row(), 2);
    }

    private void sail(ModuleObject o) {
        double x = o.column();
        double y = o.row();
        double bottom = o.bottom();
        Path2D.Double main = new Path2D.Double();
        main.moveTo(x + .5, y - .2);
        main.quadTo(x + 1.14, (y + bottom) / 2 - .2, x + 1.12, bottom - .46);
        main.lineTo(x + .46, bottom - .46);
        main.closePath();
        Path2D.Double jib = new Path2D.Double();
        jib.moveTo(x + .52, y - .1);
        jib.quadTo(x - .05, (y + bottom) / 2 - .1, x - .1, bottom - .46);
        jib.lineTo(x + .54, bottom - .46);
        jib.closePath();
        folds.piece(-.02, main);
        folds.raised(.06, jib);
        folds.raised(
                -.05,
                Brush.polygon(
                        x - .22, bottom - .42, x + 1.22, bottom - .42, x + .92, bottom - .02, x + .12, bottom - .02));
    }

    /** A folded boat. */
    private void paperBoat(double x, double y, double w) {
        folds.piece(-.07, Brush.polygon(x + w * .5, y - .35, x + w * .76, y + .5, x + w * .5, y + .6));
        folds.piece(.05, Brush.polygon(x + w * .5, y - .35, x + w * .24, y + .5, x + w * .5, y + .6));
        folds.piece(
                -.03, Brush.polygon(x + w * .5, y + .3, x + w + .1, y + .16, x + w * .8, y + .95, x + w * .5, y + .95));
        folds.raised(
                .03, Brush.polygon(x - .1, y + .16, x + w * .5, y + .44, x + w * .5, y + .95, x + w * .2, y + .95));
    }

    /** A finder or alignment pattern as frames of paper, one on the other. */
    void landmark(Landmark l, int onSheet) {
        // The sheets differ in hue: differences in lightness would be taken for edges.
        folds.take(onSheet, -HUES, -.095, .3);
        double s = l.size();
        boolean finder = l.isFinder();
        double arc = finder ? 1.1 : .8;
        Path2D.Double frame = PaperFolds.frame(l.column(), l.row(), s, 1, arc);
        folds.piece(-.05, frame);
        folds.turn(HUES);
        folds.raised(-.01, PaperFolds.frame(l.column() + .16, l.row() + .16, s - .32, .68, arc - .15));
        folds.turn(HUES);
        folds.raised(.035, PaperFolds.frame(l.column() + .34, l.row() + .34, s - .68, .3, arc - .3));
        double core = s - 4;
        double x = l.column() + 2;
        double y = l.row() + 2;
        folds.turn(-2 * HUES);
        folds.piece(-.05, PaperFolds.round(x, y, core, core * .22));
        folds.turn(HUES);
        folds.raised(-.015, PaperFolds.scallops(x + core * .07, y + core * .07, core * .86, core * .86));
        folds.turn(HUES);
        folds.raised(.015, PaperFolds.scallops(x + core * .2, y + core * .2, core * .6, core * .6));
        folds.piece(.05, new Ellipse2D.Double(x + core * .4, y + core * .4, core * .2, core * .2));
    }
}
