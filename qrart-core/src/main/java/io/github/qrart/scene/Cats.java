package io.github.qrart.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Dark cats: sitting with their backs to us, walking, asleep, some on chimneys. A rim of light on the left. */
final class Cats implements Animal {
    private final Graphics2D g;
    private final Brush brush;
    private final Color light;
    private final Figure figure;

    Cats(Graphics2D g, CatPalette palette, Figure figure) {
        this.g = g;
        this.figure = figure;
        brush = new Brush(g);
        light = SnowPalette.alpha(palette.moon(), .55);
    }

    /** The coat of one cat. */
    private record Coat(Color lit, Color shaded, Color mark) {
        static Coat of(Figure.Tone tone) {
            return new Coat(tone.at(.04), tone.at(-.06), tone.at(tone.lightness() > .33 ? -.12 : .13));
        }
    }

    @Override
    public void upright(double x, double y, double height, SplittableRandom random) {
        if (height > 1 && random.nextInt(5) < 3) {
            chimney(x, y + 1, random);
            sitting(x + .5, y + 1.02, 1, 1.12, random);
        } else {
            sitting(x + .5, y + height + .02, 1.02, (height + random.nextDouble(.06, .2)) / 1.02, random);
        }
    }

    @Override
    public void resting(double x, double y, double width, SplittableRandom random) {
        boolean right = random.nextBoolean();
        AffineTransform before = g.getTransform();
        g.translate(right ? x : x + width, y);
        g.scale(right ? 1 : -1, 1);
        Coat coat = Coat.of(figure.deep(x + width / 2, y + .5));
        if (random.nextInt(3) == 0) loaf(width, coat);
        else walking(width, coat, random);
        g.setTransform(before);
    }

    @Override
    public void block(ModuleObject o, SplittableRandom random) {
        double x = o.column();
        double y = o.row();
        if (o.width() == 3) {
            dormer(x, y, random);
        } else if (o.height() == 3) {
            sitting(x + 1, y + 3.04, 2.08, 1.48, random);
        } else if (random.nextBoolean()) {
            curled(x + 1, y + 1, random.nextBoolean(), Coat.of(figure.deep(o)));
        } else {
            sitting(x + .5, y + 2.03, 1.06, 1.95, random);
            sitting(x + 1.5, y + 2.03, 1.06, random.nextDouble(1.85, 2), random);
        }
    }

    /** A cat seen from behind, its feet at a point; all else in its widths, {@code h} high. */
    void sitting(double x, double bottom, double width, double h, SplittableRandom random) {
        Coat coat = Coat.of(figure.deep(x, bottom - h * width / 2));
        boolean flip = random.nextBoolean();
        AffineTransform before = g.getTransform();
        g.translate(x, bottom);
        g.scale(flip ? -width : width, width);
        // A cat of two columns has a broader head, or its upper modules would be bare.
        double r = width > 1.5 ? .40 : .30;
        double head = -h + (width > 1.5 ? .37 : .31);
        Path2D body = new Path2D.Double();
        body.moveTo(-.36, 0);
        body.curveTo(-.56, -.12, -.50, -.42 * h, -.27, head + .16);
        body.lineTo(.27, head + .16);
        body.curveTo(.50, -.42 * h, .56, -.12, .36, 0);
        body.closePath();
        brush.fill(body, coat.lit, coat.shaded);
        head(0, head, r, coat);
        // The tail lies around the feet, or hangs over the edge.
        Path2D tail = new Path2D.Double();
        tail.moveTo(.22, -.1);
        tail.curveTo(.52, .04, .62, -.12, .52, -.34);
        brush.stroke(tail, .12, coat.lit);
        if (h > 1.3 || random.nextInt(3) == 0) stripes(h, coat);
        Path2D rim = new Path2D.Double();
        double s = flip ? 1 : -1;
        rim.moveTo(s * .42, -.08);
        rim.curveTo(s * .50, -.2, s * .44, -.42 * h, s * .27, head + .2);
        brush.stroke(rim, .035, light);
        if (random.nextInt(3) == 0) brush.line(-.2, head + .24, .2, head + .24, .06, Oklch.color(.48, .17, 27));
        g.setTransform(before);
    }

