package io.github.qrart.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.AestheticScore;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A hundred clients at once, before a generator that none of them gets anything from until all have come. Judging takes a
 * third of a second of a processor for each and is none of what is held here, so it is left out.
 */
class LoadTest {
    private static final int CLIENTS = 100;
    private static final String ONE = "{\"payload\":\"https://example.com\",\"candidates\":1,\"size\":256}";

    @Test
    void noRequestIsLostNoneIsLateAndNothingIsLeftBehind() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Service service = Service.start(Judges.class, "qrart.queue=100", "qrart.kept=10", "qrart.threads=2")) {
            List<Future<Long>> outcomes = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                boolean leaves = i % 4 == 3;
                outcomes.add(clients.submit(leaves ? leaving(service) : staying(service)));
            }
            Service.until(() -> service.jobs().running() + service.jobs().waiting() == CLIENTS);
            Set<String> threads = ours();
            service.gate().open.release(CLIENTS);

            List<Long> millis = new ArrayList<>();
            for (Future<Long> outcome : outcomes) millis.add(outcome.get());
            List<Long> stayed = millis.stream().filter(m -> m >= 0).sorted().toList();
            assertThat(stayed).hasSize(75);
            assertThat(stayed.get(71)).as("p95 of those who stayed, in ms").isLessThan(10_000);
            Service.until(() -> service.jobs().running() == 0);
            Service.until(() -> {
                service.streams().beat();
                return service.streams().open() == 0;
            });
            assertThat(service.jobs().waiting()).isZero();
            assertThat(service.jobs().kept()).isEqualTo(10);
            assertThat(ours()).hasSizeLessThanOrEqualTo(2 + 4 + 1).containsAll(threads);
        } finally {
            clients.shutdownNow();
        }
        Service.until(() -> ours().isEmpty());
    }

    /** Milliseconds to the last event. */
    private static Callable<Long> staying(Service service) {
        return () -> {
            long start = System.nanoTime();
            List<Service.Event> events = service.events(service.begin(ONE), 0);
            assertThat(events)
                    .extracting(Service.Event::name)
                    .containsExactly("accepted", "begun", "drawn", "scored", "finished");
            return Duration.ofNanos(System.nanoTime() - start).toMillis();
        };
    }

    private static Callable<Long> leaving(Service service) {
        return () -> {
            HttpResponse<InputStream> stream = service.stream(service.begin(ONE), 0);
            stream.body().close();
            return -1L;
        };
    }

    private static Set<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name ->
                        name.startsWith("qrart-p") || name.startsWith("qrart-w") || name.startsWith("qrart-control"))
                .collect(Collectors.toSet());
    }

    /** No configuration by name: the other tests, which scan this package, would get it too. */
    static class Judges {
        @Bean
        @Primary
        Selectors judges(Service.Gate gate) {
            return executor -> BestOfNSelector.builder(
                    gate,
                    (image, payload, symbol) -> new ScanScore(1, true, List.of()),
                    (image, payload) -> new Reading.Decoded("none"),
                    (candidate, request) -> new AestheticScore(.5, Map.of()),
                    executor);
        }
    }
}
