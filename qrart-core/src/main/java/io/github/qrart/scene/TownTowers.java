package io.github.qrart.scene;

import io.github.qrart.scene.TownPalette.Roof;
import java.awt.Color;
import java.awt.geom.Path2D;

/** Draws what stands out of a hill town: brick towers and domes. */
final class TownTowers {
    private static final Color SHADE = Oklch.color(.55, .07, 300, .16);

    private final Brush brush;

    TownTowers(SceneCanvas canvas) {
        brush = new Brush(canvas.graphics());
    }

    /** A brick tower with a belfry. */
    void tower(TownThing thing) {
        double x = thing.column();
        double y = thing.row();
        double bottom = thing.bottom() + .25;
        Roof brick = new Roof(.42, .085, 40);
        brush.fill(Brush.polygon(x + .95, y + 1.2, x + 1.6, y + 1.8, x + 1.6, bottom, x + .95, bottom), SHADE);
        brush.rect(x + .06, y + .9, .88, bottom - y - .9, brick.tone(0));
        brush.rect(x + .06, y + .9, .14, bottom - y - .9, brick.tone(.07));
        brush.rect(x + .74, y + .9, .2, bottom - y - .9, brick.tone(-.09));
        for (double v = y + 1.15; v < bottom; v += .22) brush.rect(x + .06, v, .88, .035, brick.tone(-.05));
        for (double v = y + 1.9; v < bottom - .5; v += 1)
            brush.arch(x + .5, v + .3, .2, .42, Oklch.color(.22, .04, 280));
        brush.rect(x - .04, y + .28, 1.08, .68, brick.tone(.02));
        brush.arch(x + .28, y + .86, .26, .46, Oklch.color(.2, .03, 280));
        brush.arch(x + .72, y + .86, .26, .46, Oklch.color(.2, .03, 280));
        Color stone = Oklch.color(.86, .04, 80);
        brush.rect(x - .1, y + .92, 1.2, .08, stone);
        brush.rect(x - .1, y + .22, 1.2, .07, stone);
        brush.fill(Brush.polygon(x - .1, y + .22, x + .5, y - .5, x + .5, y + .22), Oklch.color(.40, .11, 36));
        brush.fill(Brush.polygon(x + 1.1, y + .22, x + .5, y - .5, x + .5, y + .22), Oklch.color(.32, .09, 28));
        brush.line(x + .5, y - .5, x + .5, y - .82, .05, Oklch.color(.5, .06, 80));
    }

    /** A ribbed dome with a lantern. */
    void dome(TownThing thing) {
        double w = thing.width();
        double h = thing.height();
        double x = thing.column();
        double base = thing.bottom();
        Roof skin = thing.variant() % 3 == 0 ? new Roof(.40, .055, 175) : new Roof(.42, .115, 36);
        double top = thing.row() - .12;
        brush.fill(vault(x - .12, w + .24, top, base), skin.tone(0));
        for (int i = 1; i < 5; i++) {
            double share = i / 5.0;
            brush.fill(
                    vault(x - .12 + (w + .24) * share, (w + .24) * (1 - share), top, base), skin.tone(.035 - .028 * i));
        }
        Color rib = Oklch.color(.80, .04, 75);
        for (int i = 0; i <= 4; i++) {
            double t = i / 4.0 - .5;
            Path2D.Double p = new Path2D.Double();
            p.moveTo(x + w / 2 + t * (w + .2), base);
            p.curveTo(
                    x + w / 2 + t * (w + .2),
                    base - h * .75,
                    x + w / 2 + t * w * .62,
                    top + .12,
                    x + w / 2 + t * .1,
                    top + .02);
            brush.stroke(p, .065, rib);
        }
        Color stone = Oklch.color(.93, .03, 80);
        brush.rect(x - .25, base - .1, w + .5, .16, stone);
        brush.rect(x + w / 2 - .2, top - .5, .4, .56, stone);
        brush.rect(x + w / 2 + .06, top - .5, .14, .56, Oklch.color(.82, .03, 60));
        brush.fill(
                Brush.polygon(x + w / 2 - .28, top - .48, x + w / 2, top - .85, x + w / 2 + .28, top - .48),
                skin.tone(0));
    }

    /** A dome's outline: round shoulders, so that the modules in its corners are covered. */
    private static Path2D.Double vault(double x, double width, double top, double base) {
        Path2D.Double p = new Path2D.Double();
        double height = base - top;
        p.moveTo(x, base);
        p.lineTo(x, base - height * .42);
        p.curveTo(x, top + height * .08, x + width * .2, top, x + width / 2, top);
        p.curveTo(x + width * .8, top, x + width, top + height * .08, x + width, base - height * .42);
        p.lineTo(x + width, base);
        p.closePath();
        return p;
    }
}
