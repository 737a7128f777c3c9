package io.github.qrart.picture;

import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Provenance;
import io.github.qrart.Reading;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.SymbolPlacement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a picture's file says of it, by PNG keyword. Nothing in it depends on the clock or on how long things took. */
final class ResultTexts {
    /** A title is one short line; longer payloads are in the entry for programs. */
    private static final int LONGEST_TITLE = 200;

    private ResultTexts() {}

    /** What every file says. */
    static Map<String, String> software() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Software", "qrart " + Provenance.LIBRARY_VERSION);
        return texts;
    }

    static Map<String, String> of(ScoredCandidate scored, Provenance provenance) {
        ArtRequest request = provenance.request();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Software", "qrart " + provenance.libraryVersion());
        texts.put("Title", title(request.payload()));
        if (!request.prompt().isBlank()) texts.put("Description", request.prompt());
        texts.put(PngTexts.RESULT, result(scored, provenance));
        return texts;
    }

    private static String title(Payload payload) {
        String text = text(payload);
        boolean fits =
                text != null && text.length() <= LONGEST_TITLE && text.chars().noneMatch(Character::isISOControl);
        return fits ? "QR code: " + text : "QR code";
    }

    private static String result(ScoredCandidate scored, Provenance provenance) {
        ArtRequest request = provenance.request();
        Payload payload = request.payload();
        String text = text(payload);
        Candidate candidate = scored.candidate();
        JsonText json = new JsonText()
                .text("qrart", provenance.libraryVersion())
                .text("java", provenance.javaVersion())
                .text("generator", provenance.generator().id())
                .texts("settings", provenance.generator().settings())
                .text("payload", text)
                .text("payloadHex", text == null ? HexFormat.of().formatHex(payload.bytes()) : null)
                .text("prompt", request.prompt().isBlank() ? null : request.prompt());
        request.picture().ifPresent(picture -> json.numbers("picture", picture.getWidth(), picture.getHeight()));
        json.text("preset", request.preset().name().toLowerCase(Locale.ROOT))
                .value("size", request.size())
                .value("seed", candidate.seed())
                .value("scannable", scored.scannable())
                .score("probability", scored.scan().probability())
                .value("exact", scored.scan().exact())
                .value("verified", scored.verification() instanceof Reading.Decoded)
                .score("aesthetic", scored.aesthetic().value())
                .scores("aestheticParts", scored.aesthetic().parts());
        SymbolPlacement symbol = candidate.symbol();
        if (symbol != null) json.object("symbol", symbol(symbol));
        return json.texts("notes", candidate.notes()).toString();
    }

    private static JsonText symbol(SymbolPlacement symbol) {
        JsonText json = new JsonText().value("version", (symbol.modules() - 17) / 4);
        symbol.plan()
                .ifPresent(plan -> json.text(
                                "errorCorrection", plan.errorCorrection().name())
                        .value("mask", plan.mask()));
        Box box = symbol.box();
        return json.value("modules", symbol.modules()).numbers("box", box.x0(), box.y0(), box.x1(), box.y1());
    }

    /** The payload's text, or null when its bytes are none. */
    private static @Nullable String text(Payload payload) {
        String text = payload.toString();
        return !text.startsWith("hex:") || Payload.of(text).equals(payload) ? text : null;
    }
}
