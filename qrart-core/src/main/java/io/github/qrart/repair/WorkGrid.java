package io.github.qrart.repair;

import io.github.qrart.image.RunningMean;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;

/**
 * The symbol and its surroundings on the plane where they are measured and mended: a square of {@link #side} pixels with
 * {@link #unit} pixels for each module and {@link #AROUND} modules on each side. Says for each pixel what readers want
 * there. The arrays are not written after construction.
 */
final class WorkGrid {
    /** Modules around the symbol: the whole quiet zone of the standard. */
    static final int AROUND = 4;

    /** The row and the column of the timing patterns. */
    static final int TIMING = 6;

    /** Pixels for each module, where the image has as many. */
    private static final int UNIT = 6;

    /** What a pixel belongs to, as far as mending differs. */
    enum Part {
        /** Finder patterns, mended at full resolution, and modules that carry nothing. */
        NONE,
        SEPARATOR,
        QUIET,
        MODULE
    }

    /** How far the quiet zone matters in full and at all, in modules from the symbol, and how much farther by a finder. */
    private static final float QUIET_WHOLE = .75f;

    private static final float QUIET_END = 1.4f;
    private static final float QUIET_BY_FINDER = .3f;

    final int modules;
    final int unit;
    final int side;
    /** +1 where light is wanted, -1 where dark. */
    final float[] sign;
    /** How much a pixel matters, 0 to 1: fades out across modules' edges and outwards in the quiet zone. */
    final float[] weight;

    final Part[] part;
    /** Whether a pixel lies in a timing pattern. */
    final boolean[] timing;

    WorkGrid(SymbolPlan plan, double moduleSize) {
        modules = plan.modules();
        unit = (int) Math.min(UNIT, Math.floor(moduleSize));
        side = (modules + 2 * AROUND) * unit;
        sign = new float[side * side];
        weight = new float[side * side];
        part = new Part[side * side];
        timing = new boolean[side * side];
        for (int i = 0; i < part.length; i++) {
            int column = i % side / unit - AROUND;
            int row = i / side / unit - AROUND;
            boolean inside = column >= 0 && row >= 0 && column < modules && row < modules;
            sign[i] = inside && plan.dark(column, row) ? -1 : 1;
            timing[i] = inside && plan.role(column, row) == Role.TIMING;
            part[i] = inside ? part(plan.role(column, row)) : Part.QUIET;
        }
        // Wide for modules, so that they become rounded and grow together with their like; narrow for the quiet zone.
        float[] rounded = blur(sign, .3);
        float[] edged = blur(sign, .1);
        for (int i = 0; i < weight.length; i++) weight[i] = weight(i, rounded[i], edged[i]);
    }

    private static Part part(Role role) {
        return switch (role) {
            case FINDER, REMAINDER -> Part.NONE;
            case SEPARATOR -> Part.SEPARATOR;
            default -> Part.MODULE;
        };
    }

    private float weight(int i, float rounded, float edged) {
        return switch (part[i]) {
            case NONE -> 0;
            case SEPARATOR -> 1;
            case MODULE -> Ramp.of(sign[i] * rounded, .2f, .7f);
            case QUIET -> {
                float x = (i % side + .5f) / unit - AROUND;
                int row = i / side;
                float y = (row + .5f) / unit - AROUND;
                float dx = Math.max(0, Math.max(-x, x - modules));
                float dy = Math.max(0, Math.max(-y, y - modules));
                boolean finder = byFinder(x, y);
                float farther = finder ? QUIET_BY_FINDER : 0;
                float near = 1 - Ramp.of((float) Math.hypot(dx, dy), QUIET_WHOLE + farther, QUIET_END + farther);
                yield finder ? near : near * Ramp.of(edged, .2f, .9f);
            }
        };
    }

    /** Whether a place in modules lies beside a finder pattern. */
    private boolean byFinder(float x, float y) {
        boolean left = x < 7;
        boolean top = y < 7;
        boolean right = x > modules - 7;
        boolean bottom = y > modules - 7;
        return left && top || right && top || left && bottom;
    }

    /** A blur with a standard deviation in modules. */
    float[] blur(float[] plane, double sigma) {
        return RunningMean.gaussian(plane, side, side, sigma * unit);
    }

    /** The index of the pixel in the middle of a module. */
    int middle(int column, int row) {
        return ((AROUND + row) * unit + unit / 2) * side + (AROUND + column) * unit + unit / 2;
    }
}
