package io.github.qrart.scene;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Finds a winding way across a symbol that keeps to light modules where it can: for rivers, lanes, anything light that
 * should run through the whole picture. Dijkstra's algorithm over the eight neighbours of each module, then smoothing.
 * About half of the modules are dark, and eight-connected ways through the light ones percolate, so a way that crosses
 * few dark modules nearly always exists.
 */
final class QuietPath {
    /** Modules outside the symbol that a way may use. */
    private static final int MARGIN = 3;

    private static final double DARK_COST = 7;
    /** Keeps a way from slipping around the symbol instead of running through it. */
    private static final double OUTSIDE_COST = 5;

    private static final double LANDMARK_COST = 60;

    private final int across;
    private final double[] costs;

    QuietPath(SceneCanvas canvas, SplittableRandom random) {
        int n = canvas.plan().modules();
        across = n + 2 * MARGIN;
        costs = new double[across * across];
        List<Landmark> landmarks = canvas.landmarks();
        for (int i = 0; i < costs.length; i++) {
            int x = i % across - MARGIN;
            int y = i / across - MARGIN;
            double cost = 1 + .9 * random.nextDouble();
            if (x < 0 || y < 0 || x >= n || y >= n) cost += OUTSIDE_COST;
            if (canvas.dark(x, y)) cost += DARK_COST;
            if (landmarks.stream().anyMatch(l -> l.contains(x, y))) cost += LANDMARK_COST;
            costs[i] = cost;
        }
    }

    /** Makes the modules along a way dearer, so that the next way keeps off it and only crosses. */
    void avoid(List<Point2D.Double> way) {
        for (Point2D.Double p : way) {
            int i = index(p.x, p.y);
            if (costs[i] < DARK_COST) costs[i] += 3;
        }
    }

    /** A way between two points, in modules, both within or near the symbol. */
    List<Point2D.Double> find(double x0, double y0, double x1, double y1) {
        int from = index(x0, y0);
        int to = index(x1, y1);
        int[] before = search(from, to);
        List<Point2D.Double> way = new ArrayList<>();
        for (int i = to; i != from; i = before[i]) way.add(middle(i));
        way.add(middle(from));
        Collections.reverse(way);
        return smooth(smooth(dense(way)));
    }

    private int index(double x, double y) {
        int column = Math.max(0, Math.min(across - 1, (int) Math.floor(x) + MARGIN));
        int row = Math.max(0, Math.min(across - 1, (int) Math.floor(y) + MARGIN));
        return row * across + column;
    }

    private Point2D.Double middle(int i) {
        return new Point2D.Double(i % across - MARGIN + .5, i / across - MARGIN + .5);
    }

    private record Step(int at, double cost) {}

    private int[] search(int from, int to) {
        double[] best = new double[costs.length];
        int[] before = new int[costs.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        PriorityQueue<Step> open = new PriorityQueue<>(
                (a, b) -> a.cost != b.cost ? Double.compare(a.cost, b.cost) : Integer.compare(a.at, b.at));
        best[from] = 0;
        open.add(new Step(from, 0));
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (step.at == to) break;
            if (step.cost > best[step.at]) continue;
            for (int k = 0; k < 9; k++) {
                int x = step.at % across + k % 3 - 1;
                int y = step.at / across + k / 3 - 1;
                if (k == 4 || x < 0 || y < 0 || x >= across || y >= across) continue;
                int next = y * across + x;
                double cost = step.cost + costs[next] * (k % 2 == 0 ? 1.414 : 1);
                if (cost >= best[next]) continue;
                best[next] = cost;
                before[next] = step.at;
                open.add(new Step(next, cost));
            }
        }
        return before;
    }

    private static List<Point2D.Double> dense(List<Point2D.Double> way) {
        List<Point2D.Double> out = new ArrayList<>();
        for (int i = 0; i + 1 < way.size(); i++) {
            Point2D.Double a = way.get(i);
            Point2D.Double b = way.get(i + 1);
            for (int k = 0; k < 4; k++) {
                out.add(new Point2D.Double(a.x + (b.x - a.x) * k / 4, a.y + (b.y - a.y) * k / 4));
            }
        }
        out.add(way.get(way.size() - 1));
        return out;
    }

    /** The mean over a window of seven quarter steps. */
    private static List<Point2D.Double> smooth(List<Point2D.Double> way) {
        List<Point2D.Double> out = new ArrayList<>(way.size());
        for (int i = 0; i < way.size(); i++) {
            int reach = Math.min(3, Math.min(i, way.size() - 1 - i));
            double x = 0;
            double y = 0;
            for (int k = i - reach; k <= i + reach; k++) {
                x += way.get(k).x;
                y += way.get(k).y;
            }
            out.add(new Point2D.Double(x / (2 * reach + 1), y / (2 * reach + 1)));
        }
        return out;
    }

    /** The distance from a point to a way. */
    static double distance(List<Point2D.Double> way, double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        for (Point2D.Double p : way) best = Math.min(best, p.distance(x, y));
        return best;
    }
}
