package io.github.qrart.examples.plugin;

import io.github.qrart.AestheticScore;
import io.github.qrart.AestheticScorer;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/**
 * Prefers candidates in a house's colours: the mean nearness of pixels to the nearest of them, 1 where they are equal and 0
 * from {@value #FAR} levels away, as the distance of 8-bit sRGB values.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class BrandColourScorer implements AestheticScorer {
    private static final double FAR = 160;
    /** Pixels to look at, along each side. */
    private static final int LOOKS = 96;

    private final List<Color> colours;

    private BrandColourScorer(List<Color> colours) {
        this.colours = List.copyOf(colours);
        if (colours.isEmpty()) throw new IllegalArgumentException("no colour is given; expected at least one");
    }

    /**
     * A scorer for some colours.
     *
     * @param colours at least one
     * @return the scorer
     * @throws IllegalArgumentException if there is none
     */
    public static BrandColourScorer of(Color... colours) {
        return new BrandColourScorer(List.of(colours));
    }

    @Override
    public AestheticScore score(Candidate candidate, ArtRequest request) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        BufferedImage image = candidate.image();
        double sum = 0;
        for (int i = 0; i < LOOKS * LOOKS; i++) {
            int x = (int) ((i % LOOKS + .5) * image.getWidth() / LOOKS);
            int y = (int) ((Math.floorDiv(i, LOOKS) + .5) * image.getHeight() / LOOKS);
            sum += nearness(image.getRGB(x, y));
        }
        double value = sum / (LOOKS * LOOKS);
        return new AestheticScore(value, Map.of("brand", value));
    }

    private double nearness(int rgb) {
        double nearest = colours.stream()
                .mapToDouble(colour -> Math.sqrt(square((rgb >> 16 & 255) - colour.getRed())
                        + square((rgb >> 8 & 255) - colour.getGreen())
                        + square((rgb & 255) - colour.getBlue())))
                .min()
                .orElseThrow();
        return Math.max(0, 1 - nearest / FAR);
    }

    private static double square(double value) {
        return value * value;
    }
}
