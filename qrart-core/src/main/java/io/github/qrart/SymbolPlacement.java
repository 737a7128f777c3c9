package io.github.qrart;

import io.github.qrart.symbol.SymbolPlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a symbol lies in an image, upright and without quiet zone.
 *
 * <p>Immutable.
 */
public final class SymbolPlacement {
    private final Box box;
    private final int modules;
    private final @Nullable SymbolPlan plan;

    private SymbolPlacement(Box box, int modules, @Nullable SymbolPlan plan) {
        this.box = box;
        this.modules = modules;
        this.plan = plan;
    }

    /**
     * A symbol whose modules are known.
     *
     * @param box its box, without quiet zone
     * @param plan what each module is
     * @return the placement
     */
    public static SymbolPlacement of(Box box, SymbolPlan plan) {
        return new SymbolPlacement(box, plan.modules(), plan);
    }

    /**
     * A symbol of which only place and size are known.
     *
     * @param box its box, without quiet zone
     * @param modules per side: 21, 25, 29 … 177
     * @return the placement
     * @throws IllegalArgumentException if no version has that many modules
     */
    public static SymbolPlacement of(Box box, int modules) {
        if (modules < 21 || modules > 177 || modules % 4 != 1) {
            throw new IllegalArgumentException(
                    "no version has " + modules + " modules; expected 21, 25, 29 … 177 (17 + 4 × version)");
        }
        return new SymbolPlacement(box, modules, null);
    }

    /**
     * A symbol in the middle of a square image, with modules of whole pixels, as large as its quiet zone allows. Whole
     * pixels matter: some readers miss clean symbols whose modules differ in size.
     *
     * @param plan what each module is
     * @param size side of the image in pixels
     * @param quietZone modules to leave on each side, at least 0
     * @param minModule the fewest pixels a module may have, at least 1
     * @return the placement
     * @throws SizeTooSmallException if the modules would be smaller
     */
    public static SymbolPlacement centred(SymbolPlan plan, int size, int quietZone, int minModule) {
        int across = plan.modules() + 2 * quietZone;
        int module = size / across;
        if (module < minModule) throw new SizeTooSmallException(size, plan.modules(), across * minModule);
        int from = (size - module * plan.modules()) / 2;
        int to = from + module * plan.modules();
        return of(new Box(from, from, to, to), plan);
    }

    /**
     * Refuses an image that the symbol does not lie in.
     *
     * @param width of the image in pixels
     * @param height of the image in pixels
     * @throws IllegalArgumentException if the box reaches over an edge, or is so small that a module has less than a
     *     pixel
     */
    public void checkWithin(int width, int height) {
        if (box.x0() < 0 || box.y0() < 0 || box.x1() > width || box.y1() > height) {
            throw new IllegalArgumentException("the symbol's box " + box + " reaches outside the image of " + width
                    + "×" + height + " px; expected edges within 0,0," + width + "," + height
                    + ", in pixels of this image and without quiet zone");
        }
        if (Math.min(box.width(), box.height()) < modules) {
            throw new IllegalArgumentException("the symbol's box " + box + " has less than a pixel for each of "
                    + modules + " modules; check the box and the number of modules, or enlarge the image");
        }
    }

    /**
     * The symbol's box, without quiet zone.
     *
     * @return the box, in pixels
     */
    public Box box() {
        return box;
    }

    /**
     * Modules per side.
     *
     * @return 21 to 177
     */
    public int modules() {
        return modules;
    }

    /**
     * What each module is, when it is known.
     *
     * @return the plan, or empty
     */
    public Optional<SymbolPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /**
     * The middle of a module.
     *
     * @param column from 0; may lie outside the symbol
     * @return x in pixels
     */
    public double centreX(int column) {
        return box.x0() + (column + .5) * box.width() / modules;
    }

    /**
     * The middle of a module.
     *
     * @param row from 0; may lie outside the symbol
     * @return y in pixels
     */
    public double centreY(int row) {
        return box.y0() + (row + .5) * box.height() / modules;
    }

    /**
     * The side of a module, the mean of width and height.
     *
     * @return pixels, above 0
     */
    public double moduleSize() {
        return (box.width() + box.height()) / 2 / modules;
    }

    @Override
    public String toString() {
        return modules + " modules in " + box;
    }
}
