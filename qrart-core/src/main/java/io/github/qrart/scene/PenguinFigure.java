package io.github.qrart.scene;

import io.github.qrart.scene.Figure.Tone;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The great penguin that a colony makes. */
final class PenguinFigure {
    static final Tone AROUND = new Tone(.30, .070, 222);
    private static final Tone BACK = new Tone(.31, .125, 268);
    private static final Tone FRONT = new Tone(.41, .105, 48);
    private static final Tone GOLD = new Tone(.47, .12, 72);
    private static final Tone ORANGE = new Tone(.46, .14, 45);
    private static final Tone PALE_BACK = new Tone(.825, .078, 258);
    private static final Tone PALE_GOLD = new Tone(.895, .125, 86);
    private static final Tone PALE_ORANGE = new Tone(.855, .115, 58);

    private PenguinFigure() {}

    static Figure of(int modules) {
        Figure figure = new Figure(modules, false, AROUND);
        for (int side = -1; side <= 1; side += 2) {
            figure.add(new Ellipse2D.Double(side * .105 - .085, .945, .17, .055), PALE_ORANGE, ORANGE, 0, .2);
            figure.add(flipper(side), PALE_BACK, BACK, 1, .2);
        }
        figure.add(body(), PALE_BACK, BACK, 1, .2);
        figure.add(front(), new Tone(.98, .02, 85), FRONT, -1, 0);
        for (int side = -1; side <= 1; side += 2) {
            figure.add(cheek(side), PALE_GOLD, GOLD, 0, 0);
            figure.add(disc(side * .058, .085, .021), new Tone(.975, .01, 250), BACK, -.5, .35);
        }
        figure.add(beak(), PALE_ORANGE, ORANGE, 0, .2);
        return figure;
    }

    private static Ellipse2D disc(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private static Path2D body() {
        Path2D p = new Path2D.Double();
        p.moveTo(0, 0);
        p.curveTo(.085, 0, .128, .055, .128, .115);
        p.curveTo(.128, .175, .135, .20, .175, .245);
        p.curveTo(.265, .335, .315, .50, .300, .67);
        p.curveTo(.288, .81, .245, .92, .165, .975);
        p.curveTo(.08, .99, -.08, .99, -.165, .975);
        p.curveTo(-.245, .92, -.288, .81, -.300, .67);
        p.curveTo(-.315, .50, -.265, .335, -.175, .245);
        p.curveTo(-.135, .20, -.128, .175, -.128, .115);
        p.curveTo(-.128, .055, -.085, 0, 0, 0);
        p.closePath();
        return p;
    }

    private static Path2D front() {
        Path2D p = new Path2D.Double();
        p.moveTo(0, .255);
        p.curveTo(.10, .255, .155, .30, .185, .39);
        p.curveTo(.235, .53, .235, .74, .185, .86);
        p.curveTo(.14, .955, -.14, .955, -.185, .86);
        p.curveTo(-.235, .74, -.235, .53, -.185, .39);
        p.curveTo(-.155, .30, -.10, .255, 0, .255);
        p.closePath();
        return p;
    }

    private static Path2D flipper(int side) {
        Path2D p = new Path2D.Double();
        p.moveTo(side * .215, .285);
        p.curveTo(side * .33, .37, side * .40, .55, side * .385, .70);
        p.curveTo(side * .36, .715, side * .33, .66, side * .295, .56);
        p.closePath();
        return p;
    }

    private static Path2D cheek(int side) {
        Path2D p = new Path2D.Double();
        p.moveTo(side * .055, .105);
        p.curveTo(side * .10, .085, side * .125, .12, side * .12, .165);
        p.curveTo(side * .12, .22, side * .14, .24, side * .07, .275);
        p.curveTo(side * .03, .25, side * .045, .16, side * .055, .105);
        p.closePath();
        return p;
    }

    private static Path2D beak() {
        Path2D p = new Path2D.Double();
        p.moveTo(-.038, .10);
        p.quadTo(0, .082, .038, .10);
        p.quadTo(.02, .15, 0, .175);
        p.quadTo(-.02, .15, -.038, .10);
        p.closePath();
        return p;
    }
}
