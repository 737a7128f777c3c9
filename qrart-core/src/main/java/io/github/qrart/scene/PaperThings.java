package io.github.qrart.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;

/**
 * Things of folded and layered paper: clouds, balloons and kites in the sky, trees and houses on the hills, boats on the
 * water. Each is made of a few pieces, lit from the upper left.
 */
final class PaperThings {
    /** Twice how far the darkest sheet, at the back of a thing, reaches beyond it, in modules. */
    private static final float BACKING = .13f;

    private final Graphics2D g;
    private final PaperLandscape land;
    private final Mode mode;
    /** What the pieces are drawn for. */
    enum Mode {
        /** Dark modules: deep colours, with a backing. */
        DEEP,
        /** Light modules and the surroundings: pale colours. */
        PALE,
        /** A mask: white. */
        SILHOUETTE
    }

    private boolean backing;
    private int sheet;
    private double turn;
    private double lift;
    /** The share of the usual contrast between pieces: finder patterns want little. */
    private double relief = 1;

    PaperThings(Graphics2D g, PaperLandscape land, Mode mode) {
        this.g = g;
        this.land = land;
        this.mode = mode;
        g.setStroke(new BasicStroke(BACKING, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    /** Draws what stands on the modules of an object, in the colours of a sheet. */
    void draw(ModuleObject o, int onSheet) {
        sheet = onSheet;
        relief = 1;
        backing = true;
        make(o);
        backing = false;
        if (mode != Mode.SILHOUETTE) make(o);
    }

    private void make(ModuleObject o) {
        SplittableRandom random = new SplittableRandom(o.variant());
        turn = random.nextDouble(-11, 11);
        lift = random.nextDouble(-.055, -.01);
        if (sheet == PaperLandscape.WATER) atSea(o, random);
        else if (sheet <= PaperLandscape.SUN) inTheSky(o, random);
        else onLand(o, random);
    }

    /** A pale cloud, balloon or tree where no module is dark, its lower left corner at a point. */
    void decorate(double x, double bottom, int onSheet, SplittableRandom random) {
        sheet = onSheet;
        turn = 0;
        lift = 0;
        if (sheet <= PaperLandscape.SUN) {
            if (random.nextInt(3) == 0) balloon(x, bottom - 2.4, 1.5, 2.2, 1);
            else cloud(x, bottom - .9, random.nextDouble(1.6, 3), random);
        } else if (random.nextInt(4) == 0) {
            crown(x, bottom - 1, 1, 1);
        } else {
            fir(x, bottom - 1.6, 2);
        }
    }

    private void inTheSky(ModuleObject o, SplittableRandom random) {
        if (o.isSingle()) {
            switch (random.nextInt(sheet == PaperLandscape.SUN ? 3 : 5)) {
                case 0 -> bird(o, random);
                case 4 -> kite(o);
                default -> cloud(o.column(), o.row(), 1, random);
            }
        } else if (o.isBlock() && o.width() == 2) {
            balloon(o.column(), o.row(), o.width(), o.height(), o.variant());
        } else if (o.isColumn()) {
            pillar(o, random);
        } else {
            for (int row = 0; row < o.height(); row++) cloud(o.column(), o.row() + row, o.width(), random);
        }
    }

    /** A column in the sky: a small balloon, above a cloud when there is room. */
    private void pillar(ModuleObject o, SplittableRandom random) {
        balloon(o.column(), o.row(), 1, 2, o.variant());
        for (int row = 2; row < o.height(); row++) cloud(o.column(), o.row() + row, 1, random);
    }

    private void onLand(ModuleObject o, SplittableRandom random) {
        if (o.isBlock()) {
            if (random.nextInt(3) == 0) house(o.column(), o.row(), o.width(), o.height(), random);
            else crown(o.column(), o.row(), o.width(), o.height());
        } else if (o.isColumn()) {
            if (random.nextInt(3) == 0) poplar(o);
            else fir(o.column(), o.row(), o.height());
        } else if (o.isRow()) {
            wood(o, random);
        } else {
            switch (random.nextInt(5)) {
                case 0 -> house(o.column(), o.row(), 1, 1, random);
                case 1, 2 -> fir(o.column(), o.row(), 1);
                default -> crown(o.column(), o.row(), 1, 1);
            }
        }
    }

    private void wood(ModuleObject o, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            house(o.column(), o.row(), o.width(), 1, random);
            return;
        }
        boolean firs = random.nextBoolean();
        for (int i = 0; i < o.width(); i++) {
            if (firs) fir(o.column() + i, o.row(), 1);
            else crown(o.column() + i, o.row(), 1, 1);
        }
    }

    private void atSea(ModuleObject o, SplittableRandom random) {
        turn = random.nextInt(3) == 0 ? 135 : random.nextDouble(-8, 8);
        if (o.isColumn()) sail(o);
        else if (o.isRow() && o.width() == 2) paperBoat(o.column(), o.row(), 2);
    }

    private Color tone(double lighter) {
        if (mode == Mode.SILHOUETTE) return Color.WHITE;
        if (mode == Mode.PALE) {
            return new Color(land.pale(sheet, (sheet <= PaperLandscape.SUN ? .022 : -.03) + .42 * lighter));
        }
        if (backing) return new Color(land.deep(sheet, -.075 + lift, turn));
        return new Color(land.deep(sheet, relief * lighter + lift, turn));
    }

    private void piece(double lighter, Shape shape) {
        g.setColor(tone(lighter));
        g.fill(shape);
        if (backing) g.draw(shape);
    }

    /** A piece that lies on others: its shadow, its bright edge, itself. */
    private void raised(double lighter, Path2D shape) {
        if (!backing) {
            piece(lighter - .11, shape.createTransformedShape(AffineTransform.getTranslateInstance(.05, .06)));
            piece(lighter + .075, shape.createTransformedShape(AffineTransform.getTranslateInstance(-.022, -.026)));
        }
        piece(lighter, shape);
    }

    private void cloud(double x, double y, double w, SplittableRandom random) {
        raised(-.03, puffs(x - .06, y + .02, w + .12, .96, random));
        Path2D.Double front = puffs(x - .04 + w * .12, y + .38, w * .74, .58, random);
        raised(.045, front);
        if (w > 1) raised(.075, puffs(x + w * .42, y + .58, w * .46, .38, random));
    }

    /** A cloud with a flat base. */
    private static Path2D.Double puffs(double x, double y, double w, double h, SplittableRandom random) {
        Path2D.Double p = new Path2D.Double();
        int count = Math.max(3, (int) Math.round(w * 2.2));
        double base = y + h;
        p.moveTo(x + h * .22, base);
        p.curveTo(x - h * .1, base, x - h * .1, base - h * .5, x + w * .06, base - h * .5);
        double before = x + w * .06;
        for (int i = 0; i < count; i++) {
            double next = x + w * (.06 + .88 * (i + 1) / count);
            double t = (i + .5) / count;
            double height = h * (.66 + .5 * Math.sin(Math.PI * t)) * random.nextDouble(.9, 1.08);
            double foot = base - h * (i + 1 == count ? .5 : .62);
            p.curveTo(before - w * .02, base - height, next + w * .02, base - height, next, foot);
            before = next;
        }
        p.curveTo(x + w + h * .1, base - h * .5, x + w + h * .1, base, x + w - h * .22, base);
        p.closePath();
        return p;
    }

    private void balloon(double column, double row, double w, double h, long variant) {
        double x = column + w / 2;
        double y = row - .12;
        double waist = row + h - .36;
        turn += 20 * Math.floorMod(variant, 3L) - 20;
        if (w > 1) {
            cloud(column - .05, row + h - 1.02, 1, new SplittableRandom(variant));
            cloud(column + w - .95, row + h - 1.02, 1, new SplittableRandom(variant + 1));
        }
        double r = w * .56;
        raised(-.02, envelope(x, y, r, waist, w * .24));
        piece(.055, envelope(x - r * .04, y + .03, r * .66, waist, w * .17));
        piece(-.03, envelope(x, y + .03, r * .30, waist, w * .08));
        if (!backing) {
            g.setColor(tone(.11));
            g.fill(new RoundRectangle2D.Double(x - w * .26, waist - .05, w * .52, .07, .05, .05));
        }
        piece(-.06, new RoundRectangle2D.Double(x - .14 - w * .1, waist + .08, .28 + w * .2, .32, .12, .12));
        piece(.02, new RoundRectangle2D.Double(x - .14 - w * .1, waist + .08, .28 + w * .2, .09, .08, .08));
    }

    private static Path2D.Double envelope(double x, double y, double r, double waist, double half) {
        Path2D.Double p = new Path2D.Double();
        double h = waist - y;
        p.moveTo(x, y);
        p.curveTo(x + r * .8, y, x + r * 1.02, y + h * .22, x + r * 1.02, y + h * .42);
        p.curveTo(x + r * 1.02, y + h * .7, x + half * 1.2, y + h * .85, x + half, waist);
        p.lineTo(x - half, waist);
        p.curveTo(x - half * 1.2, y + h * .85, x - r * 1.02, y + h * .7, x - r * 1.02, y + h * .42);
        p.curveTo(x - r * 1.02, y + h * .22, x - r * .8, y, x, y);
        p.closePath();
        return p;
    }

    private void bird(ModuleObject o, SplittableRandom random) {
        double x = o.column();
        double y = o.row();
        AffineTransform before = g.getTransform();
        g.rotate(random.nextDouble(-.3, .3), x + .5, y + .5);
        Path2D.Double left = new Path2D.Double();
        left.moveTo(x - .26, y + .2);
        left.curveTo(x + .1, y - .05, x + .4, y + .1, x + .56, y + .4);
        left.lineTo(x + .5, y + .92);
        left.curveTo(x + .22, y + .72, x + .02, y + .42, x - .26, y + .2);
        Path2D.Double right = new Path2D.Double();
        right.moveTo(x + 1.26, y + .1);
        right.curveTo(x + .9, y - .1, x + .62, y + .08, x + .46, y + .42);
        right.lineTo(x + .5, y + .92);
        right.curveTo(x + .84, y + .7, x + 1, y + .4, x + 1.26, y + .1);
        piece(-.05, right);
        raised(.03, left);
        g.setTransform(before);
    }

    private void kite(ModuleObject o) {
        double x = o.column() + .5;
        double y = o.row() + .44;
        turn += Math.floorMod(o.variant(), 2L) == 0 ? 60 : -45;
        piece(.05, Brush.polygon(x, y - .64, x - .56, y - .04, x, y - .04));
        piece(-.02, Brush.polygon(x, y - .64, x + .56, y - .04, x, y - .04));
        piece(-.0, Brush.polygon(x - .56, y - .05, x, y + .66, x, y - .05));
        piece(-.07, Brush.polygon(x + .56, y - .05, x, y + .66, x, y - .05));
        for (int i = 0; i < 3; i++) {
            double v = y + .62 + .14 * i;
            double u = x + .05 * Math.sin(i * 2.4);
            piece(.1, Brush.polygon(u - .08, v - .05, u + .08, v + .05, u + .08, v - .05, u - .08, v + .05));
        }
    }

    /** A fir of folded tiers. */
    private void fir(double column, double row, int height) {
        double x = column + .5;
        double top = row - .2;
        double bottom = row + height - .04;
        piece(-.08, new RoundRectangle2D.Double(x - .08, bottom - .1, .16, .2, .05, .05));
        int tiers = height + 2;
        double step = (bottom - top) / (tiers + .55);
        for (int i = tiers - 1; i >= 0; i--) {
            double y = top + i * step;
            double h = step * 1.55;
            double half = height == 1 ? .38 + .07 * i : .40 + .14 * i / (tiers - 1.0);
            Path2D.Double left = new Path2D.Double();
            left.moveTo(x, y);
            left.quadTo(x - half * .45, y + h * .62, x - half, y + h);
            left.quadTo(x - half * .4, y + h * 1.02, x, y + h * .9);
            left.closePath();
            Path2D.Double right = new Path2D.Double();
            right.moveTo(x, y);
            right.quadTo(x + half * .45, y + h * .62, x + half, y + h);
            right.quadTo(x + half * .4, y + h * 1.02, x, y + h * .9);
            right.closePath();
            piece(-.05 + .012 * i, right);
            piece(.035 + .012 * i, left);
            if (!backing && i < tiers - 1) {
                g.setColor(tone(-.13));
                g.fill(Brush.polygon(
                        x - half * .8,
                        y + h * .97,
                        x + half * .9,
                        y + h * .99,
                        x + half * .5,
                        y + h * 1.12,
                        x - half * .4,
                        y + h * 1.1));
            }
        }
        for (int i = 0; i < tiers - 1 && !backing; i++) redrawTier(x, top + i * step, step * 1.55, i, tiers, height);
    }

    private void redrawTier(double x, double y, double h, int i, int tiers, int height) {
        double half = height == 1 ? .38 + .07 * i : .40 + .14 * i / (tiers - 1.0);
        piece(
                .035 + .012 * i,
                Brush.polygon(x, y, x - half * .52, y + h * .62, x - half * .92, y + h * .96, x, y + h * .88));
        piece(
                -.05 + .012 * i,
                Brush.polygon(x, y, x + half * .52, y + h * .62, x + half * .92, y + h * .96, x, y + h * .88));
    }

    private void poplar(ModuleObject o) {
        double x = o.column() + .5;
        double top = o.row() - .15;
        double bottom = o.bottom();
        piece(-.08, new RoundRectangle2D.Double(x - .06, bottom - .14, .12, .3, .05, .05));
        Path2D.Double left = new Path2D.Double();
        left.moveTo(x, top);
        left.curveTo(x - .52, top + .5, x - .62, bottom - .2, x, bottom - .04);
        left.closePath();
        Path2D.Double right = new Path2D.Double();
        right.moveTo(x, top);
        right.curveTo(x + .52, top + .5, x + .62, bottom - .2, x, bottom - .04);
        right.closePath();
        piece(-.045, right);
        piece(.045, left);
        for (double v = top + .5; v < bottom - .25; v += .26) {
            g.setColor(tone(.09));
            g.fill(Brush.polygon(x, v + .12, x - .26, v - .04, x - .24, v - .09));
            g.setColor(tone(-.10));
            g.fill(Brush.polygon(x, v + .12, x + .26, v - .04, x + .24, v - .09));
        }
    }

    /** A round tree of leaves in layers, over one module or a block. */
    private void crown(double x, double y, double w, double h) {
        piece(-.09, new RoundRectangle2D.Double(x + w / 2 - .08 * w, y + h - .15, .16 * w, .3, .05, .05));
        raised(-.045, scallops(x - .04, y - .04, w + .08, h + .04));
        raised(.015, scallops(x + w * .06, y + h * .06, w * .74, h * .72));
        raised(.07, scallops(x + w * .14, y + h * .12, w * .44, h * .42));
    }

    /** A rounded square with scalloped edge. */
    private static Path2D.Double scallops(double x, double y, double w, double h) {
        Path2D.Double p = new Path2D.Double();
        int count = (int) Math.round(5 + 2.2 * (w + h));
        double beforeX = 0;
        double beforeY = 0;
        for (int i = 0; i <= count; i++) {
            double a = 2 * Math.PI * i / count - .3;
            double cos = Math.cos(a);
            double sin = Math.sin(a);
            // A superellipse: rounder than a square, fuller than a circle.
            double r = .47 / Math.pow(Math.pow(Math.abs(cos), 3) + Math.pow(Math.abs(sin), 3), 1 / 3.0);
            double u = x + w * (.5 + r * cos);
            double v = y + h * (.5 + r * sin);
            if (i == 0) {
                p.moveTo(u, v);
            } else {
                double mx = (u + beforeX) / 2 - x - w / 2;
                double my = (v + beforeY) / 2 - y - h / 2;
                double out = 1.28;
                p.quadTo(x + w / 2 + mx * out, y + h / 2 + my * out, u, v);
            }
            beforeX = u;
            beforeY = v;
        }
        p.closePath();
        return p;
    }

    private void house(double x, double y, double w, double h, SplittableRandom random) {
        turn += random.nextInt(2) == 0 ? 30 : -25;
        double eave = y + Math.min(.58, h * .45);
        piece(-.06, Brush.polygon(x + .02, eave - .1, x + w - .02, eave - .1, x + w - .02, y + h, x + .02, y + h));
        piece(-.0, Brush.polygon(x + .02, eave - .1, x + w * .62, eave - .1, x + w * .62, y + h, x + .02, y + h));
        raised(
                .065,
                Brush.polygon(
                        x + Math.min(.3, w * .25),
                        y - .06,
                        x + w - Math.min(.3, w * .25),
                        y - .06,
                        x + w + .1,
                        eave,
                        x - .1,
                        eave));
        if (backing) return;
        for (double u = x + .22; u < x + w - .2; u += .5) {
            g.setColor(new Color(land.pale(sheet, 0)));
            g.fill(new RoundRectangle2D.Double(u, y + h - .34, .13, .18, .03, .03));
        }
    }

    private void sail(ModuleObject o) {
        double x = o.column();
        double y = o.row();
        double bottom = o.bottom();
        Path2D.Double main = new Path2D.Double();
        main.moveTo(x + .5, y - .2);
        main.quadTo(x + 1.14, (y + bottom) / 2 - .2, x + 1.12, bottom - .46);
        main.lineTo(x + .46, bottom - .46);
        main.closePath();
        Path2D.Double jib = new Path2D.Double();
        jib.moveTo(x + .52, y - .1);
        jib.quadTo(x - .05, (y + bottom) / 2 - .1, x - .1, bottom - .46);
        jib.lineTo(x + .54, bottom - .46);
        jib.closePath();
        piece(-.02, main);
        raised(.06, jib);
        raised(
                -.05,
                Brush.polygon(
                        x - .22, bottom - .42, x + 1.22, bottom - .42, x + .92, bottom - .02, x + .12, bottom - .02));
    }

    /** A folded boat. */
    private void paperBoat(double x, double y, double w) {
        piece(-.07, Brush.polygon(x + w * .5, y - .35, x + w * .76, y + .5, x + w * .5, y + .6));
        piece(.05, Brush.polygon(x + w * .5, y - .35, x + w * .24, y + .5, x + w * .5, y + .6));
        piece(-.03, Brush.polygon(x + w * .5, y + .3, x + w + .1, y + .16, x + w * .8, y + .95, x + w * .5, y + .95));
        raised(.03, Brush.polygon(x - .1, y + .16, x + w * .5, y + .44, x + w * .5, y + .95, x + w * .2, y + .95));
    }

    /** A finder or alignment pattern as frames of paper, one on the other. */
    void landmark(Landmark l, int onSheet) {
        sheet = onSheet;
        turn = 0;
        lift = -.095;
        relief = .3;
        double s = l.size();
        boolean finder = l.isFinder();
        double arc = finder ? 1.1 : .8;
        Path2D.Double frame = frame(l.column(), l.row(), s, 1, arc);
        piece(-.05, frame);
        raised(-.01, frame(l.column() + .16, l.row() + .16, s - .32, .68, arc - .15));
        raised(.035, frame(l.column() + .34, l.row() + .34, s - .68, .3, arc - .3));
        double core = s - 4;
        double x = l.column() + 2;
        double y = l.row() + 2;
        piece(-.05, round(x, y, core, core * .22));
        raised(-.015, scallops(x + core * .07, y + core * .07, core * .86, core * .86));
        raised(.015, scallops(x + core * .2, y + core * .2, core * .6, core * .6));
        piece(.05, new Ellipse2D.Double(x + core * .4, y + core * .4, core * .2, core * .2));
    }

    private static Path2D.Double round(double x, double y, double s, double arc) {
        return new Path2D.Double(new RoundRectangle2D.Double(x, y, s, s, arc, arc));
    }

    private static Path2D.Double frame(double x, double y, double s, double w, double arc) {
        Path2D.Double p = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        p.append(new RoundRectangle2D.Double(x, y, s, s, arc, arc), false);
        double inner = Math.max(.3, arc - w);
        p.append(new RoundRectangle2D.Double(x + w, y + w, s - 2 * w, s - 2 * w, inner, inner), false);
        return p;
    }
}
