package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.repair.Detections.Guess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for three finder patterns at the corners of a square by correlation: at each place and scale, how much lighter the
 * light rings are than the dark ring and the core, by sums over squares. For one thread.
 */
final class FinderSearch {
    /** The longer side of the image that is searched, in pixels. */
    private static final int SIDE = 256;

    /** The smallest share of the image's shorter side that a symbol may have, and the step from one scale to the next. */
    private static final double SMALLEST = .35;

    private static final double STEP = 1.035;
    private static final int KEPT = 6;

    private final double scale;
    private final int width;
    private final int height;
    /** Sums of luma over the pixels above and to the left. */
    private final double[] sums;

    FinderSearch(Plane image) {
        scale = Math.min(1, (double) SIDE / Math.max(image.width(), image.height()));
        width = (int) Math.round(image.width() * scale);
        height = (int) Math.round(image.height() * scale);
        Plane small = Filters.resize(image, width, height);
        sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                // The logarithm of a photograph is lit evenly: a pattern in the shade counts as much as one in the sun.
                row += Math.log1p(small.at(x, y) / 8);
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    /** The best places for symbols of a number of modules. */
    List<Guess> guesses(int modules) {
        List<Found> best = new ArrayList<>();
        double most = Math.min(width, height);
        for (double side = most; side >= SMALLEST * most && side / modules >= 1.5; side /= STEP) {
            search(side, modules, best);
        }
        List<Guess> guesses = new ArrayList<>();
        for (Found f : best) {
            double left = f.x / scale;
            double top = f.y / scale;
            guesses.add(new Guess(new Box(left, top, left + f.side / scale, top + f.side / scale), modules, null));
        }
        return guesses;
    }

    private void search(double side, int modules, List<Found> best) {
        double module = side / modules;
        int far = (int) Math.round(side - 7 * module);
        int columns = (int) (width - side) + 1;
        int rows = (int) (height - side) + 1;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                double a = pattern(x, y, module);
                double b = pattern(x + far, y, module);
                double c = pattern(x, y + far, module);
                // All three must be there; either all dark on light or all light on dark.
                double least = Math.min(a, Math.min(b, c));
                double greatest = Math.max(a, Math.max(b, c));
                double score = (least > 0 ? least : greatest < 0 ? -greatest : 0) + Math.abs(a + b + c) / 6;
                keep(new Found(x, y, side, score), best);
            }
        }
    }

    private static void keep(Found found, List<Found> best) {
        if (best.size() == KEPT && best.get(KEPT - 1).score >= found.score) return;
        for (Found other : best) {
            boolean same = Math.abs(other.x - found.x) + Math.abs(other.y - found.y) < .1 * found.side
                    && Math.abs(other.side - found.side) < .1 * found.side;
            if (!same) continue;
            if (other.score >= found.score) return;
            best.remove(other);
            break;
        }
        best.add(found);
        best.sort(Comparator.comparingDouble(Found::score).reversed());
        if (best.size() > KEPT) best.remove(KEPT);
    }

    /** How much lighter light is than dark, if a finder pattern's corner is here. */
    private double pattern(double x, double y, double module) {
        double whole = sum(x, y, 7 * module);
        double inner = sum(x + module, y + module, 5 * module);
        double core = sum(x + 2 * module, y + 2 * module, 3 * module);
        double dark = (whole - inner + core) / 33;
        double light = (inner - core) / 16;
        return (light - dark) / (module * module);
    }

    private double sum(double x, double y, double side) {
        int x0 = clamp(x, width);
        int y0 = clamp(y, height);
        int x1 = clamp(x + side, width);
        int y1 = clamp(y + side, height);
        int w = width + 1;
        return sums[y1 * w + x1] - sums[y0 * w + x1] - sums[y1 * w + x0] + sums[y0 * w + x0];
    }

    private static int clamp(double at, int extent) {
        return (int) Math.max(0, Math.min(extent, Math.round(at)));
    }

    private record Found(int x, int y, double side, double score) {}
}
