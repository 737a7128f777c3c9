package io.github.qrart.eval.label;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The addresses of the server. Files are found by the number of a question, never by a path that somebody sent. */
final class LabelPages {
    private static final Logger LOG = LoggerFactory.getLogger(LabelPages.class);
    private static final String POLICY =
            "default-src 'none'; img-src 'self' blob:; script-src 'self'; style-src 'self';"
                    + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String ICON = "icon.svg";
    private static final String SVG = "image/svg+xml";
    private static final String HTML = "text/html; charset=utf-8";

    private final LabelDesk desk;
    private final Gate gate;
    private final String home;
    private final String scanPrefix;
    private final Duration timeout;

    LabelPages(LabelDesk desk, Gate gate, String token, String scanPrefix, Duration timeout) {
        this.desk = desk;
        this.gate = gate;
        this.scanPrefix = scanPrefix;
        this.timeout = timeout;
        home = "/" + token + "/";
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                gate.checkHost(exchange);
                String path = exchange.getRequestURI().getPath();
                if (path.startsWith("/s/")) scan(exchange, path.substring(3));
                else if (path.startsWith(home)) own(exchange, path.substring(home.length()));
                else throw new Gate.Refused(404, "there is nothing here");
            } catch (Gate.Refused e) {
                text(exchange, e.status, "text/plain; charset=utf-8", e.getMessage() + "\n");
            } catch (IOException | RuntimeException e) {
                LOG.warn("a request failed", e);
                text(exchange, 500, "text/plain; charset=utf-8", "this did not work; the server's log says why\n");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void own(HttpExchange exchange, String rest) throws Gate.Refused, IOException, InterruptedException {
        boolean post = rest.equals("label") || rest.equals("undo") || rest.equals("next") || rest.equals("shown");
        String method = exchange.getRequestMethod();
        if (!method.equals(post ? "POST" : "GET")) throw new Gate.Refused(405, "not in this way");
        if (post) {
            JsonNode body = gate.body(exchange);
            switch (rest) {
                case "label" -> label(exchange, body);
                case "undo" ->
                    json(
                            exchange,
                            Map.of(
                                    "undone",
                                    desk.undo(Gate.name(body.path("person").asString("")))));
                case "next" -> next(exchange, body);
                default -> {
                    desk.shown(
                            body.path("show").asString(""),
                            body.path("millimetres").asInt(Integer.MAX_VALUE));
                    json(exchange, Map.of());
                }
            }
        } else if (rest.startsWith("image/")) {
            image(exchange, rest.substring("image/".length()));
        } else if (rest.startsWith("state/")) {
            state(exchange, rest.substring("state/".length()));
        } else {
            switch (rest) {
                case "" -> resource(exchange, "page.html", HTML);
                case "page.js" -> resource(exchange, "page.js", "text/javascript; charset=utf-8");
                case "page.css" -> resource(exchange, "page.css", CSS);
                case ICON -> resource(exchange, ICON, SVG);
                default -> throw new Gate.Refused(404, "there is nothing here");
            }
        }
    }

    private void next(HttpExchange exchange, JsonNode body) throws Gate.Refused, IOException, InterruptedException {
        String person = Gate.name(body.path("person").asString(""));
        Optional<Pass> pass = Pass.of(body.path("pass").asString(""));
        if (pass.isEmpty()) throw new Gate.Refused(400, "pass is scan, beauty or pair");
        Show show = desk.next(person, pass.get(), scanPrefix);
        LabelDesk.Progress progress = desk.progress(person, pass.get());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("done", progress.done());
        answer.put("total", progress.total());
        answer.put("timeout", timeout.toMillis());
        if (show != null) {
            answer.put("show", show.id());
            answer.put("images", show.files().size());
            answer.put("phone", !show.scanId().isEmpty());
            answer.put("millimetres", show.work().millimetres());
        }
        json(exchange, answer);
    }

    private void label(HttpExchange exchange, JsonNode body) throws Gate.Refused, IOException {
        int value = body.path("value").asInt(-1);
        if (value != 0 && value != 1) throw new Gate.Refused(400, "value is 1 or 0");
        String by = body.path("by").asString("").equals("timeout") ? "timeout" : "key";
        Optional<Show> show = desk.open(body.path("show").asString(""));
        boolean taken = show.isPresent()
                && desk.answered(
                        show.get(), value, Gate.name(body.path("device").asString("")), by);
        json(exchange, Map.of("taken", taken));
    }

    private void state(HttpExchange exchange, String id) throws IOException {
        Optional<LabelDesk.Outcome> outcome = desk.outcome(id);
        json(
                exchange,
                outcome.isPresent()
                        ? Map.of(
                                "scanned",
                                true,
                                "millis",
                                outcome.get().millis(),
                                "device",
                                outcome.get().device())
                        : Map.of("scanned", false));
    }

    private void image(HttpExchange exchange, String rest) throws Gate.Refused, IOException {
        String[] parts = rest.split("/", -1);
        Optional<Show> show = desk.open(parts[0]);
        int number = parts.length == 2 && parts[1].matches("[01]") ? Integer.parseInt(parts[1]) : 0;
        if (show.isEmpty() || number >= show.get().files().size()) throw new Gate.Refused(404, "no such image");
        Path file = show.get().files().get(number);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String type = name.endsWith(".png")
                ? "image/png"
                : name.endsWith(".gif") ? "image/gif" : name.endsWith(".webp") ? "image/webp" : "image/jpeg";
        send(exchange, 200, type, Files.readAllBytes(file));
    }

    /** What a phone opens. Only opening counts, so that a preview that asks for the head alone is no label. */
    private void scan(HttpExchange exchange, String id) throws Gate.Refused, IOException {
        if (!exchange.getRequestMethod().equals("GET")) throw new Gate.Refused(405, "not in this way");
        if (id.equals("phone.css")) {
            resource(exchange, "phone.css", CSS);
            return;
        }
        if (id.equals(ICON)) {
            resource(exchange, ICON, SVG);
            return;
        }
        String agent = Gate.name(exchange.getRequestHeaders().getFirst("User-Agent"));
        boolean taken = desk.scanned(id, agent);
        resource(exchange, taken ? "scanned.html" : "late.html", HTML);
    }

    private static void resource(HttpExchange exchange, String name, String type) throws IOException {
        try (InputStream in = LabelPages.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException(name + " is missing beside the classes");
            send(exchange, 200, type, in.readAllBytes());
        }
    }

    private static void json(HttpExchange exchange, Map<String, ?> answer) throws IOException {
        text(exchange, 200, "application/json", Journal.JSON.writeValueAsString(answer));
    }

    private static void text(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (head) return;
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
