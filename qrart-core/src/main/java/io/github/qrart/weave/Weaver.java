package io.github.qrart.weave;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * Makes a picture carry a symbol: lays in function patterns and quiet zone, and moves the luma of modules that lack
 * margin until a reader can tell them, keeping hues. The same arguments give the same pixels.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Weaver {
    /** Pixels per module on the weaving plane; finer brings nothing that a reader or an eye could tell. */
    private static final int UNIT = 8;

    private final WeaveSettings settings;

    private Weaver(WeaveSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * A weaver with given settings.
     *
     * @param settings what to trade
     * @return the weaver
     */
    public static Weaver of(WeaveSettings settings) {
        return new Weaver(settings);
    }

    /**
     * Weaves a symbol into a picture.
     *
     * @param picture as large as the result; not changed. Transparency counts as white
     * @param placement where the symbol lies, with its plan; may be cut by the picture's edge
     * @return the result and how well its modules stand
     * @throws IllegalArgumentException if the placement has no plan
     * @throws InterruptedException if the thread is interrupted
     */
    public Woven weave(BufferedImage picture, SymbolPlacement placement) throws InterruptedException {
        SymbolPlan plan = placement
                .plan()
                .orElseThrow(() -> new IllegalArgumentException("the placement has no plan; expected one made by"
                        + " SymbolPlacement.of(box, plan): the weaver must know what each module is"));
        int[] rgb = Pixels.rgb(picture);
        Plane luma = luma(picture, rgb);
        ModuleGrid grid = new ModuleGrid(plan, UNIT);
        Projection projection = new Projection(placement, grid);
        Margins margins = new Margins(grid, settings);

        Plane original = projection.sample(luma);
        float[] woven = layPatterns(grid, original);
        new CorePush(grid, margins, settings).push(woven, settings.rounds());
        checkInterrupt();

        int[] out = render(rgb, luma, grid, projection, change(grid, original, woven));
        BufferedImage image = Pixels.image(luma.width(), luma.height(), out);
        checkInterrupt();
        float[] have = margins.measure(projection.sample(luma(image, out)).values());
        return Woven.of(image, grid, have, margins.needed);
    }

    private static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("weaving was interrupted");
    }

    private static Plane luma(BufferedImage image, int[] rgb) {
        float[] luma = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) luma[i] = Pixels.luma(rgb[i]);
        return new Plane(image.getWidth(), image.getHeight(), luma);
    }

    /** The picture with function patterns that are drawn whole, and the quiet zone. */
    private static float[] layPatterns(ModuleGrid grid, Plane original) {
        float[] plane = original.values().clone();
        for (int y = 0; y < grid.side; y++) {
            for (int x = 0; x < grid.side; x++) {
                int i = y * grid.side + x;
                int module = grid.moduleOf(x, y);
                if (module < 0) plane[i] = Tones.light(plane[i], Tones.FINDER_LIGHT);
                else if (grid.whole[module]) plane[i] = grid.wholeTone(module, plane[i]);
            }
        }
        return plane;
    }

    /** What weaving moved, zero where patterns are drawn whole: those are drawn anew at full size, with sharp edges. */
    private static Plane change(ModuleGrid grid, Plane original, float[] woven) {
        Plane change = new Plane(grid.side, grid.side);
        for (int y = 0; y < grid.side; y++) {
            for (int x = 0; x < grid.side; x++) {
                int i = y * grid.side + x;
                int module = grid.moduleOf(x, y);
                if (module >= 0 && !grid.whole[module]) {
                    change.values()[i] = woven[i] - original.values()[i];
                }
            }
        }
        return change;
    }

    private static int[] render(int[] rgb, Plane luma, ModuleGrid grid, Projection projection, Plane change) {
        int[] out = new int[rgb.length];
        for (int y = 0; y < luma.height(); y++) {
            double row = projection.row(y);
            for (int x = 0; x < luma.width(); x++) {
                double column = projection.column(x);
                int i = y * luma.width() + x;
                int module = grid.moduleAt(column, row);
                float was = luma.values()[i];
                float target;
                if (module < 0) target = Tones.light(was, Tones.FINDER_LIGHT);
                else if (grid.whole[module]) target = grid.wholeTone(module, was);
                else target = was + projection.at(change, column, row);
                out[i] = Recolouring.toLuma(rgb[i], target);
            }
        }
        return out;
    }
}
