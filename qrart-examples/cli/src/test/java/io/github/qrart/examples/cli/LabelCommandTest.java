package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelReader;
import io.github.qrart.picture.PngWriter;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class LabelCommandTest {
    @TempDir
    private Path folder;

    private final List<String> payloads = Collections.synchronizedList(new ArrayList<>());

    /** What it draws for is told. */
    private PlainEngine engine() {
        return new PlainEngine() {
            @Override
            public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
                payloads.add(new String(request.payload().bytes(), StandardCharsets.UTF_8));
                return super.generate(request, seed);
            }
        };
    }

    /** A command that serves until it is interrupted, as by Ctrl-C. */
    private static final class Served implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final StringWriter err = new StringWriter();
        private final FutureTask<Integer> code;
        private final Thread thread;
        private final String page;
        private final List<String> said;

        Served(Engine engine, Object... args) throws IOException {
            PipedReader in = new PipedReader();
            PipedWriter out = new PipedWriter(in);
            CommandLine command = Main.commandLine(engine);
            command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
            String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
            code = new FutureTask<>(() -> {
                try (out) {
                    return command.execute(words);
                }
            });
            thread = new Thread(code, "label-command");
            thread.setDaemon(true);
            thread.start();
            BufferedReader lines = new BufferedReader(in);
            said = List.of(read(lines), read(lines), read(lines));
            page = said.get(0).replaceFirst("page +", "");
        }

        private String read(BufferedReader lines) throws IOException {
            String line = lines.readLine();
            if (line == null) throw new AssertionError("ended early: " + err);
            return line;
        }

        JsonNode post(String path, String body) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(page + path))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(20))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return Json.lines()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }

        JsonNode next() throws IOException, InterruptedException {
            return post("next", "{\"person\":\"Ann\",\"pass\":\"scan\"}");
        }

        JsonNode answer(JsonNode question, int value) throws IOException, InterruptedException {
            String show = question.path("show").asString();
            return post("label", "{\"show\":\"" + show + "\",\"value\":" + value + ",\"device\":\"Nokia\"}");
        }

        HttpResponse<String> open(String address) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("User-Agent", "a phone")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        int stop() throws Exception {
            thread.interrupt();
            return code.get(30, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    private void twoImages() throws IOException {
        byte[] png = PngWriter.ofDefaults().encode(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
        Files.write(folder.resolve("a.png"), png);
        Files.write(Files.createDirectories(folder.resolve("sub")).resolve("b.PNG"), png);
        Files.writeString(folder.resolve("notes.txt"), "no image");
    }

    private List<Label> labels() throws IOException {
        return LabelReader.builder()
                .build()
                .read(folder.resolve("labels.jsonl"))
                .labels();
    }

    @Test
    void imagesAreAskedForAnswersAreRecordedAndAnInterruptStopsIt() throws Exception {
        twoImages();
        try (Served served = new Served(engine(), "label", folder)) {
            assertThat(served.said.get(0)).matches("page    http://127\\.0\\.0\\.1:\\d+/[\\w-]{11}/");
            assertThat(served.said.get(1)).isEqualTo("labels  " + folder.resolve("labels.jsonl"));
            assertThat(served.said.get(2)).isEqualTo("open to this machine only");
            JsonNode question = served.next();
            assertThat(question.path("total").asInt()).isEqualTo(2);
            assertThat(question.path("phone").asBoolean()).isFalse();
            assertThat(served.answer(question, 1).path("taken").asBoolean()).isTrue();

            int code = served.stop();

            assertThat(code).isEqualTo(130);
            assertThatThrownBy(served::next).isInstanceOf(ConnectException.class);
        }
        assertThat(labels()).singleElement().satisfies(label -> {
            assertThat(label.person()).isEqualTo("Ann");
            assertThat(label.device()).isEqualTo("Nokia");
            assertThat(label.scanned()).isTrue();
        });
        try (Served again = new Served(engine(), "label", folder)) {
            JsonNode question = again.next();
            assertThat(question.path("done").asInt()).isEqualTo(1);
            assertThat(again.answer(question, 0).path("taken").asBoolean()).isTrue();
            assertThat(again.next().has("show")).isFalse();
        }
        assertThat(labels()).extracting(Label::image).containsExactlyInAnyOrder("a.png", "sub/b.PNG");
    }

    @Test
    void aDrawnCodeIsLabelledByThePhoneThatOpensIt() throws Exception {
        try (Served served =
                new Served(engine(), "label", folder, "--prompt", "a village", "--count", 1, "--size", 160)) {
            assertThat(served.said.get(2)).isEqualTo("open to this machine only; phones need --lan");
            JsonNode question = served.next();
            assertThat(question.path("phone").asBoolean()).isTrue();
            assertThat(served.answer(question, 0).path("taken").asBoolean()).isTrue();
            String late = Objects.requireNonNull(labels().get(0).payload());
            assertThat(served.open(late).body()).contains("Too late");

            assertThat(served.post("undo", "{\"person\":\"Ann\"}")
                            .path("undone")
                            .asBoolean())
                    .isTrue();
            served.next();
            assertThat(payloads).hasSize(2).startsWith(late);
            assertThat(served.open(payloads.get(1)).body()).contains("It counts");
        }
        assertThat(labels()).singleElement().satisfies(label -> {
            assertThat(label.scanned()).isTrue();
            assertThat(label.device()).isEqualTo("a phone");
        });
    }

    @Test
    void wrongUseIsSaidAndNothingIsServed() throws IOException {
        assertWrong(Run.of(new PlainEngine(), "label", folder.resolve("none")), "there is no folder");
        assertWrong(Run.of(new PlainEngine(), "label", folder), "there is no image in");
        assertWrong(
                Run.of(new PlainEngine(), "label", folder, "--prompt", "x", "--count", 0), "0 codes are not within 1");
        twoImages();
        assertWrong(Run.of(new PlainEngine(), "label", folder, "--mm", 4), "not within 5 to 500 mm");
        assertWrong(Run.of(new PlainEngine(), "label", folder, "--timeout", "1h"), "not within a second to ten");
        assertWrong(Run.of(new PlainEngine(), "label", folder, "--port", 70000), "port 70000 is not within");
        assertThat(folder.resolve("labels.jsonl")).doesNotExist();
    }

    private static void assertWrong(Run run, String words) {
        assertThat(run.err()).contains(words).doesNotContain("\tat ");
        assertThat(run.code()).as(run.err()).isEqualTo(2);
    }
}
