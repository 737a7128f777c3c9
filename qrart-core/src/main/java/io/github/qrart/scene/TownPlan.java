package io.github.qrart.scene;

import io.github.qrart.scene.TownThing.House;
import io.github.qrart.scene.TownThing.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Decides what every dark module of a hill town is. Rows become roofs, each with a façade under it; what is dark on a
 * façade becomes its windows; columns become towers and cypresses. On the slopes the same modules are groves and vines, in
 * the bay they are boats. A few large things come first, apart from each other, for the eye to rest on.
 */
final class TownPlan {
    private final TownMap map;
    private final TownPalette palette;
    private final SplittableRandom random;
    private final int n;
    private final boolean[] free;
    private final @Nullable House[] facades;
    private final List<House> houses = new ArrayList<>();
    private final List<TownThing> things = new ArrayList<>();

    private TownPlan(SceneCanvas canvas, TownMap map, TownPalette palette) {
        this.map = map;
        this.palette = palette;
        random = canvas.random("town plan");
        n = canvas.plan().modules();
        free = new boolean[n * n];
        facades = new @Nullable House[n * n];
        for (int i = 0; i < free.length; i++) free[i] = canvas.plan().dark(i % n, i / n);
        for (Landmark l : canvas.landmarks()) {
            for (int i = 0; i < l.size() * l.size(); i++) {
                free[(l.row() + i / l.size()) * n + l.column() + i % l.size()] = false;
            }
        }
    }

    static TownPlan of(SceneCanvas canvas, TownMap map, TownPalette palette) {
        TownPlan plan = new TownPlan(canvas, map, palette);
        plan.takeDomes();
        plan.takeTowers();
        for (int y = 0; y < plan.n; y++) {
            for (int x = 0; x < plan.n; x++) {
                if (plan.isFree(x, y, 1, 1)) plan.take(x, y);
            }
        }
        plan.houses.sort(Comparator.comparingDouble(House::y).thenComparingDouble(House::x));
        plan.things.sort(Comparator.comparingInt(TownThing::bottom).thenComparingInt(TownThing::column));
        return plan;
    }

    /** The façades, from back to front. */
    List<House> houses() {
        return houses;
    }

    /** The things, from back to front. */
    List<TownThing> things() {
        return things;
    }

    private void takeDomes() {
        int[][] sizes = {{4, 3}, {3, 3}, {4, 2}, {3, 2}};
        List<int[]> places = new ArrayList<>();
        for (int[] size : sizes) {
            for (int y = 0; y + size[1] < n; y++) {
                for (int x = 0; x < n; x++) {
                    boolean town = map.isTown(x + size[0] / 2.0, y + 1) && !map.isWater(x + size[0] / 2.0, y + 4);
                    if (!town || !isFree(x, y, size[0], size[1])) continue;
                    if (places.size() >= 2 || !isApart(places, x, y, n / 3)) continue;
                    places.add(new int[] {x, y});
                    House house = house(x - .1, y + size[1] - .3, size[0] + .2, 2.1, y);
                    add(Kind.DOME, x, y, size[0], size[1], house);
                }
            }
        }
    }

    private void takeTowers() {
        List<int[]> places = new ArrayList<>();
        for (int height = 6; height >= 4; height--) {
            for (int y = 0; y + height < n; y++) {
                for (int x = 0; x < n; x++) {
                    boolean town = map.isTown(x + .5, y + height) && !map.isWater(x + .5, y + height + 1);
                    if (!town || !isFree(x, y, 1, height)) continue;
                    if (places.size() >= 3 || !isApart(places, x, y, n / 4)) continue;
                    places.add(new int[] {x, y});
                    add(Kind.TOWER, x, y, 1, height, null);
                }
            }
        }
    }

    private static boolean isApart(List<int[]> places, int x, int y, int distance) {
        return places.stream().allMatch(p -> Math.abs(p[0] - x) + Math.abs(p[1] - y) >= distance);
    }

    private void take(int x, int y) {
        int wide = run(x, y, 1, 0, 5);
        int tall = run(x, y, 0, 1, 4);
        if (map.isWater(x + .5, y + .4)) {
            takeAtSea(x, y, wide, tall);
        } else if (map.isTown(x + wide / 2.0, y + .5)) {
            takeInTown(x, y, wide, tall);
        } else {
            takeOnSlope(x, y, wide, tall);
        }
    }

