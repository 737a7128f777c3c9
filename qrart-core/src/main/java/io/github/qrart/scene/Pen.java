package io.github.qrart.scene;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/**
 * Draws lines with round ends and corners, the same on every release of Java. Those differ in how they bend a line along
 * a curve and in round corners, not in straight pieces with round ends; so curves are made straight pieces here, and a
 * sharp corner is where two lines end.
 */
final class Pen {
    /** How far a straight piece may be from its curve, in modules: less than a pixel's quarter at 4096 pixels. */
    private static final double FLATNESS = .002;
    /** What is shorter than this, in modules, is left out. */
    private static final double SHORTEST = 1e-4;
    /** The cosine of the sharpest turn within one line. */
    private static final double SMOOTH = .94;

    private Pen() {}

    static void draw(Graphics2D g, Shape shape, double width) {
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL));
        g.draw(lines(shape));
    }

    private static Path2D lines(Shape shape) {
        Path2D lines = new Path2D.Double();
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        double alongX = 0;
        double alongY = 0;
        for (PathIterator i = shape.getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = at[0];
                startY = at[1];
            }
            double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
            double length = Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
            if (kind == PathIterator.SEG_MOVETO) {
                lines.moveTo(toX, toY);
                alongX = 0;
                alongY = 0;
            } else if (length < SHORTEST) {
                continue;
            } else {
                double turn = (alongX * (toX - x) + alongY * (toY - y)) / length;
                boolean first = alongX == 0 && alongY == 0;
                if (!first && turn < SMOOTH) lines.moveTo(x, y);
                lines.lineTo(toX, toY);
                alongX = (toX - x) / length;
                alongY = (toY - y) / length;
            }
            x = toX;
            y = toY;
        }
        return lines;
    }
}
