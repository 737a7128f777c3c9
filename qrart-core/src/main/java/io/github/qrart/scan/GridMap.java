package io.github.qrart.scan;

import com.google.zxing.ResultPoint;

/**
 * Where modules lie in a frame: pixel {@code (originX + column · rightX + row · downX, …)} for the top left corner of a
 * module. The middle of pixel (0, 0) is (0.5, 0.5).
 *
 * @param modules per side
 */
record GridMap(double originX, double originY, double rightX, double rightY, double downX, double downY, int modules) {
    private static final double FINDER_MIDDLE = 3.5;

    static GridMap upright(double left, double top, double moduleX, double moduleY, int modules) {
        return new GridMap(left, top, moduleX, 0, 0, moduleY, modules);
    }

    /**
     * From what ZXing's detector returns: the middles of the finder patterns at the bottom left, top left and top right.
     *
     * @param scale pixels of the frame for each of the detector's
     * @param mirrored whether right and down are exchanged
     */
    static GridMap of(ResultPoint[] points, int modules, double scale, boolean mirrored) {
        ResultPoint right = points[mirrored ? 0 : 2];
        ResultPoint down = points[mirrored ? 2 : 0];
        double across = modules - 2 * FINDER_MIDDLE;
        double ux = (right.getX() - points[1].getX()) * scale / across;
        double uy = (right.getY() - points[1].getY()) * scale / across;
        double vx = (down.getX() - points[1].getX()) * scale / across;
        double vy = (down.getY() - points[1].getY()) * scale / across;
        double x = points[1].getX() * scale - FINDER_MIDDLE * (ux + vx);
        double y = points[1].getY() * scale - FINDER_MIDDLE * (uy + vy);
        return new GridMap(x, y, ux, uy, vx, vy, modules);
    }

    double x(double column, double row) {
        return originX + column * rightX + row * downX;
    }

    double y(double column, double row) {
        return originY + column * rightY + row * downY;
    }

    /** Pixels a module is wide, about. */
    double moduleSize() {
        return Math.sqrt(Math.abs(rightX * downY - rightY * downX));
    }

    /** The same modules in a frame of another size. */
    GridMap scaled(double scaleX, double scaleY) {
        return new GridMap(
                originX * scaleX,
                originY * scaleY,
                rightX * scaleX,
                rightY * scaleY,
                downX * scaleX,
                downY * scaleY,
                modules);
    }
}
