package io.github.qrart.scene;

import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Merges the dark modules of a symbol into things to draw: blocks of 3×2, 2×3 and 2×2 first, then runs of up to three,
 * then singles. Each dark module outside the landmarks belongs to exactly one object.
 */
final class ModuleObjects {
    private static final int LONGEST_RUN = 3;

    private final SymbolPlan plan;
    private final SplittableRandom random;
    private final boolean[] free;
    private final List<ModuleObject> objects = new ArrayList<>();

    private ModuleObjects(SymbolPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
        int n = plan.modules();
        free = new boolean[n * n];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) free[y * n + x] = plan.dark(x, y);
        }
        for (Landmark landmark : landmarks(plan)) {
            for (int y = landmark.row(); y < landmark.row() + landmark.size(); y++) {
                Arrays.fill(free, y * n + landmark.column(), y * n + landmark.column() + landmark.size(), false);
            }
        }
    }

    /** The objects, from back to front: by lower edge, then from left to right. */
    static List<ModuleObject> of(SymbolPlan plan, SplittableRandom random) {
        ModuleObjects grouping = new ModuleObjects(plan, random);
        boolean wideFirst = random.nextBoolean();
        grouping.takeBlocks(wideFirst ? 3 : 2, wideFirst ? 2 : 3);
        grouping.takeBlocks(wideFirst ? 2 : 3, wideFirst ? 3 : 2);
        grouping.takeBlocks(2, 2);
        grouping.takeRuns();
        grouping.objects.sort(Comparator.comparingInt(ModuleObject::bottom).thenComparingInt(ModuleObject::column));
        return List.copyOf(grouping.objects);
    }

    /** The finder patterns (top left, top right, bottom left), then the alignment patterns. */
    static List<Landmark> landmarks(SymbolPlan plan) {
        int n = plan.modules();
        List<Landmark> found =
                new ArrayList<>(List.of(new Landmark(0, 0, 7), new Landmark(n - 7, 0, 7), new Landmark(0, n - 7, 7)));
        boolean[] seen = new boolean[n * n];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                if (plan.role(x, y) != Role.ALIGNMENT || seen[y * n + x]) continue;
                // Under a logo there is none.
                if (plan.dark(x + 2, y + 2)) found.add(new Landmark(x, y, 5));
                for (int i = 0; i < 25; i++) seen[(y + i / 5) * n + x + i % 5] = true;
            }
        }
        return List.copyOf(found);
    }

    private void takeBlocks(int width, int height) {
        int n = plan.modules();
        for (int y = 0; y + height <= n; y++) {
            for (int x = 0; x + width <= n; x++) takeIfFree(x, y, width, height);
        }
    }

    private void takeRuns() {
        int n = plan.modules();
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                if (!isFree(x, y, 1, 1)) continue;
                int wide = run(x, y, 1, 0);
                int tall = run(x, y, 0, 1);
                boolean across = wide > tall || (wide == tall && random.nextBoolean());
                takeIfFree(x, y, across ? wide : 1, across ? 1 : tall);
            }
        }
    }

    private int run(int x, int y, int dx, int dy) {
        int length = 1;
        while (length < LONGEST_RUN && isFree(x + dx * length, y + dy * length, 1, 1)) length++;
        return length;
    }

    private boolean isFree(int column, int row, int width, int height) {
        int n = plan.modules();
        if (column + width > n || row + height > n) return false;
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) {
                if (!free[y * n + x]) return false;
            }
        }
        return true;
    }

    private void takeIfFree(int column, int row, int width, int height) {
        if (!isFree(column, row, width, height)) return;
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) free[y * plan.modules() + x] = false;
        }
        objects.add(new ModuleObject(column, row, width, height, random.nextLong()));
    }
}
