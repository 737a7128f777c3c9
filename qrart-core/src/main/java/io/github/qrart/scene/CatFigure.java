package io.github.qrart.scene;

import io.github.qrart.scene.Figure.Tone;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** The great cat that all the cats of a town make: it sits on the roofs and looks at us. */
final class CatFigure {
    static final Tone AROUND = new Tone(.27, .065, 285);

    /** A coat: its ground and its stripes, pale and deep. */
    private record Coat(Tone pale, Tone deep, Tone paleStripe, Tone deepStripe) {}

    private static final Coat[] COATS = {
        new Coat(new Tone(.87, .105, 64), new Tone(.43, .125, 50), new Tone(.825, .13, 55), new Tone(.37, .125, 40)),
        new Coat(new Tone(.85, .06, 262), new Tone(.36, .085, 262), new Tone(.815, .08, 265), new Tone(.29, .09, 268)),
        new Coat(new Tone(.885, .095, 84), new Tone(.43, .09, 74), new Tone(.84, .115, 76), new Tone(.36, .09, 62))
    };

    private static final Tone WHITE = new Tone(.98, .018, 85);
    private static final Tone UNDER_WHITE = new Tone(.36, .05, 40);
    private static final Tone EYE = new Tone(.90, .15, 125);
    private static final Tone UNDER_EYE = new Tone(.40, .10, 140);
    private static final Tone PINK = new Tone(.86, .09, 12);
    private static final Tone UNDER_PINK = new Tone(.42, .13, 12);

    private CatFigure() {}

    static Figure of(int modules, SplittableRandom random) {
        Coat coat = COATS[random.nextInt(COATS.length)];
        Figure figure = new Figure(modules, random.nextBoolean(), AROUND);
        figure.add(tail(), coat.pale, coat.deep, .6, .22);
        figure.add(body(), coat.pale, coat.deep, .6, .22);
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 4; i++) figure.add(flank(side, i), coat.paleStripe, coat.deepStripe, .8, 0);
        }
        figure.add(chest(), WHITE, UNDER_WHITE, -1, 0);
        for (int side = -1; side <= 1; side += 2) {
            figure.add(new Ellipse2D.Double(side * .10 - .085, .905, .17, .08), WHITE, UNDER_WHITE, -.5, .16);
            figure.add(ear(side, 1), coat.pale, coat.deep, .6, .22);
            figure.add(ear(side, .6), PINK, UNDER_PINK, 0, 0);
        }
        figure.add(head(), coat.pale, coat.deep, .6, .22);
        for (int i = -1; i <= 1; i++) figure.add(brow(i), coat.paleStripe, coat.deepStripe, .8, 0);
        figure.add(new Ellipse2D.Double(-.10, .235, .20, .115), WHITE, UNDER_WHITE, -1, 0);
        for (int side = -1; side <= 1; side += 2) {
            figure.add(new Ellipse2D.Double(side * .095 - .042, .155, .084, .075), EYE, UNDER_EYE, -.5, .35);
            figure.add(
                    new Ellipse2D.Double(side * .095 - .012, .16, .024, .065),
                    new Tone(.78, .09, 135),
                    UNDER_EYE,
                    1,
                    0);
        }
        figure.add(nose(), PINK, UNDER_PINK, 0, .2);
        return figure;
    }

    private static Path2D head() {
        Path2D p = new Path2D.Double();
        p.moveTo(0, .045);
        p.curveTo(.12, .045, .215, .11, .215, .215);
        p.curveTo(.215, .315, .11, .375, 0, .375);
        p.curveTo(-.11, .375, -.215, .315, -.215, .215);
        p.curveTo(-.215, .11, -.12, .045, 0, .045);
        p.closePath();
        return p;
    }

    private static Shape ear(int side, double size) {
        double x = side * .135;
        double y = .09;
        Path2D p = new Path2D.Double();
        p.moveTo(x - side * .08 * size, y + .02);
        p.quadTo(x - side * .01 * size, y - .115 * size, x + side * .06 * size, y - .135 * size);
        p.quadTo(x + side * .085 * size, y - .03 * size, x + side * .075 * size, y + .09);
        p.closePath();
        return p;
    }

    private static Path2D body() {
        Path2D p = new Path2D.Double();
        p.moveTo(-.12, .33);
        p.curveTo(-.22, .42, -.20, .55, -.25, .68);
        p.curveTo(-.31, .82, -.30, .93, -.21, .975);
        p.lineTo(.21, .975);
        p.curveTo(.30, .93, .31, .82, .25, .68);
        p.curveTo(.20, .55, .22, .42, .12, .33);
        p.closePath();
        return p;
    }

    private static Path2D chest() {
        Path2D p = new Path2D.Double();
        p.moveTo(0, .345);
        p.curveTo(.10, .36, .125, .45, .10, .56);
        p.curveTo(.07, .68, .03, .72, 0, .76);
        p.curveTo(-.03, .72, -.07, .68, -.10, .56);
        p.curveTo(-.125, .45, -.10, .36, 0, .345);
        p.closePath();
        return p;
    }

    private static Path2D flank(int side, int i) {
        double y = .52 + .105 * i;
        double x = side * (.205 + .022 * i);
        Path2D p = new Path2D.Double();
        p.moveTo(x + side * .005, y - .01);
        p.curveTo(x - side * .06, y - .01, x - side * .09, y + .01, x - side * .115, y + .045);
        p.curveTo(x - side * .07, y + .045, x - side * .02, y + .05, x + side * .02, y + .045);
        p.closePath();
        return p;
    }

    private static Path2D brow(int i) {
        double x = .052 * i;
        Path2D p = new Path2D.Double();
        p.moveTo(x - .014, .055 + .006 * Math.abs(i));
        p.lineTo(x + .014, .055 + .006 * Math.abs(i));
        p.lineTo(x * .75, .14);
        p.closePath();
        return p;
    }

    private static Path2D nose() {
        Path2D p = new Path2D.Double();
        p.moveTo(-.03, .238);
        p.quadTo(0, .228, .03, .238);
        p.quadTo(.015, .27, 0, .274);
        p.quadTo(-.015, .27, -.03, .238);
        p.closePath();
        return p;
    }

    private static Path2D tail() {
        Path2D p = new Path2D.Double();
        p.moveTo(.20, .90);
        p.curveTo(.36, .88, .40, .74, .36, .60);
        p.curveTo(.34, .52, .36, .46, .42, .44);
        p.curveTo(.47, .42, .46, .36, .41, .365);
        p.curveTo(.31, .38, .265, .50, .30, .64);
        p.curveTo(.33, .74, .30, .84, .18, .84);
        p.closePath();
        return p;
    }
}
