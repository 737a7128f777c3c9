package io.github.qrart.repair;

import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.detector.Detector;
import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.repair.GridReader.Read;
import io.github.qrart.symbol.SymbolPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ZXing's detector takes for symbols on copies of an image at several sizes, blurred and inverted too. For one thread. */
final class Detections {
    /** The longer side of the largest copy, in pixels, and what the others are of it: those that read most come first. */
    private static final int SIDE = 768;

    private static final double[] SIZES = {1 / 2., 1, 1 / 3., 1 / 4.};
    private static final int SMALLEST = 64;
    private static final double SOFT = 1.2;

    /** How much two guessed symbol sides may differ for the symbol to be upright and square. */
    private static final double TURN = .06;

    private final Plane image;
    private final GridReader reader;
    private final List<Guess> guesses = new ArrayList<>();
    private @Nullable Payload other;
    private boolean turned;
    private boolean looked;
    private @Nullable Guess read;

    /**
     * Where a symbol may lie.
     *
     * @param plan the symbol, where it was read
     */
    record Guess(Box box, int modules, @Nullable SymbolPlan plan) {}

    Detections(Plane image, Payload payload) {
        this.image = image;
        reader = new GridReader(payload);
    }

    /** Looks until an upright symbol of the payload is read; null if none is. */
    @Nullable Guess look() throws InterruptedException {
        looked = true;
        double scale = Math.min(1, (double) SIDE / Math.max(image.width(), image.height()));
        for (double size : SIZES) {
            int w = (int) Math.round(image.width() * scale * size);
            int h = (int) Math.round(image.height() * scale * size);
            if (Math.min(w, h) < SMALLEST) continue;
            Plane small = Filters.resize(image, w, h);
            Plane soft = Filters.gaussian(small, SOFT);
            for (Plane plane : List.of(small, soft, negative(small), negative(soft))) {
                if (Thread.interrupted()) throw new InterruptedException("the search for the symbol was interrupted");
                Guess found = detect(plane);
                if (found != null) return found;
            }
        }
        return null;
    }

    /** The plan of the symbol of the payload that is read in a box; null if none is. */
    @Nullable SymbolPlan planIn(Box box, int modules) throws InterruptedException {
        if (!looked) read = look();
        if (read == null || read.modules() != modules) return null;
        double most = box.width() / modules;
        boolean same = Math.abs(read.box().x0() - box.x0()) < most
                && Math.abs(read.box().y0() - box.y0()) < most
                && Math.abs(read.box().x1() - box.x1()) < most
                && Math.abs(read.box().y1() - box.y1()) < most;
        return same ? read.plan() : null;
    }

    /** What was detected and not read. */
    List<Guess> guesses() {
        return guesses;
    }

    /** Another payload that was read. */
    @Nullable Payload other() {
        return other;
    }

    /** Whether the payload was read, and not upright. */
    boolean isTurned() {
        return turned;
    }

    private static Plane negative(Plane in) {
        float[] out = new float[in.values().length];
        for (int i = 0; i < out.length; i++) out[i] = 255 - in.values()[i];
        return new Plane(in.width(), in.height(), out);
    }

    private @Nullable Guess detect(Plane plane) {
        DetectorResult result;
        try {
            result = new Detector(new HybridBinarizer(source(plane)).getBlackMatrix()).detect(GridReader.HINTS);
        } catch (ReaderException | RuntimeException e) {
            // ZXing's detector leaves its arrays on odd images; that is as good as nothing found.
            return null;
        }
        Read read = reader.read(result.getBits());
        if (read != null && read.plan() == null) other = read.payload();
        double scaleX = (double) image.width() / plane.width();
        double scaleY = (double) image.height() / plane.height();
        SymbolPlan plan = read == null ? null : read.plan();
        Guess guess = guess(result.getPoints(), result.getBits().getWidth(), plan, scaleX, scaleY);
        if (guess == null) {
            turned |= plan != null;
            return null;
        }
        if (plan != null) return guess;
        guesses.add(guess);
        return null;
    }

    private static PlanarYUVLuminanceSource source(Plane plane) {
        byte[] grey = new byte[plane.values().length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.max(0, Math.min(255, Math.round(plane.values()[i])));
        }
        return new PlanarYUVLuminanceSource(
                grey, plane.width(), plane.height(), 0, 0, plane.width(), plane.height(), false);
    }

    /** From the middles of the finder patterns: bottom left, top left, top right. */
    private static @Nullable Guess guess(
            ResultPoint[] points, int modules, @Nullable SymbolPlan plan, double scaleX, double scaleY) {
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
        return new Guess(new Box(left, top, left + side, top + side), modules, plan);
    }
}
