package io.github.qrart.examples.plugin;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.Verifier;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The share of sizes at which a reader of your choice reads exactly the payload: whole, half, and a third. Coarse, and a
 * start: it knows one reader and no photographs.
 *
 * <p>Immutable and safe for use by several threads, as far as the reader is.
 */
public final class SizesScanScorer implements ScanScorer {
    private static final int SIZES = 3;

    private final Verifier reader;

    private SizesScanScorer(Verifier reader) {
        this.reader = reader;
    }

    /**
     * A scorer that asks a reader.
     *
     * @param reader what reads
     * @return the scorer
     */
    public static SizesScanScorer of(Verifier reader) {
        return new SizesScanScorer(Objects.requireNonNull(reader, "reader"));
    }

    @Override
    public ScanScore score(BufferedImage image, Payload payload, @Nullable SymbolPlacement symbol)
            throws InterruptedException {
        List<Reading> readings = new ArrayList<>();
        for (int part = 1; part <= SIZES; part++) {
            if (Thread.interrupted()) throw new InterruptedException();
            readings.add(reader.verify(shrunk(image, part), payload));
        }
        boolean misread = readings.stream().anyMatch(Reading.Misread.class::isInstance);
        long read = readings.stream().filter(Reading.Decoded.class::isInstance).count();
        return new ScanScore(misread ? 0 : (double) read / SIZES, read > 0 && !misread, readings);
    }

    private static BufferedImage shrunk(BufferedImage image, int part) {
        int width = Math.max(1, image.getWidth() / part);
        int height = Math.max(1, image.getHeight() / part);
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = smaller.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return smaller;
    }
}
