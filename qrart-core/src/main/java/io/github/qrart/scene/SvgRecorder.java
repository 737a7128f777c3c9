package io.github.qrart.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes an SVG while a scene is drawn. Shapes are kept as shapes, soft shadows and lights as shapes under a blur; what is
 * computed pixel by pixel is traced. Only what every viewer knows is used: paths, circles, gradients, clips, opacity and
 * Gaussian blurs; no scripts, no style sheets, nothing from outside. For one thread.
 */
final class SvgRecorder {
    private static final String BLACK = " fill=\"#000\"";
    /**
     * The blur of the whole, in modules, which pixels have too: too slight to be seen, but readers that are shown the
     * document at screen size take hard specks for modules. Of 18 documents at 768 px zbar read 16 and OpenCV 14
     * without it, and both all of them with it.
     */
    private static final double SOFT = .05;
    /**
     * How many points of a step are looked at along the picture's side, whatever its size in pixels: some 35 to a module,
     * so that outlines are finer than pixels.
     */
    private static final int SAMPLES = 1440;
    /** Levels of a correction that are not worth a shape: its outline would be seen, and it would not. */
    private static final int SLIGHT = 8;

    private final AffineTransform toModules;
    private final Rectangle2D bounds;
    private final SvgTracing tracing;
    private final IntUnaryOperator colours;
    private final StringBuilder defs = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder top = new StringBuilder();
    private final Map<String, String> ids = new LinkedHashMap<>();

    /**
     * A recorder.
     *
     * @param bounds of the picture, in modules
     * @param unit pixels to a module
     * @param colours what becomes of every colour at the end
     */
    SvgRecorder(Rectangle2D bounds, double unit, IntUnaryOperator colours) {
        this.bounds = bounds;
        this.colours = colours;
        toModules = new AffineTransform(1 / unit, 0, 0, 1 / unit, bounds.getMinX(), bounds.getMinY());
        tracing = new SvgTracing(bounds, this::def);
    }

    /** Draws on a graphics over the picture, and records it. */
    Graphics2D over(Graphics2D picture) {
        return new SvgGraphics(picture, new SvgGraphics.Sink() {
            @Override
            public void fill(Shape shape, Graphics2D state) {
                AffineTransform modules = modules(state);
                append(body, shape, modules, paint(state, modules, "fill") + clip(state, modules));
            }

            @Override
            public void draw(Shape shape, Graphics2D state) {
                AffineTransform modules = modules(state);
                if (!(state.getStroke() instanceof BasicStroke stroke)) {
                    fill(state.getStroke().createStrokedShape(shape), state);
                    return;
                }
                String style = stroke(stroke, modules) + paint(state, modules, "stroke");
                append(body, shape, modules, style + clip(state, modules));
            }
        });
    }

    /** Draws on a graphics of another scale, and records shapes for {@link #blurred}. */
    Graphics2D over(Graphics2D mask, StringBuilder shapes, double pixelsToModule) {
        double scale = 1 / pixelsToModule;
        AffineTransform from = new AffineTransform(scale, 0, 0, scale, bounds.getMinX(), bounds.getMinY());
        return new SvgGraphics(mask, new SvgGraphics.Sink() {
            @Override
            public void fill(Shape shape, Graphics2D state) {
                append(shapes, shape, then(state, from), black(state));
            }

            @Override
            public void draw(Shape shape, Graphics2D state) {
                append(shapes, state.getStroke().createStrokedShape(shape), then(state, from), black(state));
            }
        });
    }

    /** Masks are white where they hold; what is drawn over them in black takes away from them. */
    private static String black(Graphics2D state) {
        if (state.getClip() != null) throw new NotVectorException("clips a mask");
        if (Color.BLACK.equals(state.getPaint())) return BLACK;
        if (Color.WHITE.equals(state.getPaint())) return "";
        throw new NotVectorException("draws a mask in " + state.getPaint());
    }

    /**
     * Lays shapes over the picture, blurred, that turn black and white into other colours.
     *
     * @param sigma of the blur, in modules
     */
    void blurred(String shapes, double sigma, int black, int white) {
        // As little opacity as will do: a shadow takes from what is light, a light adds to what is dark.
        int argb = white == 0xffffff
                ? Overlay.of(0, black, 0)
                : black == 0
                        ? Overlay.of(0xffffff, white, 0)
                        : Overlay.of(0xffffff, white, Overlay.linear(black, white));
        String blur = SvgPath.round(sigma) == 0 ? "" : " filter=\"url(#" + blur(sigma) + ")\"";
        String layer = "<g fill=\"" + hex(colours.applyAsInt(argb & 0xffffff)) + "\" opacity=\""
                + SvgTracing.share((argb >>> 24) / 255.0) + "\"";
        if (shapes.contains(BLACK)) {
            String mask = def(
                    "mask",
                    " maskUnits=\"userSpaceOnUse\"" + rectangle(bounds) + "><g fill=\"#fff\"" + blur + ">\n" + shapes
                            + "</g>");
            body.append(layer)
                    .append(" mask=\"url(#")
                    .append(mask)
                    .append(")\"><rect")
                    .append(rectangle(bounds))
                    .append("/></g>\n");
        } else {
            body.append(layer).append(blur).append(">\n").append(shapes).append("</g>\n");
        }
    }

