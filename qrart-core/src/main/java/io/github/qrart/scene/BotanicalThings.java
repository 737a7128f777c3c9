package io.github.qrart.scene;

import io.github.qrart.scene.BotanicalLeaf.Shape;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.SplittableRandom;

/** What grows on dark modules: leaves along rows and columns, leaves, buds and fruit on singles, flowers and birds on blocks. */
final class BotanicalThings {
    private final BotanicalPalette palette;
    private final BotanicalLeaf leaf;
    private final BotanicalBranch branch;
    private final Figure figure;
    private final Point2D middle;
    private final BotanicalBlooms blooms;
    private final BotanicalBird bird;
    private final Color cloth;

    BotanicalThings(Graphics2D g, BotanicalPalette palette, BotanicalLeaf leaf, BotanicalBranch branch, Figure figure) {
        this.palette = palette;
        this.leaf = leaf;
        this.branch = branch;
        this.figure = figure;
        middle = figure.at(0, BotanicalFigure.MIDDLE);
        blooms = new BotanicalBlooms(new Brush(g), palette);
        bird = new BotanicalBird(g, palette);
        cloth = SnowPalette.alpha(palette.cloth(), 1);
    }

    void draw(ModuleObject o) {
        SplittableRandom random = new SplittableRandom(o.variant());
        if (figure.contains(o.column() + o.width() / 2.0, o.row() + o.height() / 2.0)) petals(o, random);
        else if (o.isBlock()) block(o, random);
        else if (o.isSingle()) single(o.column() + .5, o.row() + .5, random);
        else spray(o, random);
    }

    /** On the great flower: petals that point outwards, one on each module. */
    private void petals(ModuleObject o, SplittableRandom random) {
        for (int y = o.row(); y < o.bottom(); y++) {
            for (int x = o.column(); x < o.right(); x++) {
                double angle = StrictMath.atan2(y + .5 - middle.getY(), x + .5 - middle.getX());
                double bend = random.nextDouble(-.35, .35);
                Figure.Tone tone = figure.deep(x + .5, y + .5);
                Shape probe = new Shape(0, 0, angle - bend / 2, 1.5, 1.2, bend, 0);
                double[] m = probe.middle();
                Shape petal = new Shape(x + .5 - m[0], y + .5 - m[1], angle - bend / 2, 1.5, 1.2, bend, 0);
                leaf.dark(petal, tone, tone.at(.14));
            }
        }
    }

    private double hue(SplittableRandom random) {
        return palette.leaf(random.nextInt(3)) + random.nextDouble(-8, 8);
    }

    private static double tone(SplittableRandom random) {
        return random.nextDouble(.315, .375);
    }

    private void single(double x, double y, SplittableRandom random) {
        double direction = branch.direction(x, y);
        switch (random.nextInt(8)) {
            case 0 -> blooms.fruit(x, y, direction, random);
            case 1 -> blooms.flower(x, y, .54, random.nextInt(3), random);
            case 2 -> blooms.bud(x, y, direction, random);
            default ->
                leafAt(
                        x,
                        y,
                        direction + random.nextDouble(-.3, .3),
                        1.34,
                        1.02,
                        random.nextInt(3) == 0 ? 4 : 0,
                        random);
        }
    }

    /** A leaf whose middle is at a point. */
    private void leafAt(
            double x, double y, double angle, double length, double width, int lobes, SplittableRandom random) {
        double bend = random.nextDouble(-.5, .5);
        Shape probe = new Shape(0, 0, angle - bend / 2, length, width, bend, lobes);
        double[] m = probe.middle();
        leaf.dark(
                new Shape(x - m[0], y - m[1], angle - bend / 2, length, width, bend, lobes),
                new Figure.Tone(tone(random), .075, hue(random)),
                cloth);
    }

    /** A row or a column: one long leaf, or a twig of leaves that ends in a flower. */
    private void spray(ModuleObject o, SplittableRandom random) {
        boolean across = o.isRow();
        int length = across ? o.width() : o.height();
        double cx = o.column() + o.width() / 2.0;
        double cy = o.row() + o.height() / 2.0;
        double along = across ? 0 : -Math.PI / 2;
        if (StrictMath.cos(branch.direction(cx, cy) - along) < 0) along += Math.PI;
        double dx = Math.round(StrictMath.cos(along));
        double dy = Math.round(StrictMath.sin(along));
        int what = random.nextInt(5);
        if (what < 2) {
            // Wide at both ends of the row, which one leaf alone would leave bare.
            leafAt(cx + dx * (length / 2.0 - .55), cy + dy * (length / 2.0 - .55), along, 1.2, 1.0, 0, random);
            leafAt(cx - dx * .1, cy - dy * .1, along, length + .55, 1.28, 2 + 2 * length, random);
            return;
        }
        for (int i = 0; i < length; i++) {
            double x = cx + dx * (i - (length - 1) / 2.0);
            double y = cy + dy * (i - (length - 1) / 2.0);
            boolean last = i == length - 1;
            if (last && what == 2) blooms.flower(x, y, .58, random.nextInt(3), random);
            else if (last && what == 3) blooms.fruit(x, y, along, random);
            else leafAt(x, y, along + (i % 2 == 0 ? .5 : -.5), 1.5, 1.0, 0, random);
        }
    }

    private void block(ModuleObject o, SplittableRandom random) {
        double w = o.width();
        double h = o.height();
        double x = o.column();
        double y = o.row();
        if (w > h && random.nextInt(5) < 3) {
            bird.draw(x, y, random);
            return;
        }
        double r = 1.08;
        double cx = x + 1;
        double cy = y + 1;
        if (w > h && random.nextBoolean()) cx = x + w - 1;
        if (h > w && random.nextBoolean()) cy = y + h - 1;
        for (int i = 0; i < w * h; i++) {
            double px = x + i % (int) w + .5;
            int row = i / (int) w;
            double py = y + row + .5;
            double away = StrictMath.atan2(py - cy, px - cx);
            leafAt(px + .12 * StrictMath.cos(away), py + .12 * StrictMath.sin(away), away, 1.45, 1.12, 4, random);
        }
        blooms.dahlia(cx, cy, r, random.nextInt(3), random);
    }
}
