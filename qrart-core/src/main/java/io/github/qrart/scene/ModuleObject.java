package io.github.qrart.scene;

/**
 * Dark modules to be drawn as one thing.
 *
 * @param column leftmost column, from 0
 * @param row topmost row, from 0
 * @param width in modules, at least 1
 * @param height in modules, at least 1
 * @param variant a number that a scene may use to vary the drawing; any value
 */
public record ModuleObject(int column, int row, int width, int height, long variant) {
    /**
     * Whether it is one module.
     *
     * @return true for 1×1
     */
    public boolean isSingle() {
        return width == 1 && height == 1;
    }

    /**
     * Whether it is several modules side by side.
     *
     * @return true for one row of 2 or more
     */
    public boolean isRow() {
        return width > 1 && height == 1;
    }

    /**
     * Whether it is several modules one above the other.
     *
     * @return true for one column of 2 or more
     */
    public boolean isColumn() {
        return width == 1 && height > 1;
    }

    /**
     * Whether it has several modules in both directions.
     *
     * @return true for 2×2, 2×3 and 3×2
     */
    public boolean isBlock() {
        return width > 1 && height > 1;
    }

    /**
     * The lower edge.
     *
     * @return the row below the object
     */
    public int bottom() {
        return row + height;
    }

    /**
     * The right edge.
     *
     * @return the column right of the object
     */
    public int right() {
        return column + width;
    }
}