    private void head(double x, double y, double r, Coat coat) {
        Path2D head = new Path2D.Double();
        head.moveTo(x - r * 1.02, y + r * .1);
        head.lineTo(x - r * .98, y - r * 1.22);
        head.lineTo(x - r * .34, y - r * .80);
        head.quadTo(x, y - r * .92, x + r * .34, y - r * .80);
        head.lineTo(x + r * .98, y - r * 1.22);
        head.lineTo(x + r * 1.02, y + r * .1);
        head.curveTo(x + r * 1.0, y + r * .9, x - r, y + r * .9, x - r * 1.02, y + r * .1);
        head.closePath();
        brush.fill(head, coat.lit, coat.shaded);
    }

    private void stripes(double h, Coat coat) {
        for (int i = 0; i < 3; i++) {
            double y = -.24 - .17 * i;
            Path2D stripe = new Path2D.Double();
            stripe.moveTo(-.34 + .04 * i, y);
            stripe.quadTo(0, y + .09, .34 - .04 * i, y);
            if (-y < h - .6) brush.stroke(stripe, .035, coat.mark);
        }
    }

    /** Two eyes that look at us. */
    void eyes(double x, double y, double size) {
        for (int s = -1; s <= 1; s += 2) {
            brush.ellipse(x + s * size * 1.7, y, size * .8, size, Oklch.color(.84, .15, 105));
            brush.ellipse(x + s * size * 1.7, y, size * .26, size * .8, Oklch.color(.18, .02, 105));
        }
    }

    /** A walking cat in a row of modules, head to the right. */
    private void walking(double w, Coat coat, SplittableRandom random) {
        double far = random.nextDouble(-.06, .06);
        for (int i = 0; i < 4; i++) {
            double leg = i < 2 ? .26 + .22 * i : w - .62 + .22 * (i - 2);
            Path2D path = new Path2D.Double();
            path.moveTo(leg, .66);
            path.quadTo(leg + (i % 2 == 0 ? -.06 : .06), .85, leg + (i % 2 == 0 ? -.02 : .1) + far, 1.02);
            brush.stroke(path, .16, i % 2 == 0 ? coat.shaded : coat.lit);
        }
        Path2D body = new Path2D.Double();
        body.moveTo(.0, .40);
        body.curveTo(.2, .06, w * .4, .22, w - .6, .14);
        body.curveTo(w - .2, .12, w - .06, .5, w - .2, .74);
        body.curveTo(w - .5, .92, w * .5, .84, .34, .90);
        body.curveTo(.04, .92, -.1, .66, .0, .40);
        body.closePath();
        brush.fill(body, coat.lit, coat.shaded);
        Path2D tail = new Path2D.Double();
        tail.moveTo(.08, .40);
        tail.curveTo(-.14, .16, -.02, -.14, .12, -.24);
        brush.stroke(tail, .13, coat.lit);
        head(w - .16, .22, .27, coat);
        Path2D rim = new Path2D.Double();
        rim.moveTo(.08, .30);
        rim.curveTo(.3, .12, w * .4, .24, w - .6, .16);
        brush.stroke(rim, .035, light);
        eyes(w - .12, .22, .05);
    }

    /** A cat with its paws under it. */
    private void loaf(double w, Coat coat) {
        Path2D body = new Path2D.Double();
        body.moveTo(-.02, .99);
        body.curveTo(-.14, .3, w * .3, .06, w * .6, .14);
        body.curveTo(w - .1, .16, w + .1, .6, w + .02, .99);
        body.closePath();
        brush.fill(body, coat.lit, coat.shaded);
        head(w - .42, .32, .33, coat);
        eyes(w - .42, .34, .06);
        Path2D rim = new Path2D.Double();
        rim.moveTo(.04, .8);
        rim.curveTo(.06, .36, w * .25, .14, w * .5, .14);
        brush.stroke(rim, .035, light);
        Path2D tail = new Path2D.Double();
        tail.moveTo(.2, .92);
        tail.quadTo(w * .4, .78, w * .6, .93);
        brush.stroke(tail, .12, coat.mark);
    }

