package io.github.qrart.scene;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The design of a rose window: which colour every point has, and how far it is from the nearest line of the design. Rings
 * of petals, lancets and medallions lie around the middle of the symbol; beyond them is a lattice. Immutable.
 */
final class GlassRose {
    /** Frame, ground, petals and eye of the windows on the landmarks, in turn. */
    private static final int[][] WINDOWS = {
        {GlassPalette.GROUND, GlassPalette.GROUND, GlassPalette.PETAL, GlassPalette.EYE},
        {GlassPalette.PETAL, GlassPalette.LANCET, GlassPalette.GROUND, GlassPalette.EYE},
        {GlassPalette.OTHER_LANCET, GlassPalette.OUTER, GlassPalette.MEDALLION, GlassPalette.EYE},
        {GlassPalette.GROUND, GlassPalette.GROUND, GlassPalette.PETAL, GlassPalette.PETAL}
    };

    private final double middle;
    private final int petals;
    private final int lancets;
    private final double turn;
    private final List<Landmark> landmarks;

    /**
     * What the design has at a point.
     *
     * @param colour of {@link GlassPalette}
     * @param line distance to the nearest line of the design, in modules
     * @param weight of that line, about 1
     * @param light how much of the sun behind the window comes through, 0 to 1
     */
    record Zone(int colour, double line, double weight, double light, boolean landmark) {
        Zone(int colour, double line, double weight, double light) {
            this(colour, line, weight, light, false);
        }
    }

    GlassRose(int modules, List<Landmark> landmarks, SplittableRandom random) {
        this.landmarks = List.copyOf(landmarks);
        middle = modules / 2.0;
        petals = 6 + 2 * random.nextInt(2);
        lancets = 2 * petals;
        turn = random.nextBoolean() ? 0 : Math.PI / petals;
    }

    Zone at(double x, double y) {
        double dx = x - middle;
        double dy = y - middle;
        double r = Math.sqrt(dx * dx + dy * dy);
        double light = Math.max(0, 1 - Math.sqrt((dx + 2) * (dx + 2) + (dy + 4) * (dy + 4)) / (1.3 * middle));
        for (int i = 0; i < landmarks.size(); i++) {
            Landmark l = landmarks.get(i);
            double half = l.size() / 2.0;
            double lx = x - l.column() - half;
            double ly = y - l.row() - half;
            // The frame of an alignment pattern is part of the rose.
            double reach = l.isFinder() ? half : half - 1;
            if (Math.abs(lx) < reach && Math.abs(ly) < reach) return window(lx, ly, half, WINDOWS[i % 4], light);
        }
        double q = r / middle;
        double angle = StrictMath.atan2(dy, dx);
        if (q < .105) return eye(r, angle, light);
        if (q < .40) return petal(r, q, angle, light);
        if (q < .47) return band(r, .40, .47, angle, 2 * lancets, GlassPalette.BAND, light);
        if (q < .80) return lancet(r, angle, light);
        if (q < .87) return band(r, .80, .87, angle, 3 * lancets, GlassPalette.BAND, light);
        return q < 1.21 ? medallion(r, angle, light) : lattice(dx, dy, r, light);
    }

    /** The window on a landmark, of frame, ground, petals and eye: a medallion in a frame of one colour. */
    private static Zone window(double x, double y, double half, int[] colours, double light) {
        double r = Math.sqrt(x * x + y * y);
        if (half - 1 < Math.max(Math.abs(x), Math.abs(y))) return new Zone(colours[0], 9, 1, light, true);
        double outer = half - 1.06;
        double inner = half - 2.68;
        if (r > outer) return new Zone(colours[1], r - outer, 1.3, light, true);
        double line = Math.min(outer - r, Math.abs(r - inner));
        if (r < inner) return new Zone(colours[3], line, 1.3, light, true);
        double turns = StrictMath.atan2(y, x) * 4 / Math.PI;
        double spoke = Math.abs(turns - Math.rint(turns)) * r * Math.PI / 4;
        return new Zone(colours[2], Math.min(line, spoke), 1.2, light, true);
    }

    /** Where in its sector an angle lies, in radians from the sector's middle. */
    private double sector(double angle, int count, double shift) {
        double width = 2 * Math.PI / count;
        double t = (angle + turn + shift * width) / width;
        return (t - Math.floor(t) - .5) * width;
    }

