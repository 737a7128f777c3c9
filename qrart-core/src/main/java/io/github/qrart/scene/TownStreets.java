package io.github.qrart.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Draws stairs that wind from the quay up to the church, mostly over light modules: the cheapest way, where a dark module
 * is a long way round.
 */
final class TownStreets {
    private static final double DARK = 7;
    private static final double LANDMARK = 60;

    private final SceneCanvas canvas;
    private final TownMap map;
    private final TownPalette palette;
    private final int n;

    TownStreets(SceneCanvas canvas, TownMap map, TownPalette palette) {
        this.canvas = canvas;
        this.map = map;
        this.palette = palette;
        n = map.modules();
    }

    void draw() {
        SplittableRandom random = canvas.random("streets");
        double[] cost = costs(random);
        int church = (int) map.middle();
        for (double share : new double[] {random.nextDouble(.28, .42), random.nextDouble(.55, .78)}) {
            int from = (int) (share * n);
            int quay = Math.min(n - 1, (int) map.coast(from) - 1);
            List<int[]> way = way(cost, quay * n + from, church);
            // What has been built is cheap: streets join.
            for (int[] cell : way) cost[cell[1] * n + cell[0]] = .3;
            paint(way);
        }
    }

    private double[] costs(SplittableRandom random) {
        double[] cost = new double[n * n];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = (canvas.dark(i % n, i / n) ? DARK : 1) + random.nextDouble(.6);
        }
        for (Landmark l : canvas.landmarks()) {
            for (int y = Math.max(0, l.row() - 1); y < Math.min(n, l.row() + l.size() + 1); y++) {
                int from = Math.max(0, l.column() - 1);
                Arrays.fill(cost, y * n + from, y * n + Math.min(n, l.column() + l.size() + 1), LANDMARK);
            }
        }
        return cost;
    }

    /** The cheapest way up to the topmost row (Dijkstra), as cells from below to above. */
    private List<int[]> way(double[] cost, int from, int column) {
        double[] best = new double[n * n];
        int[] before = new int[n * n];
        Arrays.fill(best, Double.MAX_VALUE);
        Arrays.fill(before, -1);
        best[from] = 0;
        PriorityQueue<double[]> queue = new PriorityQueue<>(Comparator.comparingDouble(a -> a[0]));
        queue.add(new double[] {0, from});
        while (!queue.isEmpty()) {
            double[] head = queue.remove();
            int cell = (int) head[1];
            if (cell == column) break;
            if (head[0] > best[cell]) continue;
            for (int k = 0; k < 9; k++) {
                int x = cell % n + k % 3 - 1;
                int y = cell / n + k / 3 - 1;
                if (k == 4 || x < 0 || y < 0 || x >= n || y >= n) continue;
                double next = head[0] + cost[y * n + x] * (k % 2 == 0 ? 1.5 : 1);
                if (next >= best[y * n + x]) continue;
                best[y * n + x] = next;
                before[y * n + x] = cell;
                queue.add(new double[] {next, y * n + x});
            }
        }
        List<int[]> way = new ArrayList<>();
        for (int cell = column; cell >= 0; cell = before[cell]) way.add(0, new int[] {cell % n, cell / n});
        return way;
    }

    private void paint(List<int[]> way) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {way.get(0)[0] + .5, map.coast(way.get(0)[0]) - .3});
        for (int[] cell : way) points.add(new double[] {cell[0] + .5, cell[1] + .5});
        points.add(new double[] {map.middle(), map.ridge(map.middle()) + .6});
        Path2D.Double curve = new Path2D.Double();
        curve.moveTo(points.get(0)[0], points.get(0)[1]);
        for (int i = 1; i + 1 < points.size(); i++) {
            double[] p = points.get(i);
            double[] q = points.get(i + 1);
            curve.quadTo(p[0], p[1], (p[0] + q[0]) / 2, (p[1] + q[1]) / 2);
        }
        stroke(curve, Oklch.color(.80, .035, 50), .80f, new float[0]);
        stroke(curve, palette.paving(.025), .68f, new float[0]);
        stroke(curve, Oklch.color(.875, .03, 65), .60f, new float[] {.05f, .2f});
    }

    private void stroke(Path2D curve, Color color, float width, float[] dash) {
        canvas.graphics().setColor(color);
        canvas.graphics()
                .setStroke(
                        dash.length == 0
                                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
        canvas.graphics().draw(curve);
    }
}
