package io.github.qrart.scene;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/**
 * Path data in whole numbers, {@value #GRID} to a module, each relative to the one before: the shortest there is. What is
 * rounded off does not add up. For one thread.
 */
final class SvgPath {
    /** Steps to a module. */
    static final int GRID = 100;

    private final StringBuilder data = new StringBuilder();
    private long x;
    private long y;
    private char last;
    private long startX;
    private long startY;
    private boolean waiting;
    private long waitingX;
    private long waitingY;

    /** The path of a shape. */
    static String of(Shape shape, AffineTransform toModules) {
        SvgPath path = new SvgPath();
        double[] p = new double[6];
        for (PathIterator i = shape.getPathIterator(toModules); !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> path.move(p[0], p[1]);
                case PathIterator.SEG_LINETO -> path.line(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> path.quad(p[0], p[1], p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> path.cubic(p);
                default -> path.close();
            }
        }
        return path.toString();
    }

    void move(double toX, double toY) {
        flush();
        command('m');
        add(round(toX) - x);
        add(round(toY) - y);
        x = startX = round(toX);
        y = startY = round(toY);
        last = 'l';
    }

    void line(double toX, double toY) {
        flush();
        waitingX = round(toX);
        waitingY = round(toY);
        waiting = true;
    }

    /** A line is written when it is known not to be the last one home, which closing a path draws anyway. */
    private void flush() {
        if (!waiting) return;
        waiting = false;
        long dx = waitingX - x;
        long dy = waitingY - y;
        if (dx == 0 && dy == 0) return;
        if (dy == 0) {
            command('h');
            add(dx);
        } else if (dx == 0) {
            command('v');
            add(dy);
        } else {
            command('l');
            add(dx);
            add(dy);
        }
        x += dx;
        y += dy;
    }

    void quad(double controlX, double controlY, double toX, double toY) {
        flush();
        command('q');
        add(round(controlX) - x);
        add(round(controlY) - y);
        end(toX, toY);
    }

    private void cubic(double[] p) {
        flush();
        command('c');
        for (int k = 0; k < 4; k++) add(round(p[k]) - (k % 2 == 0 ? x : y));
        end(p[4], p[5]);
    }

    private void end(double toX, double toY) {
        add(round(toX) - x);
        add(round(toY) - y);
        x = round(toX);
        y = round(toY);
    }

    void close() {
        if (waitingX != startX || waitingY != startY) flush();
        waiting = false;
        data.append('z');
        last = 'z';
        x = startX;
        y = startY;
    }

    private void command(char command) {
        if (command != last || command == 'm') data.append(command);
        last = command;
    }

    private void add(long number) {
        boolean joins = data.length() > 0 && Character.isDigit(data.charAt(data.length() - 1));
        if (joins && number >= 0) data.append(' ');
        data.append(number);
    }

    static long round(double modules) {
        return Math.round(modules * GRID);
    }

    @Override
    public String toString() {
        flush();
        return data.toString();
    }
}