    /** A sleeping cat, rolled up on two modules by two. */
    private void curled(double x, double y, boolean flip, Coat coat) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(flip ? -1 : 1, 1);
        brush.fill(new java.awt.geom.RoundRectangle2D.Double(-1.04, -.94, 2.08, 1.96, 1.5, 1.5), coat.lit, coat.shaded);
        Path2D back = new Path2D.Double();
        back.moveTo(-.86, -.1);
        back.curveTo(-.7, -.8, .6, -.86, .8, -.06);
        back.curveTo(.86, .36, .5, .62, .1, .6);
        brush.stroke(back, .05, coat.mark);
        Path2D rim = new Path2D.Double();
        rim.moveTo(-1.0, .3);
        rim.curveTo(-1.02, -.6, -.7, -.9, .1, -.92);
        if (!flip) brush.stroke(rim, .04, light);
        brush.disc(-.36, .36, .5, coat.shaded);
        head(-.38, .34, .42, coat);
        for (int s = -1; s <= 1; s += 2) {
            double ex = -.38 + .30 * s;
            brush.fill(Brush.polygon(ex - .07, .06, ex + .05 * s, -.10, ex + .07, .06), Oklch.color(.42, .07, 15));
            Path2D lid = new Path2D.Double();
            lid.moveTo(-.38 + .18 * s - .1, .34);
            lid.quadTo(-.38 + .18 * s, .46, -.38 + .18 * s + .1, .34);
            brush.stroke(lid, .045, coat.mark);
        }
        Path2D tail = new Path2D.Double();
        tail.moveTo(.9, .2);
        tail.curveTo(.85, .85, .2, 1.0, -.5, .84);
        brush.stroke(tail, .26, coat.shaded);
        brush.stroke(tail, .18, coat.lit);
        g.setTransform(before);
    }

    /** Dark bricks on one module. */
    private void chimney(double x, double y, SplittableRandom random) {
        double hue = random.nextDouble(20, 50);
        brush.fill(
                new java.awt.geom.Rectangle2D.Double(x + .02, y, .96, 1.1),
                Oklch.color(.40, .085, hue),
                Oklch.color(.31, .07, hue));
        for (int row = 0; row < 4; row++) {
            double py = y + .27 * (row + 1);
            brush.line(x + .02, py, x + .98, py, .03, Oklch.color(.27, .05, hue));
            for (double t = .2 + .2 * (row % 2); t < 1; t += .4)
                brush.line(x + t, py, x + t, py - .27, .03, Oklch.color(.27, .05, hue));
        }
        brush.rect(x - .06, y - .06, 1.12, .16, Oklch.color(.36, .06, hue));
    }

    /** A dormer with a lit window, on three modules by two, and a cat on it. */
    private void dormer(double x, double y, SplittableRandom random) {
        double hue = random.nextDouble(20, 60);
        brush.fill(
                new java.awt.geom.Rectangle2D.Double(x + .1, y + .6, 2.8, 1.42),
                Oklch.color(.36, .06, hue),
                Oklch.color(.29, .05, hue));
        brush.fill(
                Brush.polygon(x - .16, y + 1.0, x + .35, y + .12, x + 2.65, y + .12, x + 3.16, y + 1.0),
                Oklch.color(.41, .085, hue - 8),
                Oklch.color(.31, .07, hue - 8));
        for (double t = .3; t < 3; t += .3)
            brush.line(x + t, y + .95, x + 1.5 + (t - 1.5) * .78, y + .18, .03, Oklch.color(.28, .06, hue));
        for (int i = 0; i < 2; i++) {
            brush.rect(x + .86 + .78 * i, y + 1.18, .26, .62, Oklch.color(.80, .13, 85));
        }
        sitting(x + (random.nextBoolean() ? .8 : 2.2), y + .2, .6, 1.1, random);
    }
}
