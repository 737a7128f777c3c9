package io.github.qrart.image;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * A picture as regions of one colour each: neighbours of nearly the same colour belong together, and a region that is
 * small, thin or faint joins the neighbour most like it. The rule is Mumford and Shah's: a border has to save more error
 * than it costs.
 */
public final class Regions {
    /** Steps of luma, of the two colour differences and of opacity that begin as one region, in levels. */
    private static final int LUMA_STEP = 8;

    private static final int COLOUR_STEP = 16;
    private static final int ALPHA_STEP = 15;
    /** Opacity below which nothing is seen, in levels. */
    private static final int UNSEEN = 4;
    /** How far levels may be apart on a soft edge, from which on it is made hard. */
    private static final int EDGE = 40;

    private final int width;
    private final int height;
    private final int[] region;
    private final Shade[] shades;

    /**
     * The colour of a region: one throughout, or a passage from one to another along a line.
     *
     * @param from 0xAARRGGBB at the line's beginning
     * @param to 0xAARRGGBB at its end
     * @param fromX pixels from the picture's left edge
     * @param fromY pixels from its upper edge
     * @param toX pixels from the left edge
     * @param toY pixels from the upper edge
     */
    public record Shade(int from, int to, double fromX, double fromY, double toX, double toY) {
        /** Whether it is one colour throughout. */
        public boolean isFlat() {
            return from == to;
        }

        /** Whether nothing is seen of it. */
        public boolean isUnseen() {
            return Math.max(from >>> 24, to >>> 24) < UNSEEN;
        }

        /** Whether nothing is seen through it. */
        public boolean isOpaque() {
            return Math.min(from >>> 24, to >>> 24) > 250;
        }
    }

    private Regions(int width, int[] region, Shade[] shades) {
        this.width = width;
        this.height = region.length / width;
        this.region = region;
        this.shades = shades;
    }

    /**
     * Finds the regions of a picture.
     *
     * @param argb 0xAARRGGBB, row by row, not premultiplied
     * @param width in pixels
     * @param border what a pixel's length of border costs, in squared levels times pixels: more for fewer regions
     * @param least the fewest pixels of a region
     * @param edges whether soft edges are made hard first: edges of things are, not those of light and shadow
     * @return the regions
     */
    public static Regions of(int[] argb, int width, double border, int least, boolean edges) {
        int height = argb.length / width;
        int[] hard = edges ? hardened(argb, width, height) : argb;
        Merging merging = new Merging(hard, width, components(hard, width));
        merging.run(border, least);
        int[] region = merging.regions();
        return new Regions(width, region, ShadeFit.of(argb, width, region));
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }

    /** How many regions there are. */
    public int count() {
        return shades.length;
    }

