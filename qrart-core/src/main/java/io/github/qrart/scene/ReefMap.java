package io.github.qrart.scene;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * Where things are under water: a whale that fills the middle of the picture, open water around it, a reef below. Laid
 * out over the whole picture, surroundings included; returned in modules. Immutable.
 */
final class ReefMap {
    private final AffineTransform place = new AffineTransform();
    private final Noise noise;
    private final double level;

    ReefMap(Rectangle2D bounds, SplittableRandom random) {
        noise = new Noise(random.nextLong());
        level = random.nextDouble(.685, .715);
        place.translate(bounds.getMinX(), bounds.getMinY());
        place.scale(bounds.getWidth(), bounds.getHeight());
        if (random.nextBoolean()) {
            place.translate(1, 0);
            place.scale(-1, 1);
        }
        place.translate(random.nextDouble(-.01, .01), random.nextDouble(-.015, .015));
        place.rotate(random.nextDouble(-.07, .05), .5, .45);
    }

    Path2D whale() {
        Path2D p = new Path2D.Double();
        p.moveTo(.125, .47);
        p.curveTo(.16, .365, .34, .275, .50, .30);
        p.curveTo(.555, .305, .575, .285, .60, .283);
        p.curveTo(.605, .31, .63, .33, .66, .342);
        p.curveTo(.72, .37, .77, .375, .815, .36);
        p.curveTo(.85, .34, .88, .28, .965, .235);
        p.curveTo(.955, .31, .93, .35, .905, .385);
        p.curveTo(.945, .405, .975, .45, .985, .51);
        p.curveTo(.91, .485, .86, .45, .825, .425);
        p.curveTo(.71, .465, .62, .575, .45, .60);
        p.curveTo(.31, .615, .17, .58, .125, .47);
        p.closePath();
        p.transform(place);
        return p;
    }

    Path2D fin() {
        Path2D p = new Path2D.Double();
        p.moveTo(.40, .525);
        p.curveTo(.43, .61, .50, .69, .59, .735);
        p.curveTo(.48, .745, .36, .68, .315, .555);
        p.curveTo(.33, .52, .37, .51, .40, .525);
        p.closePath();
        p.transform(place);
        return p;
    }

    /** The line of the mouth. */
    Path2D mouth() {
        Path2D p = new Path2D.Double();
        p.moveTo(.128, .472);
        p.curveTo(.19, .475, .25, .47, .305, .50);
        p.transform(place);
        return p;
    }

    Point2D eye() {
        return at(.325, .478);
    }

    /** Where a groove of the throat begins or ends, of eight. */
    Path2D groove(int i) {
        Path2D p = new Path2D.Double();
        double t = i / 8.0;
        p.moveTo(.15 + .02 * t, .49 + .055 * t);
        p.curveTo(.25, .505 + .085 * t, .36, .515 + .08 * t, .52 - .03 * t, .50 + .075 * t);
        p.transform(place);
        return p;
    }

    /** The height of the reef's upper edge at a column, in modules. */
    double reef(double x) {
        double y = level - .07 * noise.fractal(x * .11, 3, 2);
        return place.getTranslateY() + y * Math.abs(place.getScaleY());
    }

    /** 1 for a whale that swims to the left, −1 for one that swims to the right. */
    int side() {
        return place.getScaleX() > 0 ? 1 : -1;
    }

    private Point2D at(double x, double y) {
        return place.transform(new Point2D.Double(x, y), null);
    }
}
