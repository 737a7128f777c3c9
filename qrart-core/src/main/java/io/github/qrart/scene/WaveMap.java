package io.github.qrart.scene;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * Where things are in a woodblock print of a great wave: one that towers and curls from one side, a mountain in its
 * hollow, a sun or moon in the sky. Laid out over the whole picture, surroundings included. Immutable.
 */
final class WaveMap {
    private final AffineTransform place;
    private final double lean;
    private final double sunX;
    private final double sunY;
    private final double sunRadius;

    /** {@code bounds} in modules. */
    WaveMap(Rectangle2D bounds, SplittableRandom random) {
        boolean mirrored = random.nextBoolean();
        lean = random.nextDouble(-.03, .03);
        sunX = random.nextDouble(.66, .74);
        sunY = random.nextDouble(.24, .31);
        sunRadius = random.nextDouble(.15, .18);
        place = new AffineTransform();
        place.translate(bounds.getMinX(), bounds.getMinY());
        place.scale(bounds.getWidth(), bounds.getHeight());
        if (mirrored) {
            place.translate(1, 0);
            place.scale(-1, 1);
        }
    }

    /** The sea with its great wave. */
    Path2D sea() {
        Path2D p = new Path2D.Double();
        p.moveTo(-.1, .50 + lean);
        p.curveTo(.03, .44, .08, .27, .20, .19 + lean);
        p.curveTo(.33, .10, .53, .10, .61, .25 + lean);
        p.curveTo(.655, .34, .63, .44, .545, .475);
        p.curveTo(.575, .40, .53, .335, .455, .35);
        p.curveTo(.36, .37, .33, .50, .40, .615);
        p.curveTo(.47, .725, .66, .755, .79, .70 - lean);
        p.curveTo(.88, .655, .93, .585, 1.1, .56 - lean);
        p.lineTo(1.1, 1.1);
        p.lineTo(-.1, 1.1);
        p.closePath();
        p.transform(place);
        return p;
    }

    /** A second, smaller wave in front. */
    Path2D front() {
        Path2D p = new Path2D.Double();
        p.moveTo(-.1, .80);
        p.curveTo(.10, .78, .20, .90, .36, .90);
        p.curveTo(.52, .90, .58, .80, .70, .79 + lean);
        p.curveTo(.80, .785, .86, .84, .82, .875);
        p.curveTo(.90, .93, .98, .93, 1.1, .90);
        p.lineTo(1.1, 1.1);
        p.lineTo(-.1, 1.1);
        p.closePath();
        p.transform(place);
        return p;
    }

    /** A mountain of even slopes; the sea hides its foot. */
    Path2D mountain() {
        Path2D p = new Path2D.Double();
        p.moveTo(.40, .78);
        p.curveTo(.55, .66, .62, .56, .672, .475);
        p.lineTo(.688, .482);
        p.lineTo(.705, .470);
        p.lineTo(.720, .480);
        p.curveTo(.78, .57, .86, .67, 1.02, .76);
        p.closePath();
        p.transform(place);
        return p;
    }

    Ellipse2D sun() {
        double r = sunRadius * Math.abs(place.getScaleX());
        Point2D c = place.transform(new Point2D.Double(sunX, sunY), null);
        return new Ellipse2D.Double(c.getX() - r, c.getY() - r, 2 * r, 2 * r);
    }

    /** The height of a point, 0 at the top of the picture to 1 at its bottom. */
    double depth(double y) {
        return (y - place.getTranslateY()) / place.getScaleY();
    }

    /** 1 for a wave that runs to the right, −1 for one that runs to the left. */
    int side() {
        return place.getScaleX() > 0 ? 1 : -1;
    }

    /** A place in the picture, both coordinates from 0 to 1. */
    Point2D at(double x, double y) {
        return place.transform(new Point2D.Double(x, y), null);
    }
}