    private int index(double angle, int count, double shift) {
        return Math.floorMod(
                (int) Math.floor((angle + turn + shift * 2 * Math.PI / count) * count / (2 * Math.PI)), count);
    }

    private Zone eye(double r, double angle, double light) {
        double edge = .105 * middle - r;
        double spoke = .5 + r * (Math.PI / petals - Math.abs(sector(angle, petals, 0)));
        return new Zone(GlassPalette.EYE, Math.min(edge, r < .5 ? 1 : spoke - .5), 1.3, light);
    }

    /** Petals, each a circle drawn out towards the middle, and the ground between them. */
    private Zone petal(double r, double q, double angle, double light) {
        double a = Math.abs(sector(angle, petals, 0));
        double t = (q - .105) / (.40 - .105);
        double half = StrictMath.sin(Math.PI * (1.3 - .3 * t) * t) * .46 * 2 * Math.PI / petals;
        double edge = (half - a) * r * .9;
        double ring = Math.min(r - .105 * middle, .40 * middle - r);
        double vein = edge > 0 ? a * r : 9;
        double line = Math.min(Math.min(Math.abs(edge), ring), vein);
        return new Zone(edge > 0 ? GlassPalette.PETAL : GlassPalette.GROUND, line, 1.3, light);
    }

    private Zone band(double r, double from, double to, double angle, int beads, int colour, double light) {
        double ring = Math.min(r - from * middle, to * middle - r);
        double bead = r * (Math.PI / beads - Math.abs(sector(angle, beads, 0)));
        return new Zone(colour, Math.min(ring, bead), 1.3, light);
    }

    /** Lancets with round heads that stand on the inner band, of two colours in turn. */
    private Zone lancet(double r, double angle, double light) {
        double a = sector(angle, lancets, .5);
        double inner = .47 * middle;
        double outer = .80 * middle;
        double width = .44 * 2 * Math.PI / lancets;
        double head = outer - width * outer * .95 - .1;
        double edge = (width - Math.abs(a)) * r;
        if (r > head) edge = (outer - .1 - head) - Math.sqrt((r - head) * (r - head) + a * r * a * r);
        double ring = Math.min(r - inner, outer - r);
        double line = Math.min(Math.abs(edge), ring);
        if (edge <= 0) return new Zone(GlassPalette.GROUND, line, 1.3, light);
        int colour = index(angle, lancets, .5) % 2 == 0 ? GlassPalette.LANCET : GlassPalette.OTHER_LANCET;
        double bars = Math.abs((r - inner) / (head - inner) - .62) * (head - inner);
        return new Zone(colour, Math.min(line, bars), 1.3, light);
    }

    private Zone medallion(double r, double angle, double light) {
        double at = 1.04 * middle;
        double radius = .138 * middle;
        double a = sector(angle, lancets, .5);
        double d = Math.sqrt(r * r + at * at - 2 * r * at * StrictMath.cos(a));
        double ring = Math.min(r - .87 * middle, 1.21 * middle - r);
        double line = Math.min(Math.abs(d - radius), ring);
        if (d < radius) {
            double core = Math.abs(d - .45 * radius);
            int colour = d < .45 * radius ? GlassPalette.EYE : GlassPalette.MEDALLION;
            return new Zone(colour, Math.min(line, core), 1.3, light);
        }
        double spoke = r * (Math.PI / lancets - Math.abs(a));
        return new Zone(GlassPalette.OUTER, Math.min(line, spoke), 1.3, light);
    }

    private Zone lattice(double dx, double dy, double r, double light) {
        double s = (dx + dy) / 2.2;
        double t = (dx - dy) / 2.2;
        double a = 1.55 * (.5 - Math.abs(s - Math.floor(s) - .5));
        double b = 1.55 * (.5 - Math.abs(t - Math.floor(t) - .5));
        boolean even = ((int) Math.floor(s) + (int) Math.floor(t)) % 2 == 0;
        int colour = even ? GlassPalette.LANCET : GlassPalette.BAND;
        return new Zone(colour, Math.min(r - 1.21 * middle, Math.min(a, b)), 1, light);
    }
}
