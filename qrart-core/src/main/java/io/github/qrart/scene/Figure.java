package io.github.qrart.scene;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One great figure that fills the picture, made of small things: the ground has one tone in each of its parts, and what
 * stands there on dark modules another one, so that it is seen before they are. Drawn in its own lengths, from 0 at its
 * top to 1 at its foot, and placed between the finder patterns. For one thread; unchanging once all parts are added.
 */
final class Figure {
    /** What dark things are painted with: lightness, chroma and hue. */
    record Tone(double lightness, double chroma, double hue) {
        Color at(double lighter) {
            return Oklch.color(lightness + lighter, chroma, hue);
        }
    }

    private record Part(Shape shape, Color pale, Tone deep, double wish, double outline) {}

    private final List<Part> parts = new ArrayList<>();
    private final AffineTransform place;
    private final Tone around;

    /**
     * A figure in the middle of a symbol.
     *
     * @param mirrored whether left and right change places
     * @param around what dark things outside it are painted with
     */
    Figure(int modules, boolean mirrored, Tone around) {
        place = AffineTransform.getTranslateInstance(modules / 2.0, -.3);
        place.scale(modules * (mirrored ? -1.05 : 1.05), modules * 1.05);
        this.around = around;
    }

    /**
     * Adds a part in front of those before it.
     *
     * @param pale the ground there
     * @param deep dark things there
     * @param wish how much it would like to be dark (positive) or light
     * @param outline how much darker than the ground its outline is; 0 for none
     */
    void add(Shape shape, Tone pale, Tone deep, double wish, double outline) {
        parts.add(new Part(place.createTransformedShape(shape), pale.at(0), deep, wish, outline));
    }

    /** The tones of the ground, drawn before any thing. */
    void paint(Brush brush) {
        for (Part part : parts) {
            brush.fill(part.shape, part.pale);
            if (part.outline > 0) brush.stroke(part.shape, .13, SnowPalette.alpha(shade(part), 1));
        }
    }

    private static int shade(Part part) {
        return SnowPalette.mix(part.pale.getRGB() & 0xffffff, part.deep.at(0).getRGB() & 0xffffff, part.outline);
    }

    /** Where a point of the figure's own lengths lies, in modules. */
    Point2D at(double x, double y) {
        return place.transform(new Point2D.Double(x, y), null);
    }

    boolean contains(double x, double y) {
        return part(x, y) != null;
    }

    /** What a dark thing at a point is painted with. */
    Tone deep(double x, double y) {
        Part part = part(x, y);
        return part == null ? around : part.deep;
    }

    /** What a dark thing on some modules is painted with. */
    Tone deep(ModuleObject o) {
        return deep(o.column() + o.width() / 2.0, o.row() + o.height() / 2.0);
    }

    /** Whether it would rather be dark (positive) or light at a point. */
    double wish(double x, double y) {
        Part part = part(x, y);
        return part == null ? -.2 : part.wish;
    }

    private @Nullable Part part(double x, double y) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).shape.contains(x, y)) return parts.get(i);
        }
        return null;
    }
}
