package io.github.qrart.repair;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.util.List;
import java.util.Locale;

/** Looks at a symbol in an image the way readers do. */
final class Examination {
    /** What a reader blurs together of a finder pattern's core, in modules. */
    private static final double CORE_BLUR = .15;

    /** How far from its middle the core is looked at, in modules. */
    private static final float CORE = 1.15f;

    private static final double FINDER_LIMIT = 1;
    /** Levels that dark and light parts of a finder pattern are to be apart. */
    private static final double FINDER_CONTRAST = 90;
    /** The most that luma may vary in a core, as a share of that contrast. */
    private static final double FINDER_RANGE = .3;
    /** The most of a finder pattern that may be nearer to the wrong tone than this, as a share of that contrast. */
    private static final double FINDER_FRAYED = .0035;

    private static final double FINDER_MARGIN = .2;
    /** How near to the edges between dark and light that is not looked at, in modules. */
    private static final float FINDER_EDGE = .15f;

    /** What a reader that follows lines blurs of it, in modules. */
    private static final double LINE_BLUR = .06;

    private static final float EDGE = .3f;
    private static final double QUIET_LIMIT = .05;
    private static final double MODULE_LIMIT = .03;
    /** A module needs the margin that it would have in a plain code of this contrast, in levels. */
    private static final double MODULE_CONTRAST = 40;

    private static final double LEAST_CONTRAST = 60;

    private final Plane luma;
    private final SymbolPlacement symbol;
    private final WorkGrid grid;
    private final float[] now;

    Examination(Plane luma, SymbolPlacement symbol, SymbolPlan plan) {
        this.luma = luma;
        this.symbol = symbol;
        grid = new WorkGrid(plan, symbol.moduleSize());
        now = new GridMap(grid, symbol.box()).down(luma);
    }

    List<Finding> findings() {
        float[] threshold = grid.blur(now, 1);
        return List.of(finders(), quietZone(threshold), modules(threshold), contrast(), polarity());
    }

    /** For each finder pattern, how bad it is: above 1 needs mending. */
    double[] finderMeasures() {
        FinderArea[] areas = FinderArea.of(luma, symbol.box(), grid.modules);
        double[] out = new double[areas.length];
        for (int k = 0; k < areas.length; k++) {
            float contrast = Math.max(1, FinderCalm.contrast(luma, areas[k]));
            double faint = FINDER_CONTRAST / contrast;
            double uneven = range(areas[k]) / (FINDER_RANGE * contrast);
            out[k] = Math.max(frayed(areas[k], contrast) / FINDER_FRAYED, Math.max(faint, uneven));
        }
        return out;
    }

    /** The share of a pattern, away from its edges, that a reader which follows lines may take for the other tone. */
    private double frayed(FinderArea area, float contrast) {
        float[] cut = area.cut(luma);
        float middle = FinderCalm.mean(area, cut, true) + contrast / 2;
        float[] seen = area.blur(cut, LINE_BLUR);
        int all = 0;
        int frayed = 0;
        for (int i = 0; i < seen.length; i++) {
            if (area.ring[i] > 3.5f || FinderArea.fromEdge(area.ring[i]) <= FINDER_EDGE) continue;
            all++;
            float margin = FinderArea.dark(area.ring[i]) ? middle - seen[i] : seen[i] - middle;
            if (margin < FINDER_MARGIN * contrast) frayed++;
        }
        return (double) frayed / all;
    }

    private float range(FinderArea area) {
        float[] seen = area.blur(area.cut(luma), CORE_BLUR);
        float least = 255;
        float most = 0;
        for (int i = 0; i < seen.length; i++) {
            if (area.ring[i] > CORE) continue;
            least = Math.min(least, seen[i]);
            most = Math.max(most, seen[i]);
        }
        return Math.max(0, most - least);
    }

    private Finding finders() {
        double worst = 0;
        for (double measure : finderMeasures()) worst = Math.max(worst, measure);
        return new Finding(
                Fault.FINDER_PATTERNS,
                worst,
                FINDER_LIMIT,
                say("the worst corner pattern is %.1f times as faint, uneven or frayed as it may be", worst));
    }

    private Finding quietZone(float[] threshold) {
        int dark = 0;
        int all = 0;
        int from = (WorkGrid.AROUND - 1) * grid.unit;
        int to = grid.side - from;
        for (int y = from; y < to; y++) {
            for (int x = from; x < to; x++) {
                int i = y * grid.side + x;
                if (grid.part[i] != WorkGrid.Part.QUIET || near(x, y)) continue;
                all++;
                if (now[i] < threshold[i]) dark++;
            }
        }
        double share = (double) dark / all;
        return new Finding(
                Fault.QUIET_ZONE,
                share,
                QUIET_LIMIT,
                say("%.0f %% of the margin right around the code is dark", 100 * share));
    }

    /** Whether a pixel is so near to the symbol's edge that the picture's may be there. */
    private boolean near(int x, int y) {
        float from = (WorkGrid.AROUND - EDGE) * grid.unit;
        float to = grid.side - from;
        return x + .5f > from && x + .5f < to && y + .5f > from && y + .5f < to;
    }

    private Finding modules(float[] threshold) {
        float[] seen = grid.blur(now, .25);
        float[] opposite = grid.blur(grid.sign, 1);
        int lacking = 0;
        int all = 0;
        for (int row = 0; row < grid.modules; row++) {
            for (int column = 0; column < grid.modules; column++) {
                int i = grid.middle(column, row);
                if (grid.part[i] != WorkGrid.Part.MODULE) continue;
                all++;
                double near = Math.min(.5, (1 - grid.sign[i] * opposite[i]) / 2);
                if (grid.sign[i] * (seen[i] - threshold[i]) < MODULE_CONTRAST * near) lacking++;
            }
        }
        double share = (double) lacking / all;
        return new Finding(
                Fault.MODULES,
                share,
                MODULE_LIMIT,
                say("%.0f %% of the modules do not stand out from their neighbours", 100 * share));
    }

    private double meanContrast() {
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int row = 0; row < grid.modules; row++) {
            for (int column = 0; column < grid.modules; column++) {
                int i = grid.middle(column, row);
                int k = grid.sign[i] < 0 ? 0 : 1;
                sum[k] += now[i];
                count[k]++;
            }
        }
        return sum[1] / count[1] - sum[0] / count[0];
    }

    private Finding contrast() {
        double contrast = Math.abs(meanContrast());
        return new Finding(
                Fault.CONTRAST,
                LEAST_CONTRAST - contrast,
                0,
                say("dark and light differ by %.0f of 255 levels on average", contrast));
    }

    private Finding polarity() {
        boolean inverted = meanContrast() < 0;
        return new Finding(
                Fault.POLARITY,
                inverted ? 1 : 0,
                .5,
                inverted ? "the code is light on dark" : "the code is dark on light");
    }

    private static String say(String words, double value) {
        return String.format(Locale.ROOT, words, value);
    }
}
