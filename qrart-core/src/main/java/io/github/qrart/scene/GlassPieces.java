package io.github.qrart.scene;

import java.util.SplittableRandom;

/**
 * Cuts a symbol into pieces of glass with straight edges. Every module has a point near its middle, and belongs to it what
 * is nearer to that point than to any other (a Voronoi diagram); the modules of one object are one piece. So borders
 * between dark and light are as crooked as hand-cut glass and never far from the module's edge. For one thread.
 */
final class GlassPieces {
    private static final int MARGIN = 8;
    /** How far the lines of the grid bend, in modules, and how far a point is off besides. */
    private static final double BEND = .34;

    private static final double LOOSE = .035;

    private final int n;
    private final int across;
    private final double[] px;
    private final double[] py;
    private final int[] piece;
    private final boolean[] dark;
    private final double[] tone;

    /**
     * The cut at a point.
     *
     * @param dark whether the glass is deep
     * @param piece distance to the next piece of the same tone, in modules; large when there is none
     * @param border distance to the next piece of the other tone
     * @param tone what the piece adds to its lightness
     */
    record Cut(boolean dark, double piece, double border, double tone) {}

    GlassPieces(SceneCanvas canvas) {
        n = canvas.plan().modules();
        across = n + 2 * MARGIN;
        px = new double[across * across];
        py = new double[across * across];
        piece = new int[across * across];
        dark = new boolean[across * across];
        tone = new double[across * across];
        SplittableRandom random = canvas.random("pieces");
        Noise bend = new Noise(random.nextLong());
        for (int i = 0; i < across * across; i++) {
            int x = i % across - MARGIN;
            int y = i / across - MARGIN;
            boolean calm = canvas.landmarks().stream()
                    .anyMatch(l -> x >= l.column() - 1
                            && y >= l.row() - 1
                            && x <= l.column() + l.size()
                            && y <= l.row() + l.size());
            double loose = calm ? 0 : 1;
            px[i] = x + .5 + loose * (BEND * bend.at(x / 3.7, y / 3.7) + LOOSE * random.nextDouble(-1, 1));
            py[i] = y + .5 + loose * (BEND * bend.at(x / 3.7 + 60, y / 3.7) + LOOSE * random.nextDouble(-1, 1));
            dark[i] = canvas.dark(x, y);
            // Pale glass is cut by the design alone.
            piece[i] = dark[i] ? i + 1 : 0;
            tone[i] = dark[i] ? random.nextDouble(-.03, .03) : random.nextDouble(-.012, .012);
        }
        for (ModuleObject o : canvas.objects()) {
            int first = index(o.column(), o.row());
            for (int i = 0; i < o.width() * o.height(); i++) {
                int at = index(o.column() + i % o.width(), o.row() + i / o.width());
                piece[at] = piece[first];
                tone[at] = tone[first];
            }
        }
        for (Landmark l : canvas.landmarks()) core(l);
    }

    /** The core of a landmark is one piece, cut by the design; its frame is cut at the corners and in the middle. */
    private void core(Landmark l) {
        int first = index(l.column() + 2, l.row() + 2);
        for (int y = 0; y < l.size(); y++) {
            for (int x = 0; x < l.size(); x++) {
                boolean inner = x > 0 && y > 0 && x < l.size() - 1 && y < l.size() - 1;
                if (inner)
                    piece[index(l.column() + x, l.row() + y)] =
                            dark[index(l.column() + x, l.row() + y)] ? piece[first] : 0;
                tone[index(l.column() + x, l.row() + y)] = 0;
            }
        }
    }

    private int index(int column, int row) {
        return (row + MARGIN) * across + column + MARGIN;
    }

    Cut at(double x, double y) {
        int cx = Math.max(1 - MARGIN, Math.min(n + MARGIN - 2, (int) Math.floor(x)));
        int cy = Math.max(1 - MARGIN, Math.min(n + MARGIN - 2, (int) Math.floor(y)));
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 9; k++) {
            int i = index(cx + k % 3 - 1, cy + k / 3 - 1);
            double d = (x - px[i]) * (x - px[i]) + (y - py[i]) * (y - py[i]);
            if (d >= least) continue;
            least = d;
            best = i;
        }
        double same = 9;
        double other = 9;
        for (int k = 0; k < 25; k++) {
            int bx = cx + k % 5 - 2;
            int by = cy + k / 5 - 2;
            if (bx < -MARGIN || by < -MARGIN || bx >= n + MARGIN || by >= n + MARGIN) continue;
            int i = index(bx, by);
            if (piece[i] == piece[best] && dark[i] == dark[best]) continue;
            double d = (x - px[i]) * (x - px[i]) + (y - py[i]) * (y - py[i]);
            double ex = px[i] - px[best];
            double ey = py[i] - py[best];
            double edge = (d - least) / (2 * Math.sqrt(ex * ex + ey * ey));
            if (dark[i] == dark[best]) same = Math.min(same, edge);
            else other = Math.min(other, edge);
        }
        return new Cut(dark[best], same, other, tone[best]);
    }
}
