package io.github.qrart.scene;

/**
 * A finder or alignment pattern: a dark frame one module wide, a light ring one module wide, a dark core.
 *
 * @param column its left column, from 0
 * @param row its top row, from 0
 * @param size modules per side: 7 for a finder pattern, whose core has 3×3 modules, 5 for an alignment pattern, whose
 *     core is a single module
 */
public record Landmark(int column, int row, int size) {
    /**
     * Whether a reader finds the symbol by it.
     *
     * @return true for finder patterns
     */
    public boolean isFinder() {
        return size == 7;
    }

    /**
     * Whether a module belongs to it.
     *
     * @param x column
     * @param y row
     * @return true inside, light ring included
     */
    public boolean contains(int x, int y) {
        return x >= column && x < column + size && y >= row && y < row + size;
    }
}
