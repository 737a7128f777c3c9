package io.github.qrart.scene;

import io.github.qrart.Preset;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Recolouring;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;

/**
 * Holds every module's middle to its side, softly, as the last step of a scene: dark modules under a luma, light ones
 * over another, finder patterns more strictly. Full strength reaches from a module's middle to {@value ModuleSpans#INNER} u
 * and fades to nothing at {@value ModuleSpans#OUTER} u. Colours keep their hue: dark ones are scaled, light ones mixed with white.
 *
 * <p>The limits were found by trying: looser ones cost scanning (a snow village went from .93 of the captures to .78
 * without a guard), stricter ones show as smudges.
 */
record ToneGuard(float dark, float light, float finderDark, float finderLight) {
    /** The share of a limit at which holding back begins, so that the drawing keeps some of its modelling. */
    private static final float KNEE = .85f;
    /** How far luma strays from its mean in the core of a finder pattern, in levels. */
    private static final float CALM = 9;

    /** Dark under 104, light over 178, finder patterns under 70 and over 212; a little stricter when robust. */
    static ToneGuard of(Preset preset) {
        return preset == Preset.ROBUST ? new ToneGuard(92, 190, 64, 218) : new ToneGuard(104, 178, 70, 212);
    }

    /** A firmer one: each step takes a share of what is left to black and white. */
    ToneGuard calmer(int steps) {
        float share = .16f * steps;
        return new ToneGuard(
                dark * (1 - share),
                light + (255 - light) * share,
                finderDark * (1 - share),
                finderLight + (255 - finderLight) * share);
    }

    /** Changes the pixels of a square picture of a symbol. */
    void apply(int[] pixels, int size, SymbolPlacement placement, SymbolPlan plan) throws InterruptedException {
        calmCores(pixels, size, placement);
        ModuleSpans spans = new ModuleSpans(placement);
        for (int y = spans.first(); y < spans.end(); y++) {
            if (y % 64 == 0 && Thread.interrupted()) throw new InterruptedException("guarding the tones of a scene");
            int row = spans.module(y);
            for (int x = spans.first(); x < spans.end(); x++) {
                float weight = spans.weight(x, y);
                if (weight > 0) hold(pixels, y * size + x, weight, plan, spans.module(x), row);
            }
        }
        LocalContrast.apply(pixels, size, placement, plan, spans);
    }

    /**
     * Texture in the cores of finder patterns stopped a phone where readers did not mind: luma keeps near its mean there, and
     * that is dark; hues stay.
     */
    private void calmCores(int[] pixels, int size, SymbolPlacement placement) {
        int far = placement.modules() - 7; // a finder pattern has 7 modules, its core the 3 in the middle
        calm(pixels, size, placement, 2, 2);
        calm(pixels, size, placement, far + 2, 2);
        calm(pixels, size, placement, 2, far + 2);
    }

    private void calm(int[] pixels, int size, SymbolPlacement placement, int column, int row) {
        double u = placement.moduleSize();
        int x0 = ModuleSpans.pixel(placement.box().x0() + column * u);
        int y0 = ModuleSpans.pixel(placement.box().y0() + row * u);
        int side = ModuleSpans.pixel(placement.box().x0() + (column + 3) * u) - x0;
        double sum = 0;
        for (int i = 0; i < side * side; i++) sum += Recolouring.luma(pixels[(y0 + i / side) * size + x0 + i % side]);
        float mean = (float) (sum / (side * side));
        float middle = Math.min(mean, KNEE * finderDark - CALM);
        for (int i = 0; i < side * side; i++) {
            int p = (y0 + i / side) * size + x0 + i % side;
            double off = (Recolouring.luma(pixels[p]) - mean) / CALM;
            pixels[p] = Recolouring.toLuma(pixels[p], middle + CALM * (float) StrictMath.tanh(off));
        }
    }

    private void hold(int[] pixels, int i, float weight, SymbolPlan plan, int column, int row) {
        Role role = plan.role(column, row);
        boolean strict = role == Role.FINDER || role == Role.SEPARATOR;
        pixels[i] = plan.dark(column, row)
                ? darker(pixels[i], strict ? finderDark : dark, weight)
                : lighter(pixels[i], strict ? finderLight : light, weight);
    }

    private static int darker(int rgb, float limit, float weight) {
        float luma = Pixels.luma(rgb);
        float held = held(luma, limit);
        if (held >= luma) return rgb;
        float scale = 1 + weight * (held / luma - 1);
        return mix(rgb, 0, 1 - scale);
    }

    private static int lighter(int rgb, float limit, float weight) {
        float shade = 255 - Pixels.luma(rgb);
        float held = held(shade, 255 - limit);
        if (held >= shade) return rgb;
        return mix(rgb, 255, weight * (1 - held / shade));
    }

    /** A value held under a limit: as it is up to the knee, then ever more slowly towards the limit. */
    private static float held(float value, float limit) {
        float knee = KNEE * limit;
        if (value <= knee) return value;
        float room = limit - knee;
        return knee + room * (1 - (float) StrictMath.exp((knee - value) / room));
    }

    private static int mix(int rgb, int with, float share) {
        int r = rgb >> 16 & 255;
        int g = rgb >> 8 & 255;
        int b = rgb & 255;
        return Math.round(r + (with - r) * share) << 16
                | Math.round(g + (with - g) * share) << 8
                | Math.round(b + (with - b) * share);
    }
}
