package io.github.qrart.scene;

import io.github.qrart.image.Outlines;
import io.github.qrart.image.Regions;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * Turns what was computed pixel by pixel into shapes of one colour each, with smooth outlines. A step smoother than
 * {@code Regions} tells apart becomes bands.
 */
final class SvgTracing {
    /** What a border costs, in squared levels, for each pixel of a module. */
    private static final double BORDER = 4;
    /** The smallest shape, in square modules. */
    private static final double LEAST = .014;
    /** How far an outline may be off, in modules. */
    private static final double TOLERANCE = .024;
    /** Corners that turn less are rounded off: the cosine of 65 degrees. */
    private static final double CORNER = .42;
    /** So little of a turn that nobody sees it: the cosine of 12 degrees. */
    private static final double STRAIGHT = .978;
    /** Opaque shapes reach so much over their outlines, in modules, or what is below would shine through the joints. */
    private static final double OVERLAP = .03;

    /** The same below a layer that covers everything: at a few pixels to a module, joints are wider than that. */
    private static final double GROUND = .14;

    private final Rectangle2D bounds;
    private final BinaryOperator<String> definitions;
    private int layers;

    /**
     * A tracing.
     *
     * @param bounds of the picture, in modules
     * @param definitions gives a definition, by element and content, its name
     */
    SvgTracing(Rectangle2D bounds, BinaryOperator<String> definitions) {
        this.bounds = bounds;
        this.definitions = definitions;
    }

    /**
     * Appends the shapes of a picture.
     *
     * @param argb 0xAARRGGBB, row by row
     * @param edges whether soft edges are those of things, to be made hard
     */
    void append(int[] argb, int width, boolean edges, StringBuilder to) {
        double unit = width / bounds.getWidth();
        Regions regions = Regions.of(argb, width, BORDER * unit, (int) Math.ceil(LEAST * unit * unit), edges);
        List<List<Outlines.Loop>> outlines = Outlines.of(regions, TOLERANCE * unit);
        boolean covers = IntStream.range(0, regions.count())
                .allMatch(i -> regions.shade(i).isOpaque());
        String id = "t" + layers++;
        to.append(covers ? "<defs><g id=\"" + id + "\"" : "<g stroke-width=\"" + SvgPath.round(OVERLAP) + "\"");
        to.append(" fill-rule=\"evenodd\">\n");
        for (int i = 0; i < regions.count(); i++) {
            Regions.Shade shade = regions.shade(i);
            if (shade.isUnseen()) continue;
            boolean opaque = shade.isOpaque();
            String paint = paint(shade, unit);
            to.append("<path fill=\"").append(paint).append('"');
            if (opaque) to.append(" stroke=\"").append(paint).append('"');
            else if (shade.isFlat())
                to.append(" fill-opacity=\"")
                        .append(share((shade.from() >>> 24) / 255.0))
                        .append('"');
            SvgPath path = new SvgPath();
            for (Outlines.Loop loop : outlines.get(i)) loop(loop, unit, path);
            to.append(" d=\"").append(path).append("\"/>\n");
        }
        to.append("</g>");
        if (covers) to.append("</defs>").append(use(id, GROUND)).append(use(id, OVERLAP));
        to.append('\n');
    }

    private static String use(String id, double stroke) {
        return "<use href=\"#" + id + "\" stroke-width=\"" + SvgPath.round(stroke) + "\"/>";
    }

    private String paint(Regions.Shade shade, double unit) {
        if (shade.isFlat()) return SvgRecorder.hex(shade.from());
        String ends = "";
        double[] at = {shade.fromX(), shade.fromY(), shade.toX(), shade.toY()};
        for (int k = 0; k < 4; k++) {
            double upperLeft = k % 2 == 0 ? bounds.getMinX() : bounds.getMinY();
            ends += " " + "xy".charAt(k % 2) + (k / 2 + 1) + "=\"" + SvgPath.round(upperLeft + at[k] / unit) + "\"";
        }
        String id = definitions.apply(
                "linearGradient",
                " gradientUnits=\"userSpaceOnUse\"" + ends + "><stop" + stop(shade.from()) + "/><stop offset=\"1\""
                        + stop(shade.to()) + "/>");
        return "url(#" + id + ")";
    }

    /** The attributes of a gradient's end. */
    static String stop(int argb) {
        String color = " stop-color=\"" + SvgRecorder.hex(argb) + "\"";
        return argb >>> 24 > 250 ? color : color + " stop-opacity=\"" + share((argb >>> 24) / 255.0) + "\"";
    }

    static String share(double share) {
        String text = String.format(Locale.ROOT, "%.2f", share);
        return text.startsWith("0") ? text.substring(1) : text;
    }

    private void loop(Outlines.Loop loop, double unit, SvgPath path) {
        int n = loop.x().length;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = bounds.getMinX() + loop.x()[i] / unit;
            y[i] = bounds.getMinY() + loop.y()[i] / unit;
        }
        for (int i = 0; i < n; i++) {
            int before = (i + n - 1) % n;
            int after = (i + 1) % n;
            boolean corner = loop.node()[i] || stays(x, y, before, i, after);
            double inX = corner ? x[i] : (x[before] + x[i]) / 2;
            double inY = corner ? y[i] : (y[before] + y[i]) / 2;
            if (i == 0) path.move(inX, inY);
            else path.line(inX, inY);
            if (!corner) path.quad(x[i], y[i], (x[i] + x[after]) / 2, (y[i] + y[after]) / 2);
        }
        path.close();
    }

    private static boolean stays(double[] x, double[] y, int a, int b, int c) {
        double ux = x[b] - x[a];
        double uy = y[b] - y[a];
        double vx = x[c] - x[b];
        double vy = y[c] - y[b];
        double cosine = (ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy));
        return cosine < CORNER || cosine > STRAIGHT;
    }
}
