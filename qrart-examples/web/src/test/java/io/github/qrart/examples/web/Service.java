package io.github.qrart.examples.web;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a port of its own, with a generator that draws when it is let, and a clock that is set. */
final class Service implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    /** One line of a stream. */
    record Event(long id, String name, JsonNode data) {}

    final ConfigurableApplicationContext context;
    final HttpClient client = HttpClient.newHttpClient();
    final URI root;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        root = URI.create("http://127.0.0.1:" + server.getPort());
    }

    static Service start(String... settings) {
        return start(Parts.class, settings);
    }

    /** With parts of a test's own beside these. */
    static Service start(Class<?> parts, String... settings) {
        List<String> args = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1"));
        for (String setting : settings) args.add("--" + setting);
        return new Service(new SpringApplicationBuilder(WebApplication.class, Parts.class, parts)
                .run(args.toArray(String[]::new)));
    }

    Jobs jobs() {
        return context.getBean(Jobs.class);
    }

    Streams streams() {
        return context.getBean(Streams.class);
    }

    Gate gate() {
        return context.getBean(Gate.class);
    }

    SetClock clock() {
        return context.getBean(SetClock.class);
    }

    HttpResponse<String> post(String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(root.resolve("/codes"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofString());
    }

    /** An id of a job that was taken. */
    String begin(String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(json);
        if (answer.statusCode() != 202) throw new IllegalStateException(answer.body());
        return JSON.readTree(answer.body()).get("id").asString();
    }

    HttpResponse<InputStream> stream(String id, long seen) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(root.resolve("/codes/" + id + "/events"))
                        .header("Last-Event-ID", Long.toString(seen))
                        .build(),
                BodyHandlers.ofInputStream());
    }

    /** All events after one, to the end of the stream. */
    List<Event> events(String id, long seen) throws IOException, InterruptedException {
        try (InputStream in = stream(id, seen).body()) {
            return parse(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    static List<Event> parse(String text) {
        List<Event> events = new ArrayList<>();
        for (String block : text.split("\n\n")) {
            long id = 0;
            String name = "";
            for (String line : block.split("\n")) {
                if (line.startsWith("id:"))
                    id = Long.parseLong(line.substring(3).strip());
                if (line.startsWith("event:")) name = line.substring(6).strip();
                if (line.startsWith("data:")) events.add(new Event(id, name, JSON.readTree(line.substring(5))));
            }
        }
        return events;
    }

    /** Waits for what other threads are about to do. */
    static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("did not come about within 20 s");
            LockSupport.parkNanos(1_000_000); // two cores have better to do than to ask
        }
    }

    @Override
    public void close() {
        gate().open.release(100_000);
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        @Primary
        Gate gate() {
            return new Gate();
        }

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }
    }

    static final class SetClock implements InstantSource {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

        @Override
        public Instant instant() {
            return now.get();
        }

        void advance(Duration by) {
            now.updateAndGet(t -> t.plus(by));
        }
    }

    /** Draws plain symbols, each when it is let. */
    static final class Gate implements Generator {
        final Semaphore open = new Semaphore(0);
        final AtomicInteger interrupted = new AtomicInteger();
        final AtomicInteger inside = new AtomicInteger();

        @Override
        public GeneratorInfo info(ArtRequest request) {
            return new GeneratorInfo("gate", Map.of());
        }

        @Override
        public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
            inside.incrementAndGet();
            try {
                open.acquire();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw e;
            } finally {
                inside.decrementAndGet();
            }
            return plain(request, seed);
        }

        private static Candidate plain(ArtRequest request, long seed) {
            SymbolPlan plan = SymbolPlan.of(request.payload().bytes(), ErrorCorrection.M);
            SymbolPlacement symbol = SymbolPlacement.centred(plan, request.size(), 4, 1);
            BufferedImage image = new BufferedImage(request.size(), request.size(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < request.size(); y++) {
                for (int x = 0; x < request.size(); x++) {
                    int column = (int) Math.floor((x - symbol.box().x0()) / symbol.moduleSize());
                    int row = (int) Math.floor((y - symbol.box().y0()) / symbol.moduleSize());
                    boolean within = Math.min(column, row) >= 0 && Math.max(column, row) < plan.modules();
                    image.setRGB(x, y, within && plan.dark(column, row) ? 0x16202c : 0xf6f3ec);
                }
            }
            return new Candidate(seed, image, symbol, null, Map.of("drawn", "plainly"));
        }
    }
}
