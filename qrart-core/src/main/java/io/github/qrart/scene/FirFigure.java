package io.github.qrart.scene;

import io.github.qrart.scene.Figure.Tone;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The great fir that the firs of a wood make, a star on its top. */
final class FirFigure {
    /** Firs elsewhere, in cold light. */
    private static final Tone AROUND = new Tone(.30, .055, 245);

    private FirFigure() {}

    static Figure of(int modules, double hue) {
        Tone green = new Tone(.31, .095, hue);
        Figure figure = new Figure(modules, false, AROUND);
        figure.add(
                new Rectangle2D.Double(-.035, .86, .07, .105), new Tone(.80, .055, 55), new Tone(.36, .07, 50), .2, .2);
        for (int i = 2; i >= 0; i--) {
            Tone pale = new Tone(.855 + .012 * (2 - i), .088, hue + 4 * i);
            figure.add(tier(.03 + .20 * i, .37 + .265 * i, .19 + .105 * i), pale, green, .4, .24);
            figure.add(snow(.03 + .20 * i, .37 + .265 * i, .19 + .105 * i), new Tone(.965, .012, 220), green, -.4, 0);
        }
        figure.add(star(), new Tone(.92, .13, 92), new Tone(.47, .11, 82), 0, .25);
        return figure;
    }

    /** Branches that hang down to both sides, their lower edge in waves. */
    private static Path2D tier(double top, double bottom, double half) {
        Path2D p = new Path2D.Double();
        p.moveTo(0, top);
        p.quadTo(.32 * half, bottom - .35 * (bottom - top), half, bottom - .02);
        int waves = 6;
        for (int i = 0; i < waves; i++) {
            double x = half - 2 * half * (i + 1) / waves;
            p.quadTo(x + half / waves, bottom + .035, x, bottom - (i == waves - 1 ? .02 : 0));
        }
        p.quadTo(-.32 * half, bottom - .35 * (bottom - top), 0, top);
        p.closePath();
        return p;
    }

    /** Snow on the side towards the light. */
    private static Path2D snow(double top, double bottom, double half) {
        double h = bottom - top;
        Path2D p = new Path2D.Double();
        p.moveTo(0, top + .30 * h);
        p.quadTo(-.36 * half, bottom - .36 * h, -half, bottom - .02);
        p.quadTo(-.80 * half, bottom - .10 * h, -.68 * half, bottom - .05 * h);
        p.quadTo(-.60 * half, bottom - .22 * h, -.42 * half, bottom - .16 * h);
        p.quadTo(-.34 * half, bottom - .40 * h, 0, top + .30 * h);
        p.closePath();
        return p;
    }

    private static Path2D star() {
        Path2D p = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? .075 : .033;
            double x = r * StrictMath.sin(Math.PI * i / 5);
            double y = .045 - r * StrictMath.cos(Math.PI * i / 5);
            if (i == 0) p.moveTo(x, y);
            else p.lineTo(x, y);
        }
        p.closePath();
        return p;
    }
}