    /** Lays over the picture what a shader makes of it, given the pixels that are there. */
    void traced(SceneCanvas.Shader shader, int[] pixels, int width) throws InterruptedException {
        int side = SAMPLES;
        double step = bounds.getWidth() / side;
        int[] argb = new int[side * side];
        for (int y = 0; y < side; y++) {
            checkInterrupted(y);
            double v = bounds.getMinY() + (y + .5) * step;
            int row = y * width / side * width;
            for (int x = 0; x < side; x++) {
                double u = bounds.getMinX() + (x + .5) * step;
                int over = Overlay.of(shader, u, v, pixels[row + x * width / side] & 0xffffff);
                argb[y * side + x] = over & 0xff000000 | colours.applyAsInt(over & 0xffffff);
            }
        }
        tracing.append(argb, side, true, body);
    }

    private static void checkInterrupted(int row) throws InterruptedException {
        if (row % 64 == 0 && Thread.interrupted()) throw new InterruptedException("tracing a scene");
    }

    private AffineTransform modules(Graphics2D state) {
        return then(state, toModules);
    }

    private static AffineTransform then(Graphics2D state, AffineTransform to) {
        AffineTransform all = new AffineTransform(to);
        all.concatenate(state.getTransform());
        return all;
    }

    private void append(StringBuilder out, Shape shape, AffineTransform modules, String style) {
        Rectangle2D reach = modules.createTransformedShape(shape).getBounds2D();
        boolean outside = reach.getMaxX() < bounds.getMinX() - 1
                || reach.getMinX() > bounds.getMaxX() + 1
                || reach.getMaxY() < bounds.getMinY() - 1
                || reach.getMinY() > bounds.getMaxY() + 1;
        if (outside || style.contains("-opacity=\".00\"")) return;
        if (shape instanceof Ellipse2D && modules.getShearX() == 0 && modules.getShearY() == 0) {
            out.append(ellipse(reach, style));
            return;
        }
        String path = SvgPath.of(shape, modules);
        if (path.isEmpty()) return;
        boolean holes = shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
        out.append("<path").append(style);
        if (holes && path.indexOf('m', 1) > 0) out.append(" fill-rule=\"evenodd\"");
        out.append(" d=\"").append(path).append("\"/>\n");
    }

    private static String ellipse(Rectangle2D r, String style) {
        long rx = Math.max(1, SvgPath.round(r.getWidth() / 2));
        long ry = Math.max(1, SvgPath.round(r.getHeight() / 2));
        String centre = " cx=\"" + SvgPath.round(r.getCenterX()) + "\" cy=\"" + SvgPath.round(r.getCenterY()) + "\"";
        if (rx == ry) return "<circle" + style + centre + " r=\"" + rx + "\"/>\n";
        return "<ellipse" + style + centre + " rx=\"" + rx + "\" ry=\"" + ry + "\"/>\n";
    }

    private String paint(Graphics2D state, AffineTransform modules, String attribute) {
        if (state.getPaint() instanceof Color color) {
            String opacity = color.getAlpha() == 255
                    ? ""
                    : " " + attribute + "-opacity=\"" + SvgTracing.share(color.getAlpha() / 255.0) + "\"";
            return " " + attribute + "=\"" + hex(colours.applyAsInt(color.getRGB() & 0xffffff)) + "\"" + opacity;
        }
        if (state.getPaint() instanceof GradientPaint gradient) {
            return " " + attribute + "=\"url(#" + gradient(gradient, modules) + ")\"";
        }
        throw new NotVectorException(
                "paints with a " + state.getPaint().getClass().getSimpleName());
    }

    private String gradient(GradientPaint paint, AffineTransform modules) {
        Point2D from = modules.transform(paint.getPoint1(), null);
        Point2D to = modules.transform(paint.getPoint2(), null);
        String spread = paint.isCyclic() ? " spreadMethod=\"reflect\"" : "";
        return def(
                "linearGradient",
                " gradientUnits=\"userSpaceOnUse\" x1=\"" + SvgPath.round(from.getX()) + "\" y1=\""
                        + SvgPath.round(from.getY()) + "\" x2=\"" + SvgPath.round(to.getX()) + "\" y2=\""
                        + SvgPath.round(to.getY()) + "\"" + spread + "><stop" + stop(paint.getColor1())
                        + "/><stop offset=\"1\"" + stop(paint.getColor2()) + "/>");
    }

