package io.github.qrart.scene;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** How far every point of a canvas lies inside (positive) or outside (negative) a shape, in modules. Immutable. */
final class ShapeField {
    private static final int SAMPLES = 8;

    private final Plane distance;
    private final double left;
    private final double top;

    private ShapeField(Plane distance, Rectangle2D bounds) {
        this.distance = distance;
        left = bounds.getMinX();
        top = bounds.getMinY();
    }

    /** The field of a shape given in modules. */
    static ShapeField of(SceneCanvas canvas, Shape shape) throws InterruptedException {
        Rectangle2D bounds = canvas.bounds();
        int size = (int) Math.ceil(bounds.getWidth() * SAMPLES);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.scale(SAMPLES, SAMPLES);
        g.translate(-bounds.getMinX(), -bounds.getMinY());
        g.setColor(Color.WHITE);
        g.fill(shape);
        g.dispose();
        float[] values = new float[size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (image.getRaster().getDataBuffer().getElem(i) & 255) / 255f - .5f;
        }
        Plane distance = Filters.gaussian(SignedDistance.of(new Plane(size, size, values)), 1.2);
        float[] out = distance.values();
        for (int i = 0; i < out.length; i++) out[i] /= SAMPLES;
        return new ShapeField(distance, bounds);
    }

    double at(double x, double y) {
        return distance.sample((x - left) * SAMPLES, (y - top) * SAMPLES);
    }
}
