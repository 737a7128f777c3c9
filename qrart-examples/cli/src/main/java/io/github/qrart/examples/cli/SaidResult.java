package io.github.qrart.examples.cli;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.picture.PngTexts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the file of a picture says of the result that it was made as. Anybody may have written it, so that it is a hint and
 * no more; what is no JSON is left out.
 *
 * @param json a missing node when the file says nothing
 */
record SaidResult(JsonNode json) {
    static SaidResult of(Path file) throws IOException {
        String text = PngTexts.read(Files.readAllBytes(file)).get(PngTexts.RESULT);
        if (text == null) return new SaidResult(MissingNode.getInstance());
        try {
            return new SaidResult(Json.lines().readTree(text));
        } catch (JacksonException e) {
            return new SaidResult(MissingNode.getInstance());
        }
    }

    /** What its code says, or null. */
    @Nullable Payload payload() {
        try {
            String text = json.path("payload").asString("");
            if (!text.isEmpty()) return Payload.of(text);
            String hex = json.path("payloadHex").asString("");
            return hex.isEmpty() ? null : Payload.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Where its symbol lies; null when that is not said, or is said of another payload or size of image. */
    @Nullable SymbolPlacement placement(Payload expected, BufferedImage image) {
        int side = Math.max(image.getWidth(), image.getHeight());
        Payload own = payload();
        if (own == null || !own.equals(expected) || json.path("size").asInt(side) != side) return null;
        JsonNode symbol = json.path("symbol");
        JsonNode box = symbol.path("box");
        if (box.size() != 4) return null;
        try {
            Box place = new Box(
                    box.path(0).asDouble(),
                    box.path(1).asDouble(),
                    box.path(2).asDouble(),
                    box.path(3).asDouble());
            SymbolPlacement placement =
                    SymbolPlacement.of(place, symbol.path("modules").asInt());
            placement.checkWithin(image.getWidth(), image.getHeight());
            return placement;
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }
}
