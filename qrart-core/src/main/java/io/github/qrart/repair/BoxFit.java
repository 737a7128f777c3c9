package io.github.qrart.repair;

import io.github.qrart.Box;
import java.util.ArrayList;
import java.util.List;

/** Moves a box until the modules under it agree best with a pattern. */
final class BoxFit {
    /** Steps in modules: the first is what guesses may be off, the last well below what readers notice. */
    private static final double FIRST = .5;

    private static final double LAST = .06;
    private static final double FINE_FIRST = .12;
    private static final double FINE_LAST = .012;
    private static final int MOVES = 8;

    private final AreaMeans luma;

    BoxFit(AreaMeans luma) {
        this.luma = luma;
    }

    /** A match moved and scaled as a square. */
    Match coarse(Match start) {
        Match match = start;
        for (double step = FIRST; step >= LAST; step /= 2) {
            boolean moved = true;
            for (int i = 0; moved && i < MOVES; i++) {
                moved = false;
                for (Box box : moved(match.box(), step * match.box().width() / match.pattern().modules)) {
                    Match near = Match.of(luma, box, match.pattern());
                    if (near.closeness() > match.closeness()) {
                        match = near;
                        moved = true;
                    }
                }
            }
        }
        return match;
    }

    private static List<Box> moved(Box b, double step) {
        List<Box> boxes = new ArrayList<>();
        for (int k = -1; k <= 1; k += 2) {
            double d = k * step;
            boxes.add(new Box(b.x0() + d, b.y0(), b.x1() + d, b.y1()));
            boxes.add(new Box(b.x0(), b.y0() + d, b.x1(), b.y1() + d));
            boxes.add(new Box(b.x0() - d, b.y0() - d, b.x1() + d, b.y1() + d));
        }
        return boxes;
    }

    /** The box with each of its edges where whole modules agree best, to a hundredth of a module. */
    Box fine(Box start, Pattern pattern) {
        Box box = start;
        double best = closeness(box, pattern);
        for (double step = FINE_FIRST; step >= FINE_LAST; step /= 2) {
            boolean moved = true;
            for (int i = 0; moved && i < MOVES; i++) {
                moved = false;
                for (Box near : stretched(box, step * box.width() / pattern.modules)) {
                    double close = closeness(near, pattern);
                    if (close <= best) continue;
                    box = near;
                    best = close;
                    moved = true;
                }
            }
        }
        return box;
    }

    private double closeness(Box box, Pattern pattern) {
        Samples samples = Samples.whole(luma, box, pattern.modules);
        return Math.abs(samples.likeness(pattern, Pattern.FUNCTION | Pattern.CODEWORDS));
    }

    private static List<Box> stretched(Box b, double step) {
        List<Box> boxes = moved(b, step);
        for (int k = -1; k <= 1; k += 2) {
            double d = k * step;
            boxes.add(new Box(b.x0() + d, b.y0(), b.x1(), b.y1()));
            boxes.add(new Box(b.x0(), b.y0() + d, b.x1(), b.y1()));
            boxes.add(new Box(b.x0(), b.y0(), b.x1() + d, b.y1()));
            boxes.add(new Box(b.x0(), b.y0(), b.x1(), b.y1() + d));
        }
        return boxes;
    }
}
