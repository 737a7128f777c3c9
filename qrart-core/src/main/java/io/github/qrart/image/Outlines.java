package io.github.qrart.image;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The borders of regions as lines of few points. Two neighbours share the line between them, so that neither gap nor
 * overlap is left when lines are simplified.
 */
public final class Outlines {
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    /**
     * A closed line of points.
     *
     * @param x in pixels from the left edge
     * @param y in pixels from the upper edge
     * @param node whether more than two regions meet at a point, or the picture ends there: such a point must stay
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Loop(double[] x, double[] y, boolean[] node) {}

    @SuppressWarnings("ArrayRecordComponent") // compared as the same object only
    private record Arc(int left, int right, boolean fromNode, double[] x, double[] y) {
        Arc reversed() {
            int n = x.length;
            double[] u = new double[n];
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                u[i] = x[n - 1 - i];
                v[i] = y[n - 1 - i];
            }
            return new Arc(right, left, fromNode, u, v);
        }

        long start() {
            return key(x[0], y[0]);
        }

        long end() {
            return key(x[x.length - 1], y[y.length - 1]);
        }

        private static long key(double x, double y) {
            return (long) (2 * y) << 32 | (long) (2 * x);
        }
    }

    private final Regions regions;
    private final double tolerance;
    private final int width;
    private final boolean[] across;
    private final boolean[] down;
    private final List<Arc> arcs = new ArrayList<>();

    private Outlines(Regions regions, double tolerance) {
        this.regions = regions;
        this.tolerance = tolerance;
        width = regions.width() + 1;
        across = new boolean[width * (regions.height() + 1)];
        down = new boolean[across.length];
    }

    /**
     * Traces all regions.
     *
     * @param regions what to trace
     * @param tolerance how far a simplified line may be from the pixels' edges, in pixels
     * @return for each region its loops, outer ones and holes, to be filled by the even–odd rule
     */
    public static List<List<Loop>> of(Regions regions, double tolerance) {
        Outlines outlines = new Outlines(regions, tolerance);
        outlines.trace();
        return outlines.loops();
    }

    private void trace() {
        for (int y = 0; y <= regions.height(); y++) {
            for (int x = 0; x < width; x++) if (isNode(x, y)) fromNode(x, y);
        }
        for (int y = 0; y <= regions.height(); y++) {
            for (int x = 0; x < width; x++) if (open(x, y, 0)) walk(x, y, 0);
        }
    }

    private void fromNode(int x, int y) {
        for (int direction = 0; direction < 4; direction++) if (open(x, y, direction)) walk(x, y, direction);
    }

    /** Where three or four lines meet, and the corners of the picture. */
    private boolean isNode(int x, int y) {
        boolean corner = (x == 0 || x == width - 1) && (y == 0 || y == regions.height());
        int lines = 0;
        for (int direction = 0; direction < 4; direction++) if (isBorder(x, y, direction)) lines++;
        return corner || lines > 2;
    }

    private int left(int x, int y, int direction) {
        return switch (direction) {
            case 0 -> regions.at(x, y - 1);
            case 1 -> regions.at(x, y);
            case 2 -> regions.at(x - 1, y);
            default -> regions.at(x - 1, y - 1);
        };
    }

    private int right(int x, int y, int direction) {
        return left(x + DX[direction], y + DY[direction], (direction + 2) % 4);
    }

    private boolean isBorder(int x, int y, int direction) {
        return left(x, y, direction) != right(x, y, direction);
    }

    private boolean open(int x, int y, int direction) {
        return isBorder(x, y, direction) && !used(direction)[at(x, y, direction)];
    }

    private boolean[] used(int direction) {
        return direction % 2 == 0 ? across : down;
    }

    private int at(int x, int y, int direction) {
        int u = direction == 2 ? x - 1 : x;
        int v = direction == 3 ? y - 1 : y;
        return v * width + u;
    }

    /** From one node to the next, or once round. */
    private void walk(int fromX, int fromY, int firstDirection) {
        int left = left(fromX, fromY, firstDirection);
        int right = right(fromX, fromY, firstDirection);
        List<double[]> points = new ArrayList<>();
        boolean node = isNode(fromX, fromY);
        if (node) points.add(new double[] {fromX, fromY});
        int x = fromX;
        int y = fromY;
        int direction = firstDirection;
        while (true) {
            used(direction)[at(x, y, direction)] = true;
            points.add(new double[] {x + .5 * DX[direction], y + .5 * DY[direction]});
            x += DX[direction];
            y += DY[direction];
            if (isNode(x, y)) {
                points.add(new double[] {x, y});
                break;
            }
            if (x == fromX && y == fromY) {
                points.add(points.get(0));
                break;
            }
            direction = onwards(x, y, direction);
        }
        arcs.add(simplified(points, left, right, node));
    }

