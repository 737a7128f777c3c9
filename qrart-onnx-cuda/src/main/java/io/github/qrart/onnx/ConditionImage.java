package io.github.qrart.onnx;

import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.SizeTooSmallException;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Arrays;
import java.util.Objects;

/**
 * What ControlNet is shown: the symbol in black on white, and grey of 128 around its quiet zone, which ControlNets for QR
 * codes leave to the prompt.
 *
 * <p>The latents that are drawn are an eighth of the image. Edges of modules that fall between them blur, so modules are a
 * multiple of eight pixels, or of four or two, where eight would waste more than a quarter of the side that is possible.
 *
 * @param side of the image, in pixels
 * @param placement where the symbol lies
 * @param grey row by row, 0 to 255
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record ConditionImage(int side, SymbolPlacement placement, int[] grey) {
    private static final int GREY = 128;
    /** Readers lose smaller modules. */
    private static final int MIN_MODULE = 4;

    /** The image for a request, drawn with so many pixels. */
    static ConditionImage of(ArtRequest request, DiffusionOptions options, int side) {
        SymbolPlan plan = plan(request.payload().bytes(), options);
        int across = plan.modules() + 2 * (options.quietZone() + options.padding());
        int most = side / across;
        if (most < MIN_MODULE) {
            int smallest = across * MIN_MODULE * request.size() / side;
            throw new SizeTooSmallException(request.size(), plan.modules(), smallest);
        }
        int unit = 8;
        while (unit > 1 && 4 * (most / unit * unit) < 3 * most) unit /= 2;
        int module = most / unit * unit;
        int from = (side - module * plan.modules()) / 2 / unit * unit;
        int to = from + module * plan.modules();
        return new ConditionImage(
                side, SymbolPlacement.of(new Box(from, from, to, to), plan), draw(plan, options, side, from, module));
    }

    private static SymbolPlan plan(byte[] payload, DiffusionOptions options) {
        ErrorCorrection[] levels = ErrorCorrection.values();
        for (int i = options.level().ordinal(); ; i--) {
            try {
                return SymbolPlan.builder(payload)
                        .errorCorrection(Objects.requireNonNull(levels[i]))
                        .versions(options.minVersion(), 40)
                        .build();
            } catch (PayloadTooLongException e) {
                if (i == 0) throw e;
            }
        }
    }

    private static int[] draw(SymbolPlan plan, DiffusionOptions options, int side, int from, int module) {
        int[] grey = new int[side * side];
        Arrays.fill(grey, GREY);
        int quiet = options.quietZone();
        for (int y = 0; y < side; y++) {
            int row = Math.floorDiv(y - from, module);
            for (int x = 0; x < side; x++) {
                int column = Math.floorDiv(x - from, module);
                int outside = Math.max(
                        Math.max(-row, row - plan.modules() + 1), Math.max(-column, column - plan.modules() + 1));
                if (outside > quiet) continue;
                grey[y * side + x] = outside <= 0 && plan.dark(column, row) ? 0 : 255;
            }
        }
        return grey;
    }

    /** Three equal planes, 0 to 1, as diffusers gives them to ControlNet. */
    float[] planes() {
        float[] planes = new float[3 * grey.length];
        for (int i = 0; i < planes.length; i++) planes[i] = grey[i % grey.length] / 255f;
        return planes;
    }
}
