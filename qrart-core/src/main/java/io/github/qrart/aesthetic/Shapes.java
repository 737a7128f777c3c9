package io.github.qrart.aesthetic;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Large shapes of light and colour that are not the code: what is seen of a picture from across the room. A code has
 * large shapes too, its finder patterns and its own outline; what these explain is left out.
 */
final class Shapes {
    /** Standard deviation of the blur, in sides of the image: about two modules of a small symbol. */
    private static final double BLUR = 1 / 16.0;

    /** CIELAB distance of the large shapes from their mean, root mean square, that counts in full. */
    private static final double FULL = 25;

    /** Mean chroma of a picture with plenty of colour; louder ones are taken as if turned down to it. */
    private static final double PLENTY = 20;

    /** Points along each side of a pixel at which the code is looked up. */
    private static final int POINTS = 4;

    private Shapes() {}

    /**
     * From 0, none, to 1.
     *
     * @param image a small copy, some 64 pixels across
     * @param scale how many pixels of the image lie along one of the small copy
     */
    static double of(Cielab image, @Nullable SymbolPlacement symbol, double scale) {
        Plane lightness = image.lightness();
        double sigma = BLUR * Math.min(lightness.width(), lightness.height());
        float[][] code = symbol == null ? new float[0][] : code(lightness, symbol, scale, sigma);
        double loud = Math.min(1, PLENTY / meanChroma(image));
        double variance = unexplained(lightness, sigma, code)
                + loud * loud * (unexplained(image.a(), sigma, code) + unexplained(image.b(), sigma, code));
        return Math.min(1, Math.sqrt(variance) / FULL);
    }

    private static double unexplained(Plane plane, double sigma, float[][] code) {
        return LeastSquares.residualVariance(Filters.gaussian(plane, sigma).values(), code);
    }

    private static double meanChroma(Cielab image) {
        float[] a = image.a().values();
        float[] b = image.b().values();
        double sum = 1e-6;
        for (int i = 0; i < a.length; i++) sum += Math.hypot(a[i], b[i]) / a.length;
        return sum;
    }

    /** The symbol's area and, when they are known, its dark modules, as blurred as the picture. */
    private static float[][] code(Plane like, SymbolPlacement symbol, double scale, double sigma) {
        Optional<SymbolPlan> plan = symbol.plan();
        Plane area = new Plane(like.width(), like.height());
        Plane dark = new Plane(like.width(), like.height());
        float share = 1f / (POINTS * POINTS);
        for (int y = 0; y < like.height() * POINTS; y++) {
            int row = module(
                    (y + .5) * scale / POINTS, symbol.box().y0(), symbol.box().y1(), symbol.modules());
            if (row < 0) continue;
            for (int x = 0; x < like.width() * POINTS; x++) {
                int column = module(
                        (x + .5) * scale / POINTS,
                        symbol.box().x0(),
                        symbol.box().x1(),
                        symbol.modules());
                if (column < 0) continue;
                int i = y / POINTS * like.width() + x / POINTS;
                area.values()[i] += share;
                if (plan.isPresent() && plan.get().dark(column, row)) dark.values()[i] += share;
            }
        }
        float[] areas = Filters.gaussian(area, sigma).values();
        if (plan.isEmpty()) return new float[][] {areas};
        return new float[][] {areas, Filters.gaussian(dark, sigma).values()};
    }

    /** The module at a place, or -1 outside the symbol. */
    private static int module(double at, double from, double to, int modules) {
        int module = (int) Math.floor((at - from) / (to - from) * modules);
        return module < 0 || module >= modules ? -1 : module;
    }
}
