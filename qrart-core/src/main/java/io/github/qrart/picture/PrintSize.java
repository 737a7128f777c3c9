package io.github.qrart.picture;

/**
 * How large a picture is to be printed, as a PNG file says it (chunk pHYs). The pixels stay as they are. Files say it in
 * whole pixels per metre, so that a width comes out within half a pixel per metre of what was asked for.
 *
 * <p>Immutable values.
 */
public sealed interface PrintSize {
    /**
     * A width on paper.
     *
     * @param millimetres of the whole picture, quiet zone included; 1 to 10 000
     */
    record Width(double millimetres) implements PrintSize {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if it is outside
         */
        public Width {
            if (!(millimetres >= 1 && millimetres <= 10_000)) {
                throw new IllegalArgumentException("a width of " + millimetres + " mm is not within 1 to 10000 mm");
            }
        }
    }

    /**
     * A resolution on paper.
     *
     * @param dotsPerInch pixels per 25.4 mm; 1 to 10 000
     */
    record Resolution(double dotsPerInch) implements PrintSize {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if it is outside
         */
        public Resolution {
            if (!(dotsPerInch >= 1 && dotsPerInch <= 10_000)) {
                throw new IllegalArgumentException(
                        "a resolution of " + dotsPerInch + " dpi is not within 1 to 10000 dpi");
            }
        }
    }

    /**
     * What the file says of a picture.
     *
     * @param width of the picture in pixels, at least 1
     * @return whole pixels per metre, at least 1
     */
    default int pixelsPerMetre(int width) {
        double exact = this instanceof Width paper
                ? width / (paper.millimetres() / 1000)
                : ((Resolution) this).dotsPerInch() / .0254;
        return (int) Math.max(1, Math.round(exact));
    }
}
