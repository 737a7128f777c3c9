package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.picture.PngTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ScoreCommandTest {
    private static final String URL = "https://example.com/ü";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAnImage() {
        Run.of(new PlainEngine(), "make", URL, "--size", 160, "--candidates", 1, "--out", folder);
    }

    private Path image() {
        return folder.resolve("best.png");
    }

    @Test
    void printsALineForEachImage() {
        Run run = Run.of(new PlainEngine(), "score", "--payload", URL, image(), folder.resolve("sheet.png"));

        assertThat(run.code()).isZero();
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().get(0)).isASCII();
        JsonNode line = Json.lines().readTree(run.outLines().get(0));
        assertThat(line.propertyNames())
                .containsExactly(
                        "image",
                        "payload",
                        "scannable",
                        "probability",
                        "low",
                        "high",
                        "parts",
                        "reasons",
                        "exact",
                        "readings",
                        "verification",
                        "aesthetic",
                        "aestheticParts",
                        "metadata");
        assertThat(line.path("metadata").path("payload").asString()).isEqualTo(URL);
        assertThat(line.path("metadata").path("seed").asInt()).isEqualTo(1);
        assertThat(Json.lines().readTree(run.outLines().get(1)).has("metadata"))
                .as("the sheet is no result")
                .isFalse();
        assertThat(line.path("image").asString()).isEqualTo(image().toString());
        assertThat(line.path("payload").asString()).isEqualTo(URL);
        assertThat(line.path("probability").asDouble()).isEqualTo(.9);
        assertThat(line.path("readings").get(1).path("outcome").asString()).isEqualTo("NOT_FOUND");
        assertThat(line.path("aestheticParts").path("youth").asDouble()).isEqualTo(1);
    }

    @Test
    void goesOnAfterAnImageThatCannotBeRead() throws IOException {
        Path text = Files.writeString(folder.resolve("cat.png"), "meow");

        Run run = Run.of(new PlainEngine(), "score", "--payload", URL, folder.resolve("none.png"), text, image());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.outLines()).hasSize(3);
        assertThat(Json.lines().readTree(run.outLines().get(0)).path("error").asString())
                .contains("none.png");
        assertThat(Json.lines().readTree(run.outLines().get(1)).path("error").asString())
                .isNotEmpty();
        assertThat(Json.lines()
                        .readTree(run.outLines().get(2))
                        .path("scannable")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aSymbolThatDoesNotLieInAnImageIsSaidOfThatImage() {
        Run run = Run.of(
                new PlainEngine(),
                "score",
                "--payload",
                URL,
                "--symbol",
                "26,26,200,200",
                "--modules",
                25,
                image(),
                folder.resolve("sheet.png"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(Json.lines().readTree(run.outLines().get(0)).path("error").asString())
                .isEqualTo(
                        "the symbol's box 26,26,200,200 reaches outside the image of 160×160 px; expected edges within"
                                + " 0,0,160,160, in pixels of this image and without quiet zone");
        assertThat(run.outLines().get(1)).contains("\"probability\":0.9");
    }

    @Test
    void endsWithOneWhenAnImageDoesNotScan() {
        Run run = Run.of(PlainEngine.unscannable(), "score", "--payload", URL, image());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"scannable\":false", "\"probability\":0.2");
    }

    @Test
    void passesOnWhereTheSymbolLies() throws IOException {
        Path silent = folder.resolve("silent.png");
        ImageIO.write(ImageIO.read(image().toFile()), "png", silent.toFile());

        assertThat(placeSeen("--payload", URL, silent)).isEqualTo("null");
        assertThat(placeSeen("--payload", URL, "--symbol", "26.5,26,134,134", "--modules", 25, image()))
                .isEqualTo("25 modules in 26.5,26,134,134");
    }

    @Test
    void believesAFileThatSpeaksOfTheSamePayloadAndSize() throws IOException {
        String own = Json.lines()
                .readTree(PngTexts.read(Files.readAllBytes(image())).get(PngTexts.RESULT))
                .path("symbol")
                .path("box")
                .toString();

        assertThat("[" + placeSeen("--payload", URL, image()).replace("25 modules in ", "") + "]")
                .isEqualTo(own);
        assertThat(placeSeen("--payload", "https://example.com", image())).isEqualTo("null");
    }

    private static String placeSeen(Object... args) {
        List<String> seen = new ArrayList<>();
        PlainEngine engine = new PlainEngine() {
            @Override
            public ScanScorer scanScorer() {
                return (image, payload, symbol) -> {
                    seen.add(String.valueOf(symbol));
                    return new ScanScore(1, true, List.of());
                };
            }
        };
        Object[] all = new Object[args.length + 1];
        all[0] = "score";
        System.arraycopy(args, 0, all, 1, args.length);
        Run.of(engine, all);
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }
}
