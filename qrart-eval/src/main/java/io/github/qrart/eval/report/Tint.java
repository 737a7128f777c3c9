package io.github.qrart.eval.report;

import java.awt.Color;
import java.util.Locale;

/** Colours of numbers from 0 to 1. */
final class Tint {
    private static final int[][] RATES = {
        {0xb3, 0x2d, 0x26}, {0xd9, 0x7b, 0x29}, {0xd8, 0xb2, 0x3a}, {0x6f, 0xa8, 0x4a}, {0x1f, 0x83, 0x4f}
    };
    private static final int[][] LOOKS = {{0x3a, 0x3f, 0x73}, {0x5b, 0x6d, 0xb0}, {0x8a, 0xa6, 0xd6}, {0xc3, 0xd8, 0xee}
    };

    private Tint() {}

    /** From red over amber to green. */
    static Color rate(double value) {
        return between(RATES, value);
    }

    /** From dark blue to pale. */
    static Color looks(double value) {
        return between(LOOKS, value);
    }

    /** Black or white, whichever reads better on a colour: by relative luminance (WCAG 2.2). */
    static Color on(Color ground) {
        double luminance =
                .2126 * linear(ground.getRed()) + .7152 * linear(ground.getGreen()) + .0722 * linear(ground.getBlue());
        return luminance > .18 ? new Color(0x16, 0x16, 0x14) : Color.WHITE;
    }

    static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
    }

    private static Color between(int[][] stops, double value) {
        double at = Math.max(0, Math.min(1, Double.isNaN(value) ? 0 : value)) * (stops.length - 1);
        int i = Math.min(stops.length - 2, (int) at);
        double t = at - i;
        int[] c = new int[3];
        for (int k = 0; k < 3; k++) c[k] = (int) Math.round(stops[i][k] + t * (stops[i + 1][k] - stops[i][k]));
        return new Color(c[0], c[1], c[2]);
    }
}
