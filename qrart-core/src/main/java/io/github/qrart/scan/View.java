package io.github.qrart.scan;

/**
 * A pinhole view of a plane that is turned in itself and then tilted about an axis through its middle. Coordinates are
 * relative to the middle; a plane that is neither turned nor tilted is seen as it is.
 */
final class View {
    private final double cosTurn;
    private final double sinTurn;
    private final double axisX;
    private final double axisY;
    private final double cosTilt;
    private final double sinTilt;
    private final double camera;

    /**
     * A view.
     *
     * @param turn in radians
     * @param tilt in radians
     * @param axis direction of the axis of the tilt, in radians
     * @param camera distance of the camera, in pixels of the plane
     */
    View(double turn, double tilt, double axis, double camera) {
        cosTurn = Math.cos(turn);
        sinTurn = Math.sin(turn);
        axisX = Math.cos(axis);
        axisY = Math.sin(axis);
        cosTilt = Math.cos(tilt);
        sinTilt = Math.sin(tilt);
        this.camera = camera;
    }

    /** The point of the plane that is seen at (x, y), written to {@code at}. */
    void source(double x, double y, double[] at) {
        double[] m = homography();
        double w = m[4] * x + m[5] * y + m[6];
        at[0] = (m[0] * x + m[1] * y) / w;
        at[1] = (m[2] * x + m[3] * y) / w;
    }

    /**
     * What {@link #source} works with, for loops over many points: the plane's point is {@code (m0 x + m1 y) / w, (m2 x
     * + m3 y) / w} with {@code w = m4 x + m5 y + m6}.
     */
    double[] homography() {
        // Along the axis a point moves by its depth; across it, by the tilt as well.
        double along = camera * cosTilt;
        double xx = along * axisX * axisX + camera * axisY * axisY;
        double xy = (along - camera) * axisX * axisY;
        double yy = along * axisY * axisY + camera * axisX * axisX;
        return new double[] {
            xx * cosTurn + xy * sinTurn,
            xy * cosTurn + yy * sinTurn,
            xy * cosTurn - xx * sinTurn,
            yy * cosTurn - xy * sinTurn,
            axisY * sinTilt,
            -axisX * sinTilt,
            along
        };
    }

    /** Where a point of the plane is seen, written to {@code at}: undoes {@link #source}. */
    void seen(double px, double py, double[] at) {
        double x = px * cosTurn - py * sinTurn;
        double y = px * sinTurn + py * cosTurn;
        double along = x * axisX + y * axisY;
        double flat = y * axisX - x * axisY;
        double shrink = camera / (camera + flat * sinTilt);
        along *= shrink;
        double across = flat * cosTilt * shrink;
        at[0] = along * axisX - across * axisY;
        at[1] = along * axisY + across * axisX;
    }

    /** How far from the middle a rectangle reaches, seen, in x and y. */
    double[] reach(double halfWidth, double halfHeight) {
        double[] reach = new double[2];
        double[] at = new double[2];
        for (int corner = 0; corner < 4; corner++) {
            seen((corner & 1) == 0 ? halfWidth : -halfWidth, (corner & 2) == 0 ? halfHeight : -halfHeight, at);
            reach[0] = Math.max(reach[0], Math.abs(at[0]));
            reach[1] = Math.max(reach[1], Math.abs(at[1]));
        }
        return reach;
    }
}