    private String stop(Color color) {
        return SvgTracing.stop(color.getAlpha() << 24 | colours.applyAsInt(color.getRGB() & 0xffffff));
    }

    private static String stroke(BasicStroke stroke, AffineTransform modules) {
        double scale = Math.sqrt(Math.abs(modules.getDeterminant()));
        StringBuilder style = new StringBuilder(" fill=\"none\" stroke-width=\"");
        style.append(Math.max(1, SvgPath.round(stroke.getLineWidth() * scale))).append('"');
        style.append(new String[] {" stroke-linecap=\"butt\"", "", " stroke-linecap=\"square\""}[stroke.getEndCap()]);
        style.append(
                new String[] {" stroke-linejoin=\"miter\"", "", " stroke-linejoin=\"bevel\""}[stroke.getLineJoin()]);
        if (stroke.getLineJoin() == BasicStroke.JOIN_MITER) {
            style.append(" stroke-miterlimit=\"").append(stroke.getMiterLimit()).append('"');
        }
        if (stroke.getDashArray() != null) {
            style.append(" stroke-dasharray=\"");
            for (float dash : stroke.getDashArray())
                style.append(SvgPath.round(dash * scale)).append(' ');
            style.append("\" stroke-dashoffset=\"")
                    .append(SvgPath.round(stroke.getDashPhase() * scale))
                    .append('"');
        }
        return style.toString();
    }

    private String clip(Graphics2D state, AffineTransform modules) {
        Shape clip = state.getClip();
        if (clip == null) return "";
        boolean holes = clip.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
        String path = "><path" + (holes ? " clip-rule=\"evenodd\"" : "") + " d=\"" + SvgPath.of(clip, modules) + "\"/>";
        return " clip-path=\"url(#" + def("clipPath", path) + ")\"";
    }

    private String blur(double sigma) {
        return def(
                "filter",
                " filterUnits=\"userSpaceOnUse\"" + rectangle(bounds) + " color-interpolation-filters=\"sRGB\">"
                        + "<feGaussianBlur stdDeviation=\"" + SvgPath.round(sigma) + "\"/>");
    }

    private static String rectangle(Rectangle2D r) {
        return " x=\"" + SvgPath.round(r.getX()) + "\" y=\"" + SvgPath.round(r.getY()) + "\" width=\""
                + SvgPath.round(r.getWidth()) + "\" height=\"" + SvgPath.round(r.getHeight()) + "\"";
    }

    /** The name of a definition, made when it is used for the first time. */
    private String def(String element, String content) {
        return ids.computeIfAbsent(element + content, k -> {
            String id = "d" + ids.size();
            defs.append('<')
                    .append(element)
                    .append(" id=\"")
                    .append(id)
                    .append('"')
                    .append(content);
            defs.append("</").append(element).append(">\n");
            return id;
        });
    }

    static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }

    /**
     * Lays over the picture what turns some pixels into others.
     *
     * @param from the pixels that the recorded steps gave
     * @param to the pixels that they should have given
     */
    void corrected(int[] from, int[] to, int width) throws InterruptedException {
        int side = Math.min(width, SAMPLES);
        int[] correction = new int[side * side];
        for (int y = 0; y < side; y++) {
            checkInterrupted(y);
            int row = y * width / side * width;
            for (int x = 0; x < side; x++) {
                int i = row + x * width / side;
                boolean slight = Overlay.apart(from[i], to[i]) < SLIGHT;
                correction[y * side + x] = slight ? 0 : Overlay.of(from[i] & 0xffffff, to[i] & 0xffffff, 0);
            }
        }
        tracing.append(correction, side, false, body);
    }

    /** Lays pixels over all else; the place in modules. */
    void picture(BufferedImage image, double x, double y, double width, double height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(image, "png", out)) throw new IOException("this Java writes no PNG");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        top.append("<image preserveAspectRatio=\"none\"")
                .append(rectangle(new Rectangle2D.Double(x, y, width, height)))
                .append(" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray()))
                .append("\"/>\n");
    }

    /**
     * The whole document.
     *
     * @param pixels its own size, a side
     * @param title for people
     */
    String document(int pixels, String title) {
        long x = SvgPath.round(bounds.getX());
        long y = SvgPath.round(bounds.getY());
        long side = SvgPath.round(bounds.getWidth());
        // Before the definitions are written: it is one of them.
        String soft = blur(SOFT);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + pixels + "\" height=\"" + pixels
                + "\" viewBox=\"" + x + " " + y + " " + side + " " + side + "\">\n<title>" + escaped(title)
                + "</title>\n<defs>\n" + defs + "</defs>\n<g filter=\"url(#" + soft
                + ")\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n" + body + "</g>\n" + top + "</svg>\n";
    }

    /** As text of an element; what no XML can hold is left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
