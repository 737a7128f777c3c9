package io.github.qrart.scene;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Turns modules into animals, whichever kind they are: a single module or a short column is one that stands, a row some
 * that stand side by side or one that lies, a block a family. The light comes from the upper left. For one thread.
 */
final class Flock {
    private final SceneCanvas canvas;
    private final double lying;

    /**
     * Animals of a canvas.
     *
     * @param lying share of rows in which an animal lies, 0 to 1
     */
    Flock(SceneCanvas canvas, double lying) {
        this.canvas = canvas;
        this.lying = lying;
    }

    /** Draws all objects, from back to front. */
    void draw(Animal animal) {
        draw(canvas.objects(), animal);
    }

    /** Draws some objects, from back to front. */
    void draw(List<ModuleObject> objects, Animal animal) {
        for (ModuleObject o : objects) {
            SplittableRandom random = new SplittableRandom(o.variant());
            if (o.isBlock()) animal.block(o, random);
            else if (o.isRow()) row(o, animal, random);
            else column(o, animal, random);
        }
    }

    private void row(ModuleObject o, Animal animal, SplittableRandom random) {
        boolean one = random.nextDouble() < lying;
        int length = !one ? 0 : o.width() == 3 && random.nextBoolean() ? 3 : 2;
        int from = length == 2 && o.width() == 3 && random.nextBoolean() ? 1 : 0;
        for (int i = 0; i < o.width(); i++) {
            if (i >= from && i < from + length) continue;
            animal.upright(o.column() + i, o.row(), 1, random);
        }
        if (length > 0) animal.resting(o.column() + from, o.row(), length, random);
    }

    private static void column(ModuleObject o, Animal animal, SplittableRandom random) {
        boolean tall = o.height() > 1 && random.nextInt(5) > 0;
        boolean tallFirst = random.nextBoolean();
        int row = o.row();
        if (tall && tallFirst) {
            animal.upright(o.column(), row, 2, random);
            row += 2;
        }
        int singles = o.bottom() - row - (tall && !tallFirst ? 2 : 0);
        for (int i = 0; i < singles; i++) animal.upright(o.column(), row++, 1, random);
        if (tall && !tallFirst) animal.upright(o.column(), row, 2, random);
    }

    /** The shadows of all objects and landmarks on the ground. */
    void shadows(int cast, double strength) {
        shadows(canvas.objects(), cast, strength);
    }

    /** The shadows of some objects and of all landmarks. Those of landmarks are faint, for readers look at them first. */
    void shadows(List<ModuleObject> objects, int cast, double strength) {
        canvas.shadow(
                canvas.mask(g -> objects.forEach(o -> shadow(g, o.column(), o.row(), o.width(), o.height())), .1),
                cast,
                strength);
        canvas.shadow(canvas.mask(g -> canvas.landmarks().forEach(l -> shadow(g, l)), .12), cast, .35 * strength);
    }

    private static void shadow(Graphics2D g, double x, double y, int width, int height) {
        for (int i = 0; i < width; i++) {
            double bottom = y + height;
            double reach = .45 + .3 * height;
            Path2D shadow = new Path2D.Double();
            shadow.moveTo(x + i + .15, bottom - .12);
            shadow.quadTo(x + i + .5, bottom - .55, x + i + .75 + reach, bottom - .2);
            shadow.quadTo(x + i + 1.0 + reach, bottom + .02, x + i + .7 + reach * .8, bottom + .12);
            shadow.quadTo(x + i + .4, bottom + .2, x + i + .15, bottom - .12);
            g.fill(shadow);
        }
        g.fill(new Ellipse2D.Double(x - .04, y + height - .22, width + .16, .34));
    }

    private static void shadow(Graphics2D g, Landmark l) {
        double right = l.column() + l.size();
        double bottom = l.row() + l.size();
        Shape shadow = Brush.polygon(
                right,
                l.row() + .5,
                right + .55,
                l.row() + 1,
                right + .55,
                bottom + .28,
                l.column() + .4,
                bottom + .28,
                l.column() + .2,
                bottom);
        g.fill(shadow);
    }
}
