package io.github.qrart.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BulkCommandTest {
    @TempDir
    private Path folder;

    private final PlainEngine engine = new PlainEngine();

    private Path requests(String... lines) throws IOException {
        return Files.write(folder.resolve("requests.jsonl"), List.of(lines));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Run bulk(Engine engine, Object... more) {
        Stream<Object> args =
                Stream.of("bulk", folder.resolve("requests.jsonl"), "--out", out(), "--size", 128, "--candidates", 2);
        return Run.of(engine, Stream.concat(args, Stream.of(more)).toArray());
    }

    private List<JsonNode> results() throws IOException {
        try (Stream<String> lines = Files.lines(out().resolve("results.jsonl"))) {
            return lines.map(Json.lines()::readTree).toList();
        }
    }

    private static String request(int number) {
        return "{\"payload\": \"https://example.com/" + number + "\"}";
    }

    @Test
    void makesAnImageAndALineForEachRequest() throws IOException {
        requests(
                request(1),
                "",
                "{\"payload\":\"b\",\"prompt\":\"a village\",\"preset\":\"robust\",\"size\":144,\"seed\":7,"
                        + "\"candidates\":1,\"stopAfter\":1,\"deadline\":\"5s\",\"urlPolicy\":\"ignore\"}",
                "{\"payloadHex\":\"ff00\"}");

        Run run = bulk(engine);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("3 made, 0 made before, 0 of them not scannable; 0 the same");
        assertThat(run.errLines()).hasSize(3);
        assertThat(run.errLines().get(0)).matches("1/3  line 1: COMPLETE, probability 0.90, \\d+ ms, \\d+ s left");
        assertThat(results()).extracting(line -> line.path("line").asInt()).containsExactly(1, 3, 4);
        JsonNode second = results().get(1);
        assertThat(second.path("seed").asInt()).isEqualTo(7);
        assertThat(second.path("status").asString()).isEqualTo("COMPLETE");
        assertThat(second.path("scan").path("probability").asDouble()).isEqualTo(.9);
        assertThat(second.path("provenance").path("request").toString())
                .isEqualTo("{\"prompt\":\"a village\",\"preset\":\"robust\",\"size\":144,\"seed\":7,\"candidates\":1,"
                        + "\"deadlineMillis\":5000,\"urlPolicy\":\"ignore\"}");
        Path image = out().resolve(second.path("image").asString());
        assertThat(ImageIO.read(image.toFile()).getWidth()).isEqualTo(144);
        assertThat(results().get(2).path("payloadHex").asString()).isEqualTo("ff00");
    }

    @Test
    void reportsABadLineWithItsNumberAndGoesOn() throws IOException {
        requests(
                "{\"payload\":\"a\",\"sead\":3}",
                "{\"payload\":",
                "{\"prompt\":\"no payload\"}",
                "{\"payload\":\"a\",\"payload\":\"b\"}",
                "{\"payload\":\"a\",\"seed\":\"3\"}",
                "{\"payload\":\"a\",\"size\":1.5}",
                "{\"payload\":\"a\",\"preset\":\"nice\"}",
                "{\"payload\":\"a\",\"deadline\":\"20\"}",
                "{\"payload\":\"a\",\"size\":64}",
                "{\"payload\":\"a\",\"candidates\":0}",
                "{\"payload\":\"a\",\"picture\":\"none.png\"}",
                "{\"payload\":\"\"}",
                "{\"payloadHex\":\"f\"}",
                "[1]",
                "null",
                "{} {}",
                "{\"payload\":\"" + "x".repeat(3000) + "\"}",
                "{\"payload\":5}",
                "{\"payload\":true}",
                "{\"payload\":[\"a\"]}",
                "\"text\"",
                "5",
                "{\"payload\":\"a\",\"size\":99999999999}",
                "{\"payload\":\"a\",\"prompt\":1.5}",
                "payload,prompt",
                request(1));

        Run run = bulk(engine);

        assertThat(run.code()).isEqualTo(1);
        assertThat(results())
                .singleElement()
                .extracting(line -> line.path("line").asInt())
                .isEqualTo(26);
        assertThat(run.errLines()).hasSize(26).doesNotContain("\tat ");
        for (int i = 1; i <= 25; i++) assertThat(run.err()).contains("line " + i + ": skipped: ");
        assertThat(run.err()).doesNotContainIgnoringCase("BulkLine", "coercion", "deserializ", "jackson", "[Source");
        assertThat(run.err())
                .contains(
                        "line 2: skipped: not a request: no JSON, or torn (column ",
                        "line 4: skipped: not a request: \"payload\" is there twice (column ",
                        "line 5: skipped: not a request: \"seed\" is not as expected; expected a whole number",
                        "line 7: skipped: not a request: \"preset\" is not as expected; expected one of looks, bal",
                        "line 14: skipped: not a request: expected one JSON object",
                        "line 16: skipped: not a request: expected one JSON object",
                        "line 18: skipped: not a request: \"payload\" is not as expected; expected text in quotation",
                        "line 25: skipped: not a request: no JSON, or torn (column ",
                        "line 1: skipped: unknown field \"sead\"; expected one of payload, payloadHex, prompt, picture,"
                                + " preset, size, seed, candidates, stopAfter, deadline, urlPolicy",
                        "line 3: skipped: expected \"payload\" (text) or \"payloadHex\" (bytes), and not both",
                        "line 8: skipped: '20' is no duration",
                        "line 9: skipped: size 64 px is not within",
                        "line 11: skipped: " + folder.resolve("none.png") + ": no such file or folder",
                        "line 17: skipped: payload of 3000 bytes does not fit");
        assertThat(run.out()).contains("25 skipped");
    }

    @Test
    void candidatesThatFailAreWarnedOf() throws IOException {
        requests(request(1));

        Run run = bulk(PlainEngine.failingFor(List.of(2L)));

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("line 1: warning: 1 of 2 candidates failed, the first with: ", "out of paint");
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        requests(request(1), request(2));
        bulk(engine);
        requests(request(1), request(2), request(3));
        engine.drawn.set(0);

        Run run = bulk(engine);

        assertThat(run.code()).isZero();
        assertThat(engine.drawn).hasValue(2);
        assertThat(run.out()).startsWith("1 made, 2 made before");
        assertThat(results()).hasSize(3);
    }

    @Test
    void aCodeWhosePictureIsGoneIsMadeAgain() throws IOException {
        requests(request(1), request(2));
        bulk(engine);
        Path image = out().resolve(results().get(0).path("image").asString());
        Files.delete(image);

        Run run = bulk(engine);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("1 made, 1 made before");
        assertThat(image).exists();
        assertThat(results())
                .extracting(line -> line.path("line").asInt())
                .as("the last line of an id counts")
                .containsExactly(1, 2, 1);
        assertThat(bulk(engine).out()).startsWith("0 made, 2 made before");
    }

    @Test
    void readsTheStandardInput() throws IOException {
        InputStream before = System.in;
        Run run;
        try {
            System.setIn(new ByteArrayInputStream((request(1) + "\r\n\r\n" + request(2)).getBytes(UTF_8)));
            run = Run.of(engine, "bulk", "-", "--out", out(), "--size", 128, "--candidates", 1);
        } finally {
            System.setIn(before);
        }

        assertThat(run.code()).isZero();
        assertThat(results()).extracting(line -> line.path("line").asInt()).containsExactly(1, 3);
    }

    @Test
    void aLineWithoutEndIsNotReadIntoMemory() throws IOException {
        Path endless = requests(request(1), "\0".repeat((1 << 20) + 1));

        Run run = bulk(engine);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(endless + " line 2 has over 1048576 characters; expected a JSON object");
    }

    @Test
    void aDuplicateIsMadeOnce() throws IOException {
        requests(request(1), request(2), request(1), "{\"size\":128, \"payload\":\"https://example.com/1\"}");

        Run run = bulk(engine);

        assertThat(run.code()).isZero();
        assertThat(engine.drawn).hasValue(4);
        assertThat(results()).hasSize(2);
        assertThat(run.err()).contains("line 3: the same as line 1", "line 4: the same as line 1");
    }

    @Test
    void anIdNamesTheVersionAndWhatTheFilesAreLike() throws IOException {
        requests(request(1));
        bulk(engine);
        String id = results().get(0).path("id").asString();

        Run opaque = bulk(engine);
        Run transparent = bulk(engine, "--transparent", "--width-mm", 40);

        assertThat(opaque.out()).startsWith("0 made, 1 made before");
        assertThat(transparent.out()).startsWith("1 made, 0 made before");
        assertThat(results().get(1).path("id").asString()).isNotEqualTo(id);
        Order order = BulkLine.parse(request(1), folder, new DrawingOptions());
        PngOptions png = new PngOptions();
        assertThat(OrderId.of(order, png, "1.0.1"))
                .isEqualTo(OrderId.of(order, png, "1.0.1"))
                .isNotEqualTo(OrderId.of(order, png, "1.0.2"));
    }

    @Test
    void anotherPictureOfTheSameNameIsAnotherRequest() throws IOException {
        requests("{\"payload\":\"a\",\"picture\":\"cat.png\"}");
        Run.of(engine, "make", "first", "--size", 128, "--candidates", 1, "--out", folder.resolve("p"));
        Files.copy(folder.resolve("p/best.png"), folder.resolve("cat.png"));
        assertThat(bulk(engine).code()).isZero();

        Files.copy(folder.resolve("p/sheet.png"), folder.resolve("cat.png"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(bulk(engine).out()).startsWith("1 made, 0 made before");

        assertThat(results())
                .extracting(line -> line.path("id").asString())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aTornLineIsCutOffAndItsCodeMadeAgain() throws IOException {
        requests(request(1), request(2));
        bulk(engine);
        Path results = out().resolve("results.jsonl");
        List<String> lines = Files.readAllLines(results);
        Files.writeString(results, lines.get(0) + "\n" + lines.get(1).substring(0, 40));
        Files.writeString(out().resolve("images/.qrart-killed.tmp"), "half");

        Run run = bulk(engine);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("1 made, 1 made before");
        assertThat(results()).hasSize(2);
        assertThat(out().resolve("images/.qrart-killed.tmp")).doesNotExist();
    }

    @Test
    void aFileOfSomethingElseIsNotTouched() throws IOException {
        requests(request(1));
        Files.createDirectories(out());
        Path results = Files.writeString(out().resolve("results.jsonl"), "my shopping list\n");

        Run run = bulk(engine);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("results.jsonl line 1 is no result of a bulk run; move the file away");
        assertThat(results).hasContent("my shopping list\n");
    }

    @Test
    void twoRunsDoNotWriteOneFile() throws IOException {
        requests(request(1));
        bulk(engine);
        try (BulkResults other = BulkResults.open(out().resolve("results.jsonl"))) {
            assertThat(other.has("none")).isFalse();

            Run run = bulk(engine);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("another run is writing");
        }
    }

    @Test
    void whatDoesNotScanCountsAgainWhenItWasMadeBefore() throws IOException {
        requests(request(1));

        assertThat(bulk(PlainEngine.unscannable()).code()).isEqualTo(1);
        Run again = bulk(engine);

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).startsWith("0 made, 1 made before, 1 of them not scannable");
    }

    @Test
    void readsAFileWithAByteOrderMarkAndRefusesOtherEncodings() throws IOException {
        requests("\ufeff" + request(1));
        assertThat(bulk(engine).code()).isZero();

        Files.write(folder.resolve("requests.jsonl"), new byte[] {'{', (byte) 0xe4, '\n'}, StandardOpenOption.APPEND);
        Run run = bulk(engine);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not in UTF-8");
    }
}
