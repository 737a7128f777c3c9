package io.github.qrart.onnx;

import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.SymbolPlacement;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From the models' pixels to candidates: the code mixed in, and the size that was asked for.
 *
 * @param request what was asked for
 * @param blend how much of the code to mix in
 * @param condition what the models were shown
 */
record Finish(ArtRequest request, double blend, ConditionImage condition) {
    /** Leaves the pixels alone. */
    Candidate candidate(long seed, int[] drawn, Map<String, String> more) {
        int side = condition.side();
        int[] rgb = new int[drawn.length];
        for (int i = 0; i < rgb.length; i++)
            rgb[i] = blended(drawn[i], condition.grey()[i]);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, side, side, rgb, 0, side);
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("symbol", condition.placement().plan().orElseThrow().toString());
        notes.put("drawn", side + " px");
        notes.putAll(more);
        return new Candidate(seed, scaled(image, request.size()), placement(), null, notes);
    }

    private int blended(int rgb, int grey) {
        if (blend == 0) return rgb;
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            out |= (int) Math.round((1 - blend) * (rgb >> shift & 255) + blend * grey) << shift;
        }
        return out;
    }

    private static BufferedImage scaled(BufferedImage image, int size) {
        if (image.getWidth() == size) return image;
        BufferedImage scaled = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, size, size, null);
        g.dispose();
        return scaled;
    }

    private SymbolPlacement placement() {
        Box box = condition.placement().box();
        double scale = (double) request.size() / condition.side();
        return SymbolPlacement.of(
                new Box(box.x0() * scale, box.y0() * scale, box.x1() * scale, box.y1() * scale),
                condition.placement().plan().orElseThrow());
    }
}
