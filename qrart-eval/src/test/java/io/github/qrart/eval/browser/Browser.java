package io.github.qrart.eval.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium, by its DevTools protocol. Where there is none, tests of pages are skipped. */
public final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser with an empty profile, or has the test skipped where there is none. */
    public static Browser start(Path profile) throws Exception {
        assumeTrue(installed().isPresent(), "no Chromium");
        return new Browser(installed().orElseThrow(), profile);
    }

    private Browser(Path program, Path profile) throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lines(port).size() < 2) {
            if (System.nanoTime() > end) throw new AssertionError(program + " did not start");
            LockSupport.parkNanos(1_000_000); // two cores have better to do than to ask
        }
        HttpClient client = HttpClient.newHttpClient();
        String pages = client.send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + lines(port).get(0) + "/json"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        String page = JSON.readTree(pages).get(0).get("webSocketDebuggerUrl").asString();
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(page), new Ear())
                .get(20, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Log")) call(domain + ".enable", Map.of());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What the console and the policy complained of. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String message = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(message, true).get(20, TimeUnit.SECONDS);
        return answer.get(30, TimeUnit.SECONDS);
    }

    /** The value of an expression of JavaScript; of a promise what it comes to. */
    public String eval(String expression) throws Exception {
        JsonNode answer = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        return answer.at("/result/result/value").asString("");
    }

    /** Waits for an expression to be true. */
    public void await(String expression) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!eval("String(Boolean(" + expression + "))").equals("true")) {
            if (System.nanoTime() > end) throw new AssertionError("never true: " + expression);
        }
    }

    /** Leaves the page, and forgets what was complained of. */
    public void leave() throws Exception {
        call("Page.navigate", Map.of("url", "about:blank"));
        await("location.href === 'about:blank'");
        complaints.clear();
    }

    /** Opens a page in a window of that many pixels, and waits until something is there. */
    public void open(URI page, int width, int height, boolean dark, String selector) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        call("Page.navigate", Map.of("url", page.toString()));
        await("document.readyState === 'complete' && location.href === '" + page + "' && document.querySelector('"
                + selector + "')");
    }

    /** Presses a key: its name, its place on the keyboard, and its number. */
    public void press(String key, String code, int number) throws Exception {
        String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            code,
                            "windowsVirtualKeyCode",
                            number,
                            "text",
                            type.equals("keyDown") ? text : ""));
        }
    }

    /** Types where the focus is. */
    public void type(String text) throws Exception {
        call("Input.insertText", Map.of("text", text));
    }

    /** What is seen, as PNG; the whole page, or what fits the window. */
    public byte[] screenshot(boolean whole) throws Exception {
        JsonNode answer = call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
        return Base64.getDecoder().decode(answer.at("/result/data").asString());
    }

    @Override
    public void close() {
        // In peace, so that it deletes what it keeps elsewhere.
        socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true)
                .exceptionally(e -> socket)
                .join();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        socket.abort();
        process.destroyForcibly().onExit().join(); // its folder is deleted next
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                hear(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void hear(JsonNode heard) {
            if (heard.has("id")) {
                CompletableFuture<JsonNode> answer =
                        answers.remove(heard.get("id").asInt());
                if (answer != null) answer.complete(heard);
                return;
            }
            String method = heard.path("method").asString("");
            boolean error = method.equals("Runtime.consoleAPICalled")
                    && heard.at("/params/type").asString("").equals("error");
            if (error || method.matches("Runtime.exceptionThrown|Log.entryAdded")) {
                complaints.add(heard.toString());
            }
        }
    }
}