    private int onwards(int x, int y, int direction) {
        for (int turn = 3; turn <= 5; turn++) {
            int next = (direction + turn) % 4;
            if (isBorder(x, y, next)) return next;
        }
        throw new IllegalStateException("a border ends at " + x + ", " + y);
    }

    /** By Ramer, Douglas and Peucker. */
    private Arc simplified(List<double[]> points, int left, int right, boolean fromNode) {
        int n = points.size();
        boolean[] kept = new boolean[n];
        kept[0] = true;
        kept[n - 1] = true;
        Deque<int[]> spans = new ArrayDeque<>();
        double[] start = points.get(0);
        if (start[0] == points.get(n - 1)[0] && start[1] == points.get(n - 1)[1]) {
            int far = farthestFrom(start, points);
            kept[far] = true;
            spans.add(new int[] {0, far});
            spans.add(new int[] {far, n - 1});
        } else {
            spans.add(new int[] {0, n - 1});
        }
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int worst = worst(points, span[0], span[1]);
            if (worst < 0) continue;
            kept[worst] = true;
            spans.add(new int[] {span[0], worst});
            spans.add(new int[] {worst, span[1]});
        }
        int count = 0;
        for (boolean keep : kept) if (keep) count++;
        double[] x = new double[count];
        double[] y = new double[count];
        int k = 0;
        for (int i = 0; i < n; i++) {
            if (!kept[i]) continue;
            x[k] = points.get(i)[0];
            y[k++] = points.get(i)[1];
        }
        return new Arc(left, right, fromNode, x, y);
    }

    private static int farthestFrom(double[] start, List<double[]> points) {
        int far = 0;
        double most = -1;
        for (int i = 1; i < points.size() - 1; i++) {
            double d = Math.hypot(points.get(i)[0] - start[0], points.get(i)[1] - start[1]);
            if (d <= most) continue;
            most = d;
            far = i;
        }
        return far;
    }

    private int worst(List<double[]> points, int from, int to) {
        double[] a = points.get(from);
        double[] b = points.get(to);
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double length = Math.hypot(dx, dy);
        int worst = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double[] p = points.get(i);
            double off = Math.abs((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / length;
            if (off <= most) continue;
            most = off;
            worst = i;
        }
        return worst;
    }

    private List<List<Loop>> loops() {
        List<List<Arc>> sides = new ArrayList<>();
        for (int i = 0; i < regions.count(); i++) sides.add(new ArrayList<>());
        for (Arc arc : arcs) {
            if (arc.left() >= 0) sides.get(arc.left()).add(arc);
            if (arc.right() >= 0) sides.get(arc.right()).add(arc.reversed());
        }
        List<List<Loop>> all = new ArrayList<>();
        for (List<Arc> side : sides) all.add(chained(side));
        return all;
    }

    /** Arcs end to end. Where several go on from a node, any will do: the area inside is the same. */
    private static List<Loop> chained(List<Arc> side) {
        Map<Long, Deque<Arc>> from = new HashMap<>();
        for (Arc arc : side)
            from.computeIfAbsent(arc.start(), k -> new ArrayDeque<>()).add(arc);
        List<Loop> loops = new ArrayList<>();
        for (Arc first : side) {
            Deque<Arc> beginning = from.getOrDefault(first.start(), new ArrayDeque<>());
            if (!beginning.remove(first)) continue;
            List<Arc> chain = new ArrayList<>(List.of(first));
            Arc last = first;
            while (last.end() != first.start()) {
                last = from.getOrDefault(last.end(), new ArrayDeque<>()).remove();
                chain.add(last);
            }
            loops.add(joined(chain));
        }
        return loops;
    }

    private static Loop joined(List<Arc> chain) {
        int n = chain.stream().mapToInt(arc -> arc.x().length - 1).sum();
        double[] x = new double[n];
        double[] y = new double[n];
        boolean[] node = new boolean[n];
        int k = 0;
        for (Arc arc : chain) {
            node[k] = arc.fromNode();
            for (int i = 0; i + 1 < arc.x().length; i++) {
                x[k] = arc.x()[i];
                y[k++] = arc.y()[i];
            }
        }
        return new Loop(x, y, node);
    }
}
