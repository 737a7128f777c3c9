package io.github.qrart.scene;

import io.github.qrart.scene.BotanicalLeaf.Shape;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** What grows on finder patterns: a garland of bay leaves in a square around one great flower. Tones lie close together. */
final class BotanicalGarlands {
    private final Brush brush;
    private final BotanicalPalette palette;
    private final BotanicalLeaf leaf;
    private final BotanicalBlooms blooms;
    private final SplittableRandom random;

    BotanicalGarlands(Graphics2D g, BotanicalPalette palette, BotanicalLeaf leaf, SplittableRandom random) {
        brush = new Brush(g);
        this.palette = palette;
        this.leaf = leaf;
        blooms = new BotanicalBlooms(brush, palette);
        this.random = random;
    }

    void draw(Landmark l, int index) {
        double x = l.column();
        double y = l.row();
        double size = l.size();
        brush.rect(x + .7, y + .7, size - 1.4, size - 1.4, SnowPalette.alpha(palette.cloth(), 1));
        Area frame = new Area(new Rectangle2D.Double(x - .02, y - .02, size + .04, size + .04));
        frame.subtract(new Area(new Rectangle2D.Double(x + 1.02, y + 1.02, size - 2.04, size - 2.04)));
        double hue = palette.leaf(index);
        brush.fill(frame, Oklch.color(.285, .06, hue));
        for (int side = 0; side < 4; side++) garland(x, y, size, side, hue);
        for (int corner = 0; corner < 4; corner++) {
            blooms.flower(
                    x + (corner % 2 == 0 ? .5 : size - .5), y + (corner < 2 ? .5 : size - .5), .5, index + 1, random);
        }
        if (l.isFinder()) core(x + 3.5, y + 3.5, index);
        else blooms.flower(x + 2.5, y + 2.5, .66, index, random);
    }

    /** Leaves from both corners towards the middle of a side. */
    private void garland(double x, double y, double size, int side, double hue) {
        int count = (int) Math.round((size - 1.6) / .42);
        for (int i = 0; i < count; i++) {
            double t = .8 + (size - 1.6) * (i + .5) / count;
            boolean first = t < size / 2;
            double angle = (side % 2 == 0 ? 0 : Math.PI / 2) + (first ? 0 : Math.PI);
            double off = i % 2 == 0 ? .17 : -.17;
            double px = side % 2 == 0 ? x + t : x + (side == 1 ? size - .5 : .5) + off;
            double py = side % 2 == 0 ? y + (side == 0 ? .5 : size - .5) + off : y + t;
            double a = angle + (((i + side) % 2 == 0) != first ? .35 : -.35);
            Shape shape = new Shape(px - .4 * StrictMath.cos(a), py - .4 * StrictMath.sin(a), a, .88, .46, 0, 0);
            double l = random.nextDouble(.325, .365);
            leaf.draw(
                    shape,
                    Oklch.color(l + .02, .075, hue),
                    Oklch.color(l - .025, .075, hue),
                    Oklch.color(l + .07, .07, hue),
                    .03);
        }
    }

    private void core(double x, double y, int index) {
        double green = palette.leaf(index + 1);
        brush.fill(
                new java.awt.geom.RoundRectangle2D.Double(x - 1.5, y - 1.5, 3, 3, .5, .5),
                Oklch.color(.285, .06, green));
        for (int i = 0; i < 8; i++) {
            double a = Math.PI / 4 * i;
            double reach = i % 2 == 0 ? 1.55 : 2.0;
            Shape shape = new Shape(x, y, a, reach, 1.0, 0, i % 2 == 0 ? 0 : 5);
            leaf.draw(
                    shape,
                    Oklch.color(.36, .07, green),
                    Oklch.color(.31, .07, green),
                    Oklch.color(.42, .07, green),
                    .03);
        }
        blooms.dahlia(x, y, 1.42, index, random);
    }
}
