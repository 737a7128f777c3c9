package io.github.qrart.weave;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;

/**
 * A picture that carries a symbol.
 *
 * @param image the picture, sRGB, opaque
 * @param meanMargin mean margin of its data modules, in levels of 255
 * @param shortShare share of its data modules that have less than half of the margin asked for, 0 to 1
 * @param wrongShare share of its data modules that are on the wrong side of the local mean, 0 to 1
 * @param reasons why a notable share of them did not come near their margins, a sentence for each cause; empty where they
 *     did
 */
public record Woven(
        BufferedImage image, double meanMargin, double shortShare, double wrongShare, List<String> reasons) {
    /** Checks the image and copies the reasons. */
    public Woven {
        Objects.requireNonNull(image, "image");
        reasons = List.copyOf(reasons);
    }

    static Woven of(BufferedImage image, ModuleGrid grid, Margins margins, float[] plane) {
        float[] have = margins.measure(plane);
        float[] needed = margins.needed;
        double sum = 0;
        int count = 0;
        int lacking = 0;
        int wrong = 0;
        for (int i = 0; i < have.length; i++) {
            if (grid.whole[i] || needed[i] <= 0) continue;
            count++;
            sum += have[i];
            if (have[i] < needed[i] / 2) lacking++;
            if (have[i] <= 0) wrong++;
        }
        if (count == 0) return new Woven(image, 0, 0, 0, List.of());
        List<String> reasons = Shortfall.reasons(grid, have, needed, margins.thresholds(plane));
        return new Woven(image, sum / count, (double) lacking / count, (double) wrong / count, reasons);
    }
}
