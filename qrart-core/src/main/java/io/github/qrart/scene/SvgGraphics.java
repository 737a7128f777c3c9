package io.github.qrart.scene;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws on another graphics and tells a sink of every shape. What is no shape (pictures, text, copied areas, composites)
 * is refused.
 */
@SuppressWarnings("NullAway") // the JDK's methods take null where it says nothing of it
final class SvgGraphics extends Graphics2D {
    /** Told of every shape after it was drawn, with the graphics in the state it was drawn in. */
    interface Sink {
        void fill(Shape shape, Graphics2D state);

        void draw(Shape shape, Graphics2D state);
    }

    private final Graphics2D to;
    private final Sink sink;

    SvgGraphics(Graphics2D to, Sink sink) {
        this.to = to;
        this.sink = sink;
    }

    private static NotVectorException refused(String what) {
        return new NotVectorException(what);
    }

    @Override
    public void fill(Shape s) {
        to.fill(s);
        sink.fill(s, to);
    }

    @Override
    public void draw(Shape s) {
        to.draw(s);
        sink.draw(s, to);
    }

    @Override
    public Graphics create() {
        return new SvgGraphics((Graphics2D) to.create(), sink);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw refused("clears an area");
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int extent) {
        draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int extent) {
        fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) path.moveTo(x[i], y[i]);
            else path.lineTo(x[i], y[i]);
        }
        draw(path);
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        draw(new Polygon(x, y, count));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        fill(new Polygon(x, y, count));
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused("copies an area");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        throw refused("draws a picture");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw refused("draws a picture");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw refused("draws a picture");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw refused("draws a picture");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refused("draws a picture");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refused("draws a picture");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw refused("draws a picture");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int w, int h, Color background, ImageObserver observer) {
        throw refused("draws a picture");
    }

    @Override
    public boolean drawImage(
            Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, ImageObserver o) {
        throw refused("draws a picture");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver o) {
        throw refused("draws a picture");
    }

    @Override
    public void drawString(String text, int x, int y) {
        throw refused("draws text");
    }

    @Override
    public void drawString(String text, float x, float y) {
        throw refused("draws text");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refused("draws text");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused("draws text");
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw refused("draws text");
    }

    @Override
    public void setComposite(Composite composite) {
        throw refused("sets a composite");
    }

    @Override
    public void setXORMode(Color color) {
        throw refused("sets XOR mode");
    }

    @Override
    public void setPaintMode() {
        to.setPaintMode();
    }

    @Override
    public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        return to.hit(rectangle, shape, onStroke);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return to.getDeviceConfiguration();
    }

    @Override
    public void setPaint(Paint paint) {
        to.setPaint(paint);
    }

    @Override
    public void setStroke(Stroke stroke) {
        to.setStroke(stroke);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        to.setRenderingHint(key, value);
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return to.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        to.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        to.addRenderingHints(hints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return to.getRenderingHints();
    }

    @Override
    public void translate(int x, int y) {
        to.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        to.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        to.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        to.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        to.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        to.shear(x, y);
    }

    @Override
    public void transform(AffineTransform transform) {
        to.transform(transform);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        to.setTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return to.getTransform();
    }

    @Override
    public Paint getPaint() {
        return to.getPaint();
    }

    @Override
    public Composite getComposite() {
        return to.getComposite();
    }

    @Override
    public void setBackground(Color color) {
        to.setBackground(color);
    }

    @Override
    public Color getBackground() {
        return to.getBackground();
    }

    @Override
    public Stroke getStroke() {
        return to.getStroke();
    }

    @Override
    public void clip(@Nullable Shape shape) {
        to.clip(shape);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return to.getFontRenderContext();
    }

    @Override
    public Color getColor() {
        return to.getColor();
    }

    @Override
    public void setColor(Color color) {
        to.setColor(color);
    }

    @Override
    public Font getFont() {
        return to.getFont();
    }

    @Override
    public void setFont(Font font) {
        to.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return to.getFontMetrics(font);
    }

    @Override
    public Rectangle getClipBounds() {
        return to.getClipBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        to.clipRect(x, y, width, height);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        to.setClip(x, y, width, height);
    }

    @Override
    public @Nullable Shape getClip() {
        return to.getClip();
    }

    @Override
    public void setClip(@Nullable Shape clip) {
        to.setClip(clip);
    }

    @Override
    public void dispose() {
        to.dispose();
    }
}