    /** The region of a pixel, or -1 outside the picture. */
    public int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? -1 : region[y * width + x];
    }

    /** The colour of a region, fitted to its pixels. */
    public Shade shade(int i) {
        return shades[i];
    }

    /** Soft edges made hard: every pixel on one takes the colour of the nearer side. */
    private static int[] hardened(int[] argb, int width, int height) {
        float[] luma = new float[argb.length];
        for (int i = 0; i < argb.length; i++) luma[i] = onWhite(argb[i]);
        int[] out = argb.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int darkest = y * width + x;
                int lightest = darkest;
                for (int v = Math.max(0, y - 2); v <= Math.min(height - 1, y + 2); v++) {
                    for (int u = Math.max(0, x - 2); u <= Math.min(width - 1, x + 2); u++) {
                        if (Math.abs(u - x) + Math.abs(v - y) > 2) continue;
                        int i = v * width + u;
                        if (luma[i] < luma[darkest]) darkest = i;
                        if (luma[i] > luma[lightest]) lightest = i;
                    }
                }
                if (luma[lightest] - luma[darkest] < EDGE) continue;
                int i = y * width + x;
                out[i] = argb[luma[i] - luma[darkest] < luma[lightest] - luma[i] ? darkest : lightest];
            }
        }
        return out;
    }

    private static float onWhite(int argb) {
        float alpha = (argb >>> 24) / 255f;
        return alpha * Pixels.luma(argb) + (1 - alpha) * 255;
    }

    /** Pixels side by side whose colours fall into the same step. */
    private static int[] components(int[] argb, int width) {
        int[] parent = new int[argb.length];
        int[] step = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            parent[i] = i;
            step[i] = step(argb[i]);
            if (i % width > 0 && step[i - 1] == step[i]) join(parent, i, i - 1);
            if (i >= width && step[i - width] == step[i]) join(parent, i, i - width);
        }
        for (int i = 0; i < argb.length; i++) parent[i] = find(parent, i);
        return parent;
    }

    private static int step(int argb) {
        int alpha = argb >>> 24;
        if (alpha < UNSEEN) return -1;
        int red = argb >> 16 & 255;
        int green = argb >> 8 & 255;
        int blue = argb & 255;
        int luma = (54 * red + 183 * green + 19 * blue) / 256;
        int towardsBlue = (blue - luma + 255) / COLOUR_STEP;
        int towardsRed = (red - luma + 255) / COLOUR_STEP;
        return ((alpha / ALPHA_STEP * 64 + luma / LUMA_STEP) * 64 + towardsBlue) * 64 + towardsRed;
    }

    private static void join(int[] parent, int a, int b) {
        int x = find(parent, a);
        int y = find(parent, b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    private static int find(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) root = parent[root];
        int at = i;
        while (parent[at] != root) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    /** Regions on their way to fewer. */
    private static final class Merging {
        private static final int GONE = -1;

        private final int[] first;
        private final int[] parent;
        private final Part[] parts;

        /** What is known of a region; sums of opacity and of colours times opacity. */
        private static final class Part {
            private int area;
            private double alpha;
            private double red;
            private double green;
            private double blue;
            private int border;
            private final Map<Integer, Integer> neighbours = new HashMap<>();

            void add(Part other) {
                area += other.area;
                alpha += other.alpha;
                red += other.red;
                green += other.green;
                blue += other.blue;
            }

            /** The squared distance of two mean colours, in levels, by how much is seen of each. */
            double apart(Part other) {
                double a = (alpha / area - other.alpha / other.area) * 255;
                double r = red / area - other.red / other.area;
                double g = green / area - other.green / other.area;
                double b = blue / area - other.blue / other.area;
                return .6 * a * a + .5 * r * r + g * g + .3 * b * b;
            }
        }

        private record Candidate(int part, int area) {}

        Merging(int[] argb, int width, int[] component) {
            first = component;
            parts = new Part[argb.length];
            for (int i = 0; i < argb.length; i++) {
                int root = component[i];
                if (parts[root] == null) parts[root] = new Part();
                Part part = parts[root];
                double alpha = (argb[i] >>> 24) / 255.0;
                part.area++;
                part.alpha += alpha;
                part.red += alpha * (argb[i] >> 16 & 255);
                part.green += alpha * (argb[i] >> 8 & 255);
                part.blue += alpha * (argb[i] & 255);
                if (i % width > 0) touch(root, component[i - 1]);
                if (i >= width) touch(root, component[i - width]);
            }
            parent = new int[argb.length];
            Arrays.setAll(parent, i -> i);
        }

        private void touch(int a, int b) {
            if (a == b) return;
            parts[a].neighbours.merge(b, 1, Integer::sum);
            parts[b].neighbours.merge(a, 1, Integer::sum);
            parts[a].border++;
            parts[b].border++;
        }

        /** The smallest first, so that specks are gone before what they lie in is looked at. */
        void run(double border, int least) {
            PriorityQueue<Candidate> queue =
                    new PriorityQueue<>(Comparator.comparingInt(Candidate::area).thenComparingInt(Candidate::part));
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] != null) queue.add(new Candidate(i, parts[i].area));
            }
            while (!queue.isEmpty()) {
                Candidate next = queue.poll();
                Part part = parts[next.part()];
                if (part.area != next.area()) continue;
                int into = mostAlike(part);
                if (into < 0) continue;
                boolean costs = part.area * part.apart(parts[into]) >= border * part.border;
                if (costs && part.area >= least) continue;
                merge(next.part(), into);
                queue.add(new Candidate(into, parts[into].area));
            }
        }

        private int mostAlike(Part part) {
            int best = -1;
            double nearest = Double.POSITIVE_INFINITY;
            for (int neighbour : part.neighbours.keySet()) {
                double apart = part.apart(parts[neighbour]);
                if (apart < nearest || (apart == nearest && neighbour < best)) {
                    nearest = apart;
                    best = neighbour;
                }
            }
            return best;
        }

        private void merge(int from, int into) {
            Part part = parts[from];
            Part whole = parts[into];
            whole.add(part);
            for (Map.Entry<Integer, Integer> side : part.neighbours.entrySet()) {
                int other = side.getKey();
                parts[other].neighbours.remove(from);
                if (other == into) {
                    whole.border -= side.getValue();
                    continue;
                }
                whole.border += side.getValue();
                whole.neighbours.merge(other, side.getValue(), Integer::sum);
                parts[other].neighbours.merge(into, side.getValue(), Integer::sum);
            }
            part.area = GONE;
            part.neighbours.clear();
            parent[from] = into;
        }

        /** The region of every pixel, counted from 0. */
        int[] regions() {
            int[] index = new int[parts.length];
            int count = 0;
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] != null && parts[i].area != GONE) index[i] = count++;
            }
            int[] region = new int[first.length];
            for (int i = 0; i < first.length; i++) region[i] = index[find(parent, first[i])];
            return region;
        }
    }
}
