package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.SymbolPlacement;

/**
 * A pattern at a place in an image, and how well the image agrees; see {@link Samples#likeness}.
 *
 * @param function over the function patterns
 * @param codewords over all that carries codewords
 * @param data over what the payload alone decides, which is all that can agree where padding was chosen for a picture
 */
record Match(Box box, Pattern pattern, double function, double codewords, double data) {
    /** In standard deviations of chance. The best of 32 patterns on noise gets some 3. */
    private static final double LIKELY = 5;

    static Match of(AreaMeans luma, Box box, Pattern pattern) {
        return of(Samples.of(luma, box, pattern.modules), box, pattern);
    }

    static Match of(Samples samples, Box box, Pattern pattern) {
        return new Match(
                box,
                pattern,
                samples.likeness(pattern, Pattern.FUNCTION),
                samples.likeness(pattern, Pattern.CODEWORDS),
                samples.likeness(pattern, Pattern.DATA));
    }

    /** How far from chance the modules agree, in standard deviations; negative where light and dark are exchanged. */
    double evidence() {
        double all = codewords * Math.sqrt(pattern.count(Pattern.CODEWORDS));
        double own = data * Math.sqrt(pattern.count(Pattern.DATA));
        return Math.abs(all) >= Math.abs(own) ? all : own;
    }

    boolean isLikely() {
        return Math.abs(evidence()) >= LIKELY;
    }

    boolean isInverted() {
        return evidence() < 0;
    }

    /** Rises as the grid comes to lie better; the function patterns lead the way where modules do not tell yet. */
    double closeness() {
        return Math.abs(function) + Math.max(Math.abs(codewords), .8 * Math.abs(data));
    }

    boolean isBetterThan(Match other) {
        return Math.abs(evidence()) > Math.abs(other.evidence());
    }

    SymbolPlacement placement() {
        return SymbolPlacement.of(box, pattern.plan);
    }
}
