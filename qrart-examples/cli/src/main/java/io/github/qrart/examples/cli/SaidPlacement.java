package io.github.qrart.examples.cli;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.picture.PngTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Where the file of a picture says that its symbol lies. Anybody may have written it, so that it is a hint and no more. */
final class SaidPlacement {
    private SaidPlacement() {}

    /** The place, or null when the file says none, or speaks of another payload. */
    static @Nullable SymbolPlacement of(Path file, Payload payload) throws IOException {
        String text = PngTexts.read(Files.readAllBytes(file)).get(PngTexts.RESULT);
        if (text == null) return null;
        try {
            JsonNode result = Json.lines().readTree(text);
            if (!result.path("payload").asString("").equals(Json.text(payload))) return null;
            JsonNode symbol = result.path("symbol");
            JsonNode box = symbol.path("box");
            if (box.size() != 4) return null;
            Box place = new Box(
                    box.get(0).asDouble(),
                    box.get(1).asDouble(),
                    box.get(2).asDouble(),
                    box.get(3).asDouble());
            return SymbolPlacement.of(place, symbol.path("modules").asInt());
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }
}
