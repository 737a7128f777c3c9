package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.Verifier;
import io.github.qrart.picture.PngTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MakeCommandTest {
    private static final String URL = "https://example.com";

    @TempDir
    private Path folder;

    private final PlainEngine engine = new PlainEngine();

    private Run make(Engine engine, Object... args) {
        Object[] all = Stream.concat(Stream.of("make", URL, "--size", 128, "--candidates", 3), Stream.of(args))
                .toArray();
        return Run.of(engine, all);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode json(Path file) {
        return Json.lines().readTree(file);
    }

    @Test
    void writesTheBestTheCandidatesTheSheetAndTheResult() throws IOException {
        Run run = make(engine, "--prompt", "a village", "--out", folder.resolve("new/out"));

        Path out = folder.resolve("new/out");
        assertThat(run.code()).isZero();
        assertThat(names(out))
                .containsExactly(
                        "best.png",
                        "candidates/01-seed1.png",
                        "candidates/02-seed2.png",
                        "candidates/03-seed3.png",
                        "result.json",
                        "sheet.png");
        assertThat(out.resolve("best.png")).hasSameBinaryContentAs(out.resolve("candidates/01-seed1.png"));
        assertThat(ImageIO.read(out.resolve("best.png").toFile()).getWidth()).isEqualTo(128);
        assertThat(ImageIO.read(out.resolve("sheet.png").toFile())).isNotNull();
        assertThat(run.outLines().get(0)).contains("rank", "seed", "probability", "exact", "looks", "ms", "note");
        assertThat(run.outLines().get(1)).contains("0.90", "yes", "0.500", "scene plain");
        assertThat(run.out()).contains(out.resolve("best.png").toString());
    }

    @Test
    void theResultSaysAllThatIsKnown() {
        make(engine, "--prompt", "a village", "--seed", 5, "--out", folder);

        JsonNode result = json(folder.resolve("result.json"));
        assertThat(result.path("payload").asString()).isEqualTo(URL);
        assertThat(result.has("payloadHex")).isFalse();
        assertThat(result.path("status").asString()).isEqualTo("COMPLETE");
        assertThat(result.path("elapsedMillis").isIntegralNumber()).isTrue();
        assertThat(result.path("best").asString()).isEqualTo("best.png");
        assertThat(result.get("pictureBox").isNull()).isTrue();
        JsonNode symbol = result.path("symbol");
        assertThat(symbol.path("version").asInt()).isEqualTo(2);
        assertThat(symbol.path("modules").asInt()).isEqualTo(25);
        assertThat(symbol.path("errorCorrection").asString()).isEqualTo("L");
        assertThat(symbol.path("mask").asInt()).isBetween(0, 7);
        assertThat(symbol.path("box").toString()).isEqualTo("[26,26,101,101]");
        JsonNode first = result.path("candidates").get(0);
        assertThat(first.path("image").asString()).isEqualTo("candidates/01-seed5.png");
        assertThat(first.path("seed").asInt()).isEqualTo(5);
        assertThat(first.path("rank").asInt()).isEqualTo(1);
        assertThat(first.path("scan").toString())
                .isEqualTo(
                        "{\"probability\":0.9,\"low\":0.0,\"high\":1.0,\"parts\":{},\"reasons\":[],\"exact\":true,\"readings\":["
                                + "{\"reader\":\"first\",\"outcome\":\"DECODED\"},"
                                + "{\"reader\":\"second\",\"outcome\":\"NOT_FOUND\"}]}");
        assertThat(first.path("aesthetic").asDouble()).isEqualTo(.1667);
        assertThat(first.path("millis").isIntegralNumber()).isTrue();
        assertThat(first.path("symbol")).isEqualTo(symbol);
        assertThat(first.path("notes").path("scene").asString()).isEqualTo("plain");
        JsonNode provenance = result.path("provenance");
        assertThat(provenance.path("generator").asString()).isEqualTo("plain");
        assertThat(provenance.path("request").path("prompt").asString()).isEqualTo("a village");
        assertThat(provenance.path("request").path("seed").asInt()).isEqualTo(5);
    }

    @Test
    void thePicturesSayWhereTheyComeFromAndHowLargeToPrint() throws IOException {
        make(engine, "--prompt", "a village", "--width-mm", 32, "--transparent", "--out", folder);

        byte[] best = Files.readAllBytes(folder.resolve("best.png"));
        JsonNode said = Json.lines().readTree(PngTexts.read(best).get(PngTexts.RESULT));
        assertThat(said.path("payload").asString()).isEqualTo(URL);
        assertThat(said.path("prompt").asString()).isEqualTo("a village");
        assertThat(said.path("seed").asInt()).isEqualTo(1);
        assertThat(said.path("probability").asDouble()).isEqualTo(.9);
        // 128 px on 32 mm are 4000 px on a metre.
        assertThat(new String(best, StandardCharsets.ISO_8859_1)).contains("pHYs\0\0\u000f\u00a0\0\0\u000f\u00a0\1");
        assertThat(ImageIO.read(folder.resolve("best.png").toFile()).getRGB(0, 0) >>> 24)
                .isZero();
        assertThat(PngTexts.read(Files.readAllBytes(folder.resolve("sheet.png"))))
                .containsOnlyKeys("Software");
    }

    @Test
    void withoutMetadataThePicturesSayNothing() throws IOException {
        make(engine, "--no-metadata", "--out", folder);

        for (String name : List.of("best.png", "sheet.png", "candidates/02-seed2.png")) {
            assertThat(PngTexts.read(Files.readAllBytes(folder.resolve(name)))).isEmpty();
        }
    }

    @Test
    void withoutOutItPrintsTheTableAlone() throws IOException {
        Run run = make(engine);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("probability", "nothing was written");
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void progressComesAsPlainLinesWhenPiped() {
        Run run = make(engine, "--threads", 1);

        assertThat(run.errLines())
                .hasSize(3)
                .allSatisfy(
                        line -> assertThat(line).matches("\\d/3  seed \\d: probability 0.90, looks 0.\\d+, \\d+ ms"));
    }

    @Test
    void aSecondRunReplacesTheFirstAndLeavesForeignFilesAlone() throws IOException {
        make(engine, "--out", folder);
        Files.writeString(folder.resolve("candidates/notes.txt"), "mine");
        Files.writeString(folder.resolve("cat.jpg"), "mine");
        Path killed = Files.createDirectories(folder.resolve(".qrart-killed.tmp/candidates"));
        Files.setLastModifiedTime(folder.resolve(".qrart-killed.tmp"), FileTime.from(Instant.EPOCH));

        Run.of(engine, "make", URL, "--size", 128, "--candidates", 1, "--seed", 9, "--out", folder);

        assertThat(names(folder))
                .containsExactly(
                        ".qrart.lock",
                        "best.png",
                        "candidates/01-seed9.png",
                        "candidates/notes.txt",
                        "cat.jpg",
                        "result.json",
                        "sheet.png");
        assertThat(killed).doesNotExist();
    }

    @Test
    void theSameSeedGivesTheSameFilesWhateverTheThreads() throws IOException {
        make(engine, "--out", folder.resolve("one"), "--threads", 1);
        make(engine, "--out", folder.resolve("four"), "--threads", 4);

        for (String name : names(folder.resolve("one"))) {
            if (name.equals("result.json")) continue;
            assertThat(folder.resolve("four").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
        }
    }

    @Test
    void whatDoesNotScanIsWrittenAndEndsWithOne() throws IOException {
        Path out = folder.resolve("out");
        Run run = make(PlainEngine.unscannable(), "--out", out);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("does not scan", "none scans; try");
        assertThat(names(out)).hasSize(6);
        assertThat(json(out.resolve("result.json")).path("status").asString()).isEqualTo("NONE_SCANNABLE");
    }

    @Test
    void whatTheVerifierCannotReadIsNotScannable() {
        PlainEngine unverified = new PlainEngine() {
            @Override
            public Verifier verifier() {
                return (image, payload) -> new Reading.Misread("verifier", Payload.of("evil"));
            }
        };

        Run run = make(unverified, "--out", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.outLines().get(1)).contains("0.90", " no ", "not verified");
        JsonNode best = json(folder.resolve("result.json")).path("candidates").get(0);
        assertThat(best.path("scannable").asBoolean()).isFalse();
        assertThat(best.path("verification").toString())
                .isEqualTo("{\"reader\":\"verifier\",\"outcome\":\"MISREAD\",\"found\":\"evil\"}");
    }

    @Test
    void aCandidateThatFailsIsNamedInTheTableAndInTheResult() {
        Run run = make(PlainEngine.failingFor(List.of(2L)), "--out", folder);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("failed: java.lang.IllegalStateException: out of paint");
        assertThat(run.err())
                .contains("warning: 1 of 3 candidates failed, the first with: java.lang.IllegalStateException: out of"
                        + " paint");
        JsonNode missing = json(folder.resolve("result.json")).path("missing");
        assertThat(missing.toString())
                .isEqualTo("[{\"seed\":2,\"reason\":\"FAILED\","
                        + "\"failure\":\"java.lang.IllegalStateException: out of paint\"}]");
    }

    @Test
    void candidatesThatDidNotFitTheMemoryAreWarnedOfButTheBestIsGood() {
        PlainEngine full = new PlainEngine() {
            @Override
            public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
                if (seed > 1) throw new OutOfMemoryError("Java heap space");
                return super.generate(request, seed);
            }
        };

        Run run = make(full);

        assertThat(run.code()).as("what it made is scannable").isZero();
        assertThat(run.err()).contains("warning: 2 of 3 candidates failed, the first with: Java's memory of ", "-Xmx");
    }

    @Test
    void whenNoneScansTheDeadlineIsSaidToo() {
        PlainEngine slow = new PlainEngine() {
            @Override
            boolean scans() {
                return false;
            }

            @Override
            public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
                if (seed > 1) new CountDownLatch(1).await();
                return super.generate(request, seed);
            }
        };

        assertThat(make(slow, "--threads", 1, "--deadline", "1s").out())
                .contains("none scans; try", "; stopped at the deadline too, so that more time may help, ");
        assertThat(make(PlainEngine.unscannable()).out()).doesNotContain("deadline");
    }

    @Test
    void whatWouldActOnATerminalIsEscaped() {
        Run run = Run.of(engine, "make", "https://a\u001b[31mred@evil.example", "--size", 160, "--candidates", 1);

        assertThat(run.err()).contains("warning: ", "\\u001b[31mred").doesNotContain("\u001b");
        assertThat(Printable.of("a\rb\u202ec\u009bd ü \ud83d\udc08"))
                .isEqualTo("a\\u000db\\u202ec\\u009bd ü \ud83d\udc08");
    }

    @Test
    void nothingMadeInTimeWritesNothingAndEndsWithOne() throws IOException {
        Run run = make(PlainEngine.neverReady(), "--deadline", "20ms", "--out", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("qrart make: no candidate of 3 was finished; 3 not ready within 20 ms");
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void stopsAfterEnoughHavePassed() {
        Run run = make(engine, "--stop-after", 1, "--threads", 1, "--out", folder);

        assertThat(run.code()).isZero();
        assertThat(engine.drawn).hasValue(1);
        assertThat(json(folder.resolve("result.json")).path("missing")).hasSize(2);
    }

    @Test
    void warnsOfAnAddressThatMisleadsOrRefusesIt() {
        String bait = "https://bank.example@evil.example";

        Run warned = Run.of(engine, "make", bait, "--size", 160, "--candidates", 1);
        assertThat(warned.code()).isZero();
        assertThat(warned.err()).contains("warning: the address has user info 'bank.example'");

        Run refused = Run.of(engine, "make", bait, "--url-policy", "refuse");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("user info 'bank.example'");
    }

    @Test
    void bytesThatAreNoTextAreGivenInHexadecimal() throws IOException {
        Path payload = folder.resolve("payload.bin");
        Files.write(payload, new byte[] {(byte) 0xff, 0, 10, (byte) 0x80});

        Run run = Run.of(engine, "make", "--payload-file", payload, "--size", 128, "--candidates", 1, "--out", folder);

        assertThat(run.code()).isZero();
        JsonNode result = json(folder.resolve("result.json"));
        assertThat(result.get("payload").isNull()).isTrue();
        assertThat(result.path("payloadHex").asString()).isEqualTo("ff000a80");
    }

    @Test
    void aPayloadMayBeginWithAnAt() {
        Run run = Run.of(engine, "make", "@home", "--size", 128, "--candidates", 1, "--out", folder);

        assertThat(run.code()).isZero();
        assertThat(json(folder.resolve("result.json")).path("payload").asString())
                .isEqualTo("@home");
    }
}
