package io.github.qrart.weave;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * Makes a picture carry a symbol: lays in function patterns and quiet zone, and moves the luma of modules that lack
 * margin until a reader can tell them, keeping hues. The loop is closed: margins are measured against the local mean of
 * the output, the way readers binarise, and measured once more on the finished image. The same arguments give the same pixels.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Weaver {
    /** Pixels per module on the weaving plane, even. Eight scanned and looked the same as six and took half as long again. */
    private static final int UNIT = 6;

    /** What the refinement must leave of each margin: in pale, even pictures likeness would outweigh it. */
    private static final float LEAST_MARGIN = .8f;

    /** Steps to the eight neighbours, those that share an edge first: x, y, x, y … */
    private static final int[] NEAREST = {1, 0, -1, 0, 0, 1, 0, -1, 1, 1, 1, -1, -1, 1, -1, -1};

    private final WeaveOptions options;

    private Weaver(WeaveOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * A weaver with given options.
     *
     * @param options what to trade
     * @return the weaver
     */
    public static Weaver of(WeaveOptions options) {
        return new Weaver(options);
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
        return weave(new Canvas(picture), placement);
    }

    /** Weaves a symbol into a canvas, which is used up. */
    Woven weave(Canvas canvas, SymbolPlacement placement) throws InterruptedException {
        SymbolPlan plan = placement
                .plan()
                .orElseThrow(() -> new IllegalArgumentException("the placement has no plan; expected one made by"
                        + " SymbolPlacement.of(box, plan): the weaver must know what each module is"));
        ModuleGrid grid = new ModuleGrid(plan, UNIT);
        Projection projection = new Projection(placement, grid);
        Plane original = projection.sample(canvas.luma());
        Patterns patterns = new Patterns(grid, new Tones(options), original);
        float[] woven = patterns.lay(original);
        Margins wide = new Margins(grid, options, woven, Margins.WIDE);
        Margins narrow = new Margins(grid, options, woven, Margins.NARROW);

        CorePush push = new CorePush(grid, wide, options);
        push.push(woven, options.rounds());
        checkInterrupt();
        new Refinement(grid, original.values(), wide, narrow, options).refine(woven, options.steps());
        push.restore(woven, LEAST_MARGIN);
        new VotePush(grid).push(woven);
        patterns.settle(original, woven);

        CoreGuard guard = new CoreGuard(grid, options, woven, wide, narrow);
        new Rendering(projection, patterns, guard, change(grid, original, woven), canvas.width()).paint(canvas);
        checkInterrupt();
        float[] result = projection.sample(canvas.luma()).values();
        return Woven.of(canvas.toImage(), grid, wide, result);
    }

    private static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("weaving was interrupted");
    }

    /**
     * What weaving moved. Patterns that are drawn whole are drawn anew at full size, with sharp edges; there the change
     * goes on from the nearest woven pixel, so that nothing leaks over the edge when it is enlarged.
     */
    private static Plane change(ModuleGrid grid, Plane original, float[] woven) {
        int side = grid.side;
        Plane change = new Plane(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int from = y * side + x;
                for (int k = 0; k < NEAREST.length && !grid.wovenAt(from); k += 2) {
                    int nx = Math.max(0, Math.min(side - 1, x + NEAREST[k]));
                    int ny = Math.max(0, Math.min(side - 1, y + NEAREST[k + 1]));
                    if (grid.wovenAt(ny * side + nx)) from = ny * side + nx;
                }
                if (grid.wovenAt(from)) change.values()[y * side + x] = woven[from] - original.values()[from];
            }
        }
        return change;
    }
}
