package io.github.qrart.scan;

import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the models of an {@link EnsembleScanScorer} are fitted to: measures of an image with a code in it, by name. Whoever
 * fits a model of their own measures their images with this.
 *
 * <table>
 *   <caption>Features; half, third, quarter and full are sizes of the 768-pixel frame</caption>
 *   <tr><td>{@code half/wrong}, {@code quarter/…}, {@code full/…}</td><td>share of places in the modules that ZXing's
 *     binarisation has on the wrong side</td></tr>
 *   <tr><td>{@code …/guide-wrong}, {@code …/finder-wrong}</td><td>the same of timing, alignment, format and version
 *     patterns; and of the worst finder pattern</td></tr>
 *   <tr><td>{@code …/load}</td><td>wrong codewords of the worst block, as a share of what Reed–Solomon restores: it accepts
 *     the symbol up to 1</td></tr>
 *   <tr><td>{@code …/quiet-dark}</td><td>share of two modules of quiet zone that is dark</td></tr>
 *   <tr><td>{@code …/finder-lines}</td><td>share of lines through the worst finder pattern that show 1 : 1 : 3 : 1 : 1</td></tr>
 *   <tr><td>{@code margin/…}</td><td>luma of the modules less that of 9 × 9 modules around, positive when right, in levels:
 *     {@code mean}, {@code low} (5th percentile), {@code steady} (mean over deviation); {@code wrong} and {@code load} as
 *     above</td></tr>
 *   <tr><td>{@code contrast}</td><td>mean luma of light modules less that of dark ones, in levels</td></tr>
 *   <tr><td>{@code finder/texture}, {@code finder/texture-mean}</td><td>range of luma in a finder pattern's core from the 2nd
 *     to the 98th percentile, after a blur of .15 modules; the worst, and the mean of the three</td></tr>
 *   <tr><td>{@code finder/detail}</td><td>the same range of what is drawn in the core, the difference of blurs of .1 and .5
 *     modules; mean of the three</td></tr>
 *   <tr><td>{@code finder/edge}, {@code finder/contrast}, {@code finder/level}</td><td>darkest of the light ring less lightest
 *     of the core; mean less mean; mean of the core; each of the worst one</td></tr>
 *   <tr><td>{@code module-size}</td><td>natural logarithm of pixels in the frame</td></tr>
 *   <tr><td>{@code read/…}</td><td>1 when ZXing reads that still, else 0; {@code read/sizes} the share of half, third
 *     and quarter, {@code read/share} that of all stills of the tier, {@code read/far} that of the four simulated photographs
 *     from farthest away, {@code read/captures} that of all twelve</td></tr>
 * </table>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ScanFeatures {
    /** The definition of the features; rises with every change of what one of them measures. */
    public static final String SET = "scan/2";

    /** Photographs from farthest away: small ones, which are soon read, and tell nearly as much. */
    static final int FAR = 4;

    private static final long SEED = 1;

    private static final int MOST = 12;

    private final Tier tier;
    private final List<Capture> captures;

    private ScanFeatures(Tier tier) {
        this.tier = Objects.requireNonNull(tier, "tier");
        captures = Captures.of(MOST, SEED).stream()
                .sorted(Comparator.comparingDouble(Capture::scale))
                .limit(tier.captures)
                .toList();
    }

    /**
     * The features of a tier.
     *
     * @param tier how closely to look
     * @return the features
     */
    public static ScanFeatures of(Tier tier) {
        return new ScanFeatures(tier);
    }

    /**
     * What is measured.
     *
     * @return the names
     */
    public Set<String> names() {
        return tier.features();
    }

    /**
     * Measures an image.
     *
     * @param image any size and type; not changed
     * @param payload what must come back
     * @param symbol where the symbol lies, or null when that is not known
     * @return a value for each of {@link #names()}; only the readings when the modules were not found
     * @throws InterruptedException if the thread is interrupted
     */
    public Map<String, Double> measure(BufferedImage image, Payload payload, @Nullable SymbolPlacement symbol)
            throws InterruptedException {
        Examination seen = new Examination(image, payload, symbol);
        look(seen);
        return Map.copyOf(of(seen));
    }

    /** Looks as closely as the tier says; returns whether the modules are known. */
    boolean look(Examination seen) throws InterruptedException {
        seen.read(tier.stills);
        boolean known = seen.measureGrid();
        if (known && tier.looksAtFullSize()) seen.measureFull();
        if (!captures.isEmpty()) seen.photograph(captures);
        return known;
    }

    /** What was seen. */
    Map<String, Double> of(Examination seen) {
        Map<String, Double> features = new LinkedHashMap<>(seen.features());
        features.keySet().retainAll(tier.features());
        features.put("read/sizes", seen.share(Tier.FAST.stills));
        features.put("read/share", seen.share(tier.stills));
        if (tier.captures > 0) features.put("read/far", seen.shareOf(captures.subList(0, FAR)));
        if (tier.captures > FAR) features.put("read/captures", seen.shareOf(captures));
        return features;
    }
}
