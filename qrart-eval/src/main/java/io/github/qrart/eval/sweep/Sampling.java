package io.github.qrart.eval.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes cells of axes. */
public final class Sampling {
    /** The most cells that a sweep has: more is a mistake in the axes. */
    public static final int MOST_CELLS = 100_000;

    private static final int TRIES = 50;

    private Sampling() {}

    /**
     * Every value of each axis with every value of all others, the last axis varying fastest.
     *
     * @param base what all cells have set
     * @param axes may be none
     * @return the cells
     * @throws IllegalArgumentException if that makes more than {@value #MOST_CELLS}
     */
    public static List<Cell> grid(Cell base, List<Axis<?>> axes) {
        long count = 1;
        for (Axis<?> axis : axes) {
            count *= axis.values().size();
            if (count > MOST_CELLS) {
                throw new IllegalArgumentException("the grid has over " + MOST_CELLS
                        + " cells; take fewer values, or draw some with random or latin-hypercube");
            }
        }
        List<Cell> cells = List.of(base);
        for (Axis<?> axis : axes) {
            List<Cell> more = new ArrayList<>();
            for (Cell cell : cells) for (int i = 0; i < axis.values().size(); i++) more.add(axis.set(cell, i));
            cells = more;
        }
        return List.copyOf(cells);
    }

    /**
     * Cells drawn at random, each axis by itself and evenly, no two the same.
     *
     * @param base what all cells have set
     * @param axes at least one
     * @param count how many
     * @param seed any number
     * @return the cells, fewer when the axes have no more that differ
     * @throws IllegalArgumentException if the count is not within 1 to {@value #MOST_CELLS}
     */
    public static List<Cell> random(Cell base, List<Axis<?>> axes, int count, long seed) {
        check(count);
        SplittableRandom random = new SplittableRandom(seed);
        Set<Cell> cells = new LinkedHashSet<>();
        for (long tries = 0; cells.size() < count && tries < (long) TRIES * count; tries++) {
            Cell cell = base;
            for (Axis<?> axis : axes) cell = axis.setAt(cell, random.nextDouble());
            cells.add(cell);
        }
        return List.copyOf(cells);
    }

    /**
     * Cells of a Latin hypercube (McKay, Beckman and Conover, 1979): each axis is cut into as many equal parts as there are
     * cells, and every part is taken once. Covers each axis evenly with few cells.
     *
     * @param base what all cells have set
     * @param axes at least one
     * @param count how many
     * @param seed any number
     * @return the cells, fewer when listed values make some the same
     * @throws IllegalArgumentException if the count is not within 1 to {@value #MOST_CELLS}
     */
    public static List<Cell> latinHypercube(Cell base, List<Axis<?>> axes, int count, long seed) {
        check(count);
        SplittableRandom random = new SplittableRandom(seed);
        Cell[] cells = new Cell[count];
        java.util.Arrays.fill(cells, base);
        for (Axis<?> axis : axes) {
            int[] parts = permutation(count, random);
            for (int i = 0; i < count; i++) {
                cells[i] = axis.setAt(cells[i], (parts[i] + random.nextDouble()) / count);
            }
        }
        return List.copyOf(new LinkedHashSet<>(List.of(cells)));
    }

    private static int[] permutation(int count, SplittableRandom random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static void check(int count) {
        if (count < 1 || count > MOST_CELLS) {
            throw new IllegalArgumentException(count + " cells are not within 1 to " + MOST_CELLS);
        }
    }
}
