package io.github.qrart.eval.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.qrart.Payload;
import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelReader;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.labels.Preference;
import io.github.qrart.picture.PngWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LabelServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Payload> drawn = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong now = new AtomicLong(1_000_000);

    @TempDir
    private Path folder;

    private List<LabelTask> fixed = List.of();

    @BeforeEach
    void twoImages() throws IOException {
        byte[] png = PngWriter.ofDefaults().encode(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
        List<LabelTask> tasks = new ArrayList<>();
        for (String name : List.of("a.png", "b.png")) {
            Files.write(folder.resolve(name), png);
            tasks.add(new LabelTask.Fixed(name, folder.resolve(name)));
        }
        fixed = tasks;
    }

    private List<LabelTask> drawnTasks(int count) {
        List<LabelTask> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(new LabelTask.Drawn("n" + i, "a village", payload -> {
                drawn.add(payload);
                return new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB);
            }));
        }
        return tasks;
    }

    private LabelServer start(List<LabelTask> tasks) throws IOException {
        InstantSource clock = () -> Instant.ofEpochMilli(now.get());
        return LabelServer.builder(folder, tasks).clock(clock).start();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder get(LabelServer server, String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    private HttpRequest.Builder post(LabelServer server, String path, Map<String, ?> body) {
        return get(server, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Journal.JSON.writeValueAsString(body)));
    }

    private JsonNode ask(LabelServer server, String path, Map<String, ?> body) throws Exception {
        HttpResponse<String> answer = send(post(server, path, body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Journal.JSON.readTree(answer.body());
    }

    private JsonNode next(LabelServer server, String person, String pass) throws Exception {
        JsonNode next = ask(server, "next", Map.of("person", person, "pass", pass));
        if (next.has("show"))
            ask(server, "shown", Map.of("show", next.path("show").asString()));
        return next;
    }

    private boolean label(LabelServer server, JsonNode next, int value) throws Exception {
        return ask(server, "label", Map.of("show", next.path("show").asString(), "value", value, "device", "Pixel"))
                .path("taken")
                .asBoolean();
    }

    private LabelSet labels() throws IOException {
        return LabelReader.builder().imagesIn(folder).build().read(folder.resolve(LabelServer.LABELS));
    }

    private String phone(Payload payload, String agent) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(payload.toString())).header("User-Agent", agent))
                .body();
    }

    @Test
    void thePhoneThatOpensACodesAddressIsTheLabel() throws Exception {
        try (LabelServer server = start(drawnTasks(1))) {
            JsonNode next = next(server, "Ann", "scan");
            assertThat(next.path("phone").asBoolean()).isTrue();
            String state = "state/" + next.path("show").asString();
            assertThat(send(get(server, state)).body()).contains("\"scanned\":false");
            assertThat(drawn.get(0).toString()).startsWith("http://127.0.0.1:").hasSizeLessThan(45);

            now.addAndGet(1234);
            assertThat(phone(drawn.get(0), "Mozilla/5.0 (iPhone)")).contains("It counts");

            assertThat(send(get(server, state)).body()).contains("\"scanned\":true", "\"millis\":1234", "iPhone");
            assertThat(phone(drawn.get(0), "another")).as("once only").contains("Too late");
            assertThat(labels().labels()).singleElement().satisfies(label -> {
                assertThat(label.scanned()).isTrue();
                assertThat(label.device()).isEqualTo("Mozilla/5.0 (iPhone)");
                assertThat(label.millis()).isEqualTo(1234);
                assertThat(label.person()).isEqualTo("Ann");
                assertThat(label.payload()).isEqualTo(drawn.get(0).toString());
                assertThat(label.prompt()).isEqualTo("a village");
            });
            JsonNode end = next(server, "Ann", "scan");
            assertThat(end.has("show")).isFalse();
            assertThat(end.path("done").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aCodeThatTimedOutIsANegativeAndThePhoneTooLate() throws Exception {
        try (LabelServer server = start(drawnTasks(2))) {
            JsonNode next = next(server, "Ann", "scan");
            ask(server, "label", Map.of("show", next.path("show").asString(), "value", 0, "by", "timeout"));

            assertThat(phone(drawn.get(0), "iPhone")).contains("Too late");
            assertThat(label(server, next, 1)).as("answered already").isFalse();
            assertThat(labels().labels())
                    .singleElement()
                    .satisfies(label -> assertThat(label.scanned()).isFalse());
            assertThat(Files.readString(folder.resolve(LabelServer.LABELS))).contains("\"by\":\"timeout\"");
        }
    }

    @Test
    void askingForTheHeadOfAnAddressIsNoLabel() throws Exception {
        try (LabelServer server = start(drawnTasks(1))) {
            next(server, "Ann", "scan");

            HttpRequest.Builder head = HttpRequest.newBuilder(
                            URI.create(drawn.get(0).toString()))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody());

            assertThat(send(head).statusCode()).isEqualTo(405);
            assertThat(phone(drawn.get(0), "iPhone")).contains("It counts");
        }
    }

    @Test
    void keysLabelImagesThatAreThereAndBeautyDoesNotKnowWhatScanned() throws Exception {
        try (LabelServer server = start(fixed)) {
            for (int i = 0; i < 2; i++)
                assertThat(label(server, next(server, "Ann", "scan"), i)).isTrue();
            for (int i = 0; i < 2; i++)
                assertThat(label(server, next(server, "Ann", "beauty"), 1)).isTrue();
            JsonNode pair = next(server, "Bo", "pair");
            assertThat(pair.path("images").asInt()).isEqualTo(2);
            assertThat(label(server, pair, 0)).isTrue();

            LabelSet labels = labels();
            assertThat(labels.labels().stream().filter(label -> label.scanned() != null))
                    .hasSize(2);
            assertThat(labels.labels().stream().map(Label::beauty)).contains(1.0);
            assertThat(labels.preferences())
                    .singleElement()
                    .extracting(Preference::person)
                    .isEqualTo("Bo");
        }
    }

    @Test
    void itGoesOnAfterARestartAndUndoReachesBackBeyondIt() throws Exception {
        String first;
        try (LabelServer server = start(fixed)) {
            JsonNode next = next(server, "Ann", "scan");
            label(server, next, 1);
            first = labels().labels().get(0).image();
        }
        // A crash in the middle of a line.
        Path file = folder.resolve(LabelServer.LABELS);
        Files.writeString(file, Files.readString(file) + "{\"id\":\"2\",\"image\":\"b.pn");
        try (LabelServer server = start(fixed)) {
            JsonNode next = next(server, "Ann", "scan");
            assertThat(next.path("done").asInt()).isEqualTo(1);
            label(server, next, 0);
            assertThat(labels().labels()).hasSize(2);
            assertThat(next(server, "Bo", "scan").path("done").asInt())
                    .as("another person")
                    .isZero();

            assertThat(ask(server, "undo", Map.of("person", "Ann"))
                            .path("undone")
                            .asBoolean())
                    .isTrue();
            assertThat(labels().labels())
                    .singleElement()
                    .extracting(Label::image)
                    .isEqualTo(first);
            assertThat(ask(server, "undo", Map.of("person", "Ann"))
                            .path("undone")
                            .asBoolean())
                    .isTrue();
            assertThat(ask(server, "undo", Map.of("person", "Ann"))
                            .path("undone")
                            .asBoolean())
                    .isFalse();
            assertThat(next(server, "Ann", "scan").path("done").asInt()).isZero();
        }
    }

    @Test
    void everySizeIsAnotherQuestion() throws Exception {
        try (LabelServer server =
                LabelServer.builder(folder, fixed).sizes(List.of(20, 40)).start()) {
            JsonNode next = next(server, "Ann", "scan");
            assertThat(next.path("total").asInt()).isEqualTo(4);
            for (int i = 0; i < 4; i++) label(server, next(server, "Ann", "scan"), i % 2);
            assertThat(labels().labels())
                    .hasSize(4)
                    .allSatisfy(label -> assertThat(label.device()).matches("Pixel at [24]0 mm"));
        }
    }

    @Test
    void whereTheScreenIsTooSmallTheLabelSaysHowWideTheCodeWas() throws Exception {
        try (LabelServer server =
                LabelServer.builder(folder, fixed).sizes(List.of(200, 40)).start()) {
            for (int i = 0; i < 4; i++) {
                JsonNode next = ask(server, "next", Map.of("person", "Ann", "pass", "scan"));
                ask(server, "shown", Map.of("show", next.path("show").asString(), "millimetres", 95));
                label(server, next, 0);
            }
            assertThat(labels().labels())
                    .extracting(Label::device)
                    .containsExactlyInAnyOrder(
                            "Pixel at 95 of 200 mm", "Pixel at 95 of 200 mm", "Pixel at 40 mm", "Pixel at 40 mm");
        }
    }

    @Test
    void thePageBringsItsPartsAndTheImageIsFoundByQuestionOnly() throws Exception {
        try (LabelServer server = start(fixed)) {
            HttpResponse<String> page = send(get(server, ""));
            assertThat(page.body()).contains("page.js", "page.css").doesNotContain("http://", "https://");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
            assertThat(send(get(server, "page.js")).statusCode()).isEqualTo(200);
            assertThat(send(get(server, "page.css")).statusCode()).isEqualTo(200);
            JsonNode next = next(server, "Ann", "scan");
            String image = "image/" + next.path("show").asString();
            assertThat(send(get(server, image + "/0")).headers().firstValue("Content-Type"))
                    .hasValue("image/png");
            assertThat(send(get(server, image + "/1")).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "labels.jsonl", "image/../labels.jsonl", "image/%2e%2e%2flabels.jsonl/0", "nothing"})
    void withoutTheTokenOrOutsideOfItsPagesThereIsNothing(String path) throws Exception {
        try (LabelServer server = start(fixed)) {
            URI root = server.address().resolve("/");
            assertThat(send(HttpRequest.newBuilder(URI.create(root + path))).statusCode())
                    .isEqualTo(404);
            if (!path.isEmpty()) {
                URI own = URI.create(server.address() + path);
                assertThat(send(HttpRequest.newBuilder(own)).statusCode()).isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "X-Nothing, x, 200"
    })
    void otherSitesPagesCannotLabel(String header, String value, int status) throws Exception {
        try (LabelServer server = start(fixed)) {
            HttpRequest.Builder request = post(server, "next", Map.of("person", "a", "pass", "scan"));
            assertThat(send(request.header(header, value)).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void whatIsNoSmallJsonIsRefused() throws Exception {
        try (LabelServer server = start(fixed)) {
            HttpRequest.BodyPublisher form = HttpRequest.BodyPublishers.ofString("person=a&pass=scan");
            assertThat(send(get(server, "next")
                                    .header("Content-Type", "text/plain")
                                    .POST(form))
                            .statusCode())
                    .isEqualTo(415);
            assertThat(send(post(server, "next", Map.of("person", "x".repeat(5000))))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(send(post(server, "next", Map.of("pass", "dance"))).statusCode())
                    .isEqualTo(400);
            assertThat(send(post(server, "label", Map.of("value", 7))).statusCode())
                    .isEqualTo(400);
            assertThat(send(get(server, "next")).statusCode()).isEqualTo(405);
        }
        assertThat(Files.readString(folder.resolve(LabelServer.LABELS))).isEmpty();
    }

    @Test
    void aForeignNameBoundToItsAddressIsRefused() throws Exception {
        try (LabelServer server = start(fixed);
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            String request = "GET " + server.address().getPath() + " HTTP/1.1\r\nHost: evil.example:"
                    + server.address().getPort() + "\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void namesCannotBreakALineOrAPage() throws Exception {
        try (LabelServer server = start(drawnTasks(1))) {
            next(server, "Ann\n{\"undo\":\"1\"}\u202e<script>", "scan");
            String page = phone(drawn.get(0), "<script>alert(1)</script>" + "x".repeat(900));

            assertThat(page).doesNotContain("alert");
            Label label = labels().labels().get(0);
            assertThat(label.person()).isEqualTo("Ann {\"undo\":\"1\"} <script>");
            assertThat(label.device()).hasSize(200);
        }
    }

    @Test
    void severalPeopleLabelAtOnceAndNoLabelIsLost() throws Exception {
        try (LabelServer server = start(fixed)) {
            List<Thread> threads = new ArrayList<>();
            List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
            for (int p = 0; p < 6; p++) {
                String person = "person " + p;
                Thread thread = new Thread(() -> {
                    try {
                        for (int i = 0; i < 2; i++) label(server, next(server, person, "scan"), i);
                    } catch (Exception e) {
                        failures.add(e);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) thread.join();

            assertThat(failures).isEmpty();
            assertThat(labels().labels()).hasSize(12);
        }
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LabelServer.builder(folder, List.of()));
        LabelServer.Builder builder = LabelServer.builder(folder, fixed);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.sizes(List.of(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.port(70_000));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timeout(java.time.Duration.ZERO));
    }
}