    private void takeInTown(int x, int y, int wide, int tall) {
        boolean upright = tall > wide + 1 || tall > wide && random.nextInt(4) == 0;
        if (wide > 1 && !upright) {
            takeRoof(x, y, wide);
            return;
        }
        House house = facades[y * n + x];
        if (house != null && tall == 1) {
            add(Kind.WINDOW, x, y, 1, 1, house);
        } else if (house != null && random.nextInt(4) > 0) {
            add(Kind.FRENCH_WINDOW, x, y, 1, 2, house);
        } else if (random.nextInt(tall == 1 ? 3 : 5) > 1) {
            takeTowerHouse(x, y, tall);
        } else if (tall == 1) {
            add(random.nextInt(3) == 0 ? Kind.SUNSHADE : Kind.TREE, x, y, 1, 1, null);
        } else {
            add(Kind.CYPRESS, x, y, 1, tall, null);
        }
    }

    private void takeTowerHouse(int x, int y, int tall) {
        double down = tall + random.nextDouble(.9, 1.6);
        double wider = random.nextDouble(.2, .34);
        House house = house(x - wider, y + .5, 1 + 2 * wider, down - .5, y);
        add(Kind.TOWER_HOUSE, x, y, 1, tall, house);
        if (y + tall < n) facades[(y + tall) * n + x] = house;
    }

    private void takeRoof(int x, int y, int wide) {
        int width = wide <= 3 ? wide : wide == 4 ? (random.nextBoolean() ? 4 : 2) : random.nextBoolean() ? 3 : 2;
        if (width > 2 && random.nextInt(4) > 0 && isFree(x, y + 1, 2, 1) && !isFree(x, y + 1, width, 1)) width = 2;
        boolean hall = isFree(x, y + 1, width, 1);
        int height = !hall ? 1 : isFree(x, y + 2, width, 1) ? 3 : 2;
        double down = height + random.nextDouble(1.7, 3.3);
        House house = house(x + .02, y + .6, width - .04, down - .6, y);
        add(hall ? Kind.HALL : Kind.ROOF, x, y, width, height, house);
        for (int v = y + height; v < Math.min(n, y + down - .3); v++) {
            for (int u = x; u < x + width; u++) facades[v * n + u] = house;
        }
    }

    private void takeOnSlope(int x, int y, int wide, int tall) {
        if (wide > 1 && isFree(x, y + 1, 2, 1)) {
            if (random.nextInt(6) == 0) takeRoof(x, y, Math.min(3, wide));
            else add(Kind.TREE, x, y, 2, 2, null);
        } else if (wide > 1 && wide >= tall) {
            int what = random.nextInt(9);
            if (what == 0) takeRoof(x, y, Math.min(4, wide));
            else if (what < 6 || wide > 3) add(Kind.VINES, x, y, wide, 1, null);
            else add(Kind.PINE, x, y, wide, 1, null);
        } else if (tall > 1) {
            add(Kind.CYPRESS, x, y, 1, tall, null);
        } else {
            House house = facades[y * n + x];
            add(house != null ? Kind.WINDOW : Kind.TREE, x, y, 1, 1, house);
        }
    }

    private void takeAtSea(int x, int y, int wide, int tall) {
        if (wide > 1 && isFree(x, y + 1, 2, 1)) {
            add(Kind.ROCK, x, y, 2, 2, null);
        } else if (wide >= tall) {
            add(Kind.BOAT, x, y, Math.min(3, wide), 1, null);
        } else {
            add(Kind.SAIL, x, y, 1, Math.min(3, tall), null);
        }
    }

    private House house(double x, double y, double width, double height, int row) {
        double depth = map.depth(row);
        double dry = Math.max(1, map.coast(x + width / 2) + .1 - y);
        House house = new House(x, y, width, Math.min(height, dry), palette.wall(random), palette.roof(depth, random));
        houses.add(house);
        return house;
    }

    private void add(Kind kind, int x, int y, int width, int height, @Nullable House house) {
        for (int v = y; v < y + height; v++) {
            for (int u = x; u < x + width; u++) free[v * n + u] = false;
        }
        things.add(new TownThing(kind, x, y, width, height, random.nextLong(), house));
    }

    private int run(int x, int y, int dx, int dy, int most) {
        int length = 1;
        while (length < most && isFree(x + dx * length, y + dy * length, 1, 1)) length++;
        return length;
    }

    private boolean isFree(int column, int row, int width, int height) {
        if (column + width > n || row + height > n) return false;
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) {
                if (!free[y * n + x]) return false;
            }
        }
        return true;
    }
}
