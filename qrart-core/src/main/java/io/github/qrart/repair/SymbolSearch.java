package io.github.qrart.repair;

import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.detector.Detector;
import io.github.qrart.Box;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds an upright symbol in an image of which only the payload is known: with ZXing's detector on smaller, blurred and
 * inverted copies, and, where that fails, by the correlation of the image with three finder patterns over all scales and
 * places. Each guess is checked against the modules that the payload would have there, and moved to where they agree best.
 */
final class SymbolSearch {
    /** The longer side on which the detector works, in pixels, and its halves. */
    private static final int SIDE = 768;

    /** Versions above the smallest that are looked for. */
    private static final int MORE_VERSIONS = 4;

    /** How much two guessed symbol sides may differ for the symbol to be upright and square. */
    private static final double TURN = .06;

    private static final int SURE = 3;

    private final Plane luma;
    private final PlanSearch plans;

    SymbolSearch(Plane luma, PlanSearch plans) {
        this.luma = luma;
        this.plans = plans;
    }

    /** The best match, or null if none is certain. */
    @Nullable Match find() throws InterruptedException {
        Match best = null;
        List<Guess> guesses = detected();
        for (Guess guess : guesses) {
            checkInterrupt();
            best = better(best, refine(guess));
        }
        if (best != null && Math.abs(best.likeness()) >= 2 * Match.CERTAIN) return best;
        int least = plans.fewestModules();
        FinderSearch search = new FinderSearch(luma);
        for (int modules = least; modules <= Math.min(177, least + 4 * MORE_VERSIONS); modules += 4) {
            for (Guess guess : search.guesses(modules)) {
                checkInterrupt();
                best = better(best, refine(guess));
            }
        }
        return best != null && best.isCertain() ? best : null;
    }

    private static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("the search for the symbol was interrupted");
    }

    private static @Nullable Match better(@Nullable Match a, @Nullable Match b) {
        if (a == null || b == null) return a == null ? b : a;
        return b.isBetterThan(a) ? b : a;
    }

    /** A guess moved and scaled until finder patterns and modules agree best. */
    private @Nullable Match refine(Guess guess) {
        if (guess.modules() < plans.fewestModules() || guess.box().width() / guess.modules() < 3) return null;
        Match match = plans.best(luma, guess.box(), guess.modules());
        // Half a module off, the modules tell little: the function patterns lead the way first.
        for (double step = .5; step >= .06; step /= 2) {
            boolean moved = true;
            for (int i = 0; moved && i < 8; i++) {
                moved = false;
                for (Box box : nearby(match.box(), step * match.box().width() / guess.modules())) {
                    Match near = at(box, match);
                    if (score(near) > score(match)) {
                        match = near;
                        moved = true;
                    }
                }
            }
        }
        Match again = plans.best(luma, match.box(), guess.modules());
        return again.isBetterThan(match) ? again : match;
    }

    private Match at(Box box, Match match) {
        Samples samples = new Samples(luma, box, match.plan().modules());
        return new Match(box, match.plan(), samples.likeness(match.plan(), r -> !r.isFunction()));
    }

    private double score(Match match) {
        Samples samples = new Samples(luma, match.box(), match.plan().modules());
        return Math.abs(samples.likeness(match.plan(), Role::isFunction)) + Math.abs(match.likeness());
    }

    private static List<Box> nearby(Box b, double step) {
        List<Box> boxes = new ArrayList<>();
        for (int k = -1; k <= 1; k += 2) {
            double d = k * step;
            boxes.add(new Box(b.x0() + d, b.y0(), b.x1() + d, b.y1()));
            boxes.add(new Box(b.x0(), b.y0() + d, b.x1(), b.y1() + d));
            boxes.add(new Box(b.x0() - d, b.y0() - d, b.x1() + d, b.y1() + d));
        }
        return boxes;
    }

    /** What ZXing's detector takes for a symbol. */
    private List<Guess> detected() {
        double scale = Math.min(1, (double) SIDE / Math.max(luma.width(), luma.height()));
        List<Guess> found = new ArrayList<>();
        for (int halving = 0; halving < 3; halving++) {
            double s = scale / (1 << halving);
            int w = (int) Math.round(luma.width() * s);
            int h = (int) Math.round(luma.height() * s);
            if (Math.min(w, h) < 64) break;
            Plane small = Filters.resize(luma, w, h);
            Plane soft = Filters.gaussian(small, 1.2);
            for (Plane plane : List.of(small, soft, negative(small), negative(soft))) {
                Guess guess = detect(plane, (double) luma.width() / w, (double) luma.height() / h);
                if (guess != null) found.add(guess);
            }
            if (found.size() >= SURE) break;
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Guess::modules))
                .toList();
    }

    private static Plane negative(Plane in) {
        float[] out = new float[in.values().length];
        for (int i = 0; i < out.length; i++) out[i] = 255 - in.values()[i];
        return new Plane(in.width(), in.height(), out);
    }

    private static @Nullable Guess detect(Plane plane, double scaleX, double scaleY) {
        byte[] grey = new byte[plane.values().length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.max(0, Math.min(255, Math.round(plane.values()[i])));
        }
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(
                grey, plane.width(), plane.height(), 0, 0, plane.width(), plane.height(), false);
        try {
            DetectorResult result = new Detector(new HybridBinarizer(source).getBlackMatrix())
                    .detect(Map.of(DecodeHintType.TRY_HARDER, true));
            return guess(result.getPoints(), result.getBits().getWidth(), scaleX, scaleY);
        } catch (ReaderException | RuntimeException e) {
            // ZXing's detector leaves its arrays on odd images; that is as good as nothing found.
            return null;
        }
    }

    /** From the middles of the finder patterns: bottom left, top left, top right. */
    private static @Nullable Guess guess(ResultPoint[] points, int modules, double scaleX, double scaleY) {
        double x0 = points[1].getX() * scaleX;
        double y0 = points[1].getY() * scaleY;
        double across = points[2].getX() * scaleX - x0;
        double down = points[0].getY() * scaleY - y0;
        double off = Math.max(Math.abs(points[2].getY() * scaleY - y0), Math.abs(points[0].getX() * scaleX - x0));
        if (across <= 0 || down <= 0 || off > TURN * across || Math.abs(across - down) > TURN * across) return null;
        double module = (across + down) / 2 / (modules - 7);
        double side = modules * module;
        double left = x0 - 3.5 * module;
        double top = y0 - 3.5 * module;
        return new Guess(new Box(left, top, left + side, top + side), modules);
    }

    /** Where a symbol may lie. */
    record Guess(Box box, int modules) {}
}
