package io.github.qrart.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The few strokes that scenes are drawn with, over a graphics in modules. Not thread-safe. */
final class Brush {
    /** How many points a segment of a path has: to move, a line, a curve of second and third degree, to close. */
    private static final int[] POINTS = {1, 1, 2, 3, 0};

    private final Graphics2D g;

    Brush(Graphics2D g) {
        this.g = g;
    }

    void fill(Shape shape, Color color) {
        g.setColor(color);
        g.fill(shape);
    }

    /** Fills with one colour at the upper left of the shape and another one at its lower right. */
    void fill(Shape shape, Color lit, Color shaded) {
        Rectangle2D b = hull(shape);
        g.setPaint(new GradientPaint(
                (float) b.getMinX(), (float) b.getMinY(), lit, (float) b.getMaxX(), (float) b.getMaxY(), shaded));
        g.fill(shape);
    }

    /** The box around the points of a shape, those that pull its curves included: its bounds differ between releases. */
    private static Rectangle2D hull(Shape shape) {
        double[] at = new double[6];
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int points = POINTS[i.currentSegment(at)];
            for (int k = 0; k < points; k++) {
                left = Math.min(left, at[2 * k]);
                right = Math.max(right, at[2 * k]);
                top = Math.min(top, at[2 * k + 1]);
                bottom = Math.max(bottom, at[2 * k + 1]);
            }
        }
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    void rect(double x, double y, double width, double height, Color color) {
        fill(new Rectangle2D.Double(x, y, width, height), color);
    }

    void disc(double x, double y, double radius, Color color) {
        ellipse(x, y, radius, radius, color);
    }

    void ellipse(double x, double y, double radiusX, double radiusY, Color color) {
        fill(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY), color);
    }

    /** An arched opening that stands on {@code bottom}. */
    void arch(double x, double bottom, double width, double height, Color color) {
        double r = width / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(x - r, bottom);
        path.lineTo(x - r, bottom - height + r);
        path.curveTo(x - r, bottom - height - r / 3, x + r, bottom - height - r / 3, x + r, bottom - height + r);
        path.lineTo(x + r, bottom);
        path.closePath();
        fill(path, color);
    }

    void line(double x0, double y0, double x1, double y1, double width, Color color) {
        stroke(new Line2D.Double(x0, y0, x1, y1), width, color);
    }

    void stroke(Shape shape, double width, Color color) {
        g.setColor(color);
        Pen.draw(g, shape, width);
    }

    /** A closed polygon of x, y pairs. */
    static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
        path.closePath();
        return path;
    }

    /** The outline of a band along a way, whose width goes from one end to the other, moved by (dx, dy). */
    static Path2D band(List<Point2D.Double> way, double widthFrom, double widthTo, double dx, double dy) {
        Path2D path = new Path2D.Double();
        int n = way.size();
        for (int k = 0; k < 2 * n; k++) {
            int i = k < n ? k : 2 * n - 1 - k;
            Point2D.Double a = way.get(Math.max(0, i - 1));
            Point2D.Double b = way.get(Math.min(n - 1, i + 1));
            double length = Math.max(1e-9, a.distance(b));
            double half = (widthFrom + (widthTo - widthFrom) * i / (n - 1)) / 2 * (k < n ? 1 : -1);
            double x = way.get(i).x - (b.y - a.y) / length * half + dx;
            double y = way.get(i).y + (b.x - a.x) / length * half + dy;
            if (k == 0) path.moveTo(x, y);
            else path.lineTo(x, y);
        }
        path.closePath();
        return path;
    }
}
