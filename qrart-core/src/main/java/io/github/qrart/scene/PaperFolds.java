package io.github.qrart.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Lays pieces of paper on each other, in the colours of one sheet of a landscape, lit from the upper left. For one thread. */
final class PaperFolds {
    /** Twice how far the darkest sheet, at the back of a thing, reaches beyond it, in modules. */
    private static final float BACKING = .13f;

    /** What the pieces are drawn for. */
    enum Mode {
        /** Dark modules: deep colours, with a backing. */
        DEEP,
        /** Light modules and the surroundings: pale colours. */
        PALE,
        /** A mask: white. */
        SILHOUETTE
    }

    private final Graphics2D g;
    private final PaperLandscape land;
    private final Mode mode;
    private boolean backing;
    private int sheet;
    private double turn;
    private double lift;
    private double relief = 1;

    PaperFolds(Graphics2D g, PaperLandscape land, Mode mode) {
        this.g = g;
        this.land = land;
        this.mode = mode;
    }

    /**
     * Takes paper for the next pieces.
     *
     * @param sheet of the landscape, whose colours they take
     * @param turn degrees of hue away from the sheet's
     * @param lift added to the lightness
     * @param relief the share of the usual contrast between pieces: finder patterns want little
     */
    void take(int sheet, double turn, double lift, double relief) {
        this.sheet = sheet;
        this.turn = turn;
        this.lift = lift;
        this.relief = relief;
    }

    /** Turns the hue further. */
    void turn(double degrees) {
        turn += degrees;
    }

    /** Whether pieces are now drawn as the backing of a thing: dark, a little larger, without their own shadows. */
    void backing(boolean on) {
        backing = on;
    }

    boolean isBacking() {
        return backing;
    }

    boolean isSilhouette() {
        return mode == Mode.SILHOUETTE;
    }

    /** A light from behind the paper, as in a window. */
    Color light() {
        return new Color(land.pale(sheet, 0));
    }

    Graphics2D graphics() {
        return g;
    }

    Color tone(double lighter) {
        if (mode == Mode.SILHOUETTE) return Color.WHITE;
        if (mode == Mode.PALE) {
            return new Color(land.pale(sheet, (sheet <= PaperLandscape.SUN ? .022 : -.03) + .42 * lighter));
        }
        if (backing) return new Color(land.deep(sheet, -.075 + lift, turn));
        return new Color(land.deep(sheet, relief * lighter + lift, turn));
    }

    void piece(double lighter, Shape shape) {
        g.setColor(tone(lighter));
        g.fill(shape);
        if (backing) Pen.draw(g, shape, BACKING);
    }

    /** A piece that lies on others: its shadow, its bright edge, itself. */
    void raised(double lighter, Path2D shape) {
        if (!backing) {
            piece(lighter - .11, shape.createTransformedShape(AffineTransform.getTranslateInstance(.05, .06)));
            piece(lighter + .075, shape.createTransformedShape(AffineTransform.getTranslateInstance(-.022, -.026)));
        }
        piece(lighter, shape);
    }

    /** A rounded square with scalloped edge. */
    static Path2D.Double scallops(double x, double y, double w, double h) {
        Path2D.Double p = new Path2D.Double();
        int count = (int) Math.round(5 + 2.2 * (w + h));
        double beforeX = 0;
        double beforeY = 0;
        for (int i = 0; i <= count; i++) {
            double a = 2 * Math.PI * i / count - .3;
            double cos = StrictMath.cos(a);
            double sin = StrictMath.sin(a);
            // A superellipse: rounder than a square, fuller than a circle.
            double r =
                    .47 / StrictMath.pow(StrictMath.pow(Math.abs(cos), 3) + StrictMath.pow(Math.abs(sin), 3), 1 / 3.0);
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

    static Path2D.Double round(double x, double y, double s, double arc) {
        return new Path2D.Double(new RoundRectangle2D.Double(x, y, s, s, arc, arc));
    }

    static Path2D.Double frame(double x, double y, double s, double w, double arc) {
        Path2D.Double p = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        p.append(new RoundRectangle2D.Double(x, y, s, s, arc, arc), false);
        double inner = Math.max(.3, arc - w);
        p.append(new RoundRectangle2D.Double(x + w, y + w, s - 2 * w, s - 2 * w, inner, inner), false);
        return p;
    }
}
