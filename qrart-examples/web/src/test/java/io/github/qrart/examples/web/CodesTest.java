package io.github.qrart.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CodesTest {
    private static final String ONE = "{\"payload\":\"https://example.com\",\"candidates\":1,\"size\":256}";
    private static final String THREE =
            "{\"payload\":\"https://example.com\",\"candidates\":3,\"size\":256,\"seed\":7}";
    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start("qrart.running=1", "qrart.queue=2", "qrart.threads=2", "qrart.kept=8");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aJobStreamsEveryCandidateAndEndsWithTheRanking() throws Exception {
        String id = service.begin(THREE);
        service.gate().open.release(3);

        List<Service.Event> events = service.events(id, 0);

        assertThat(events)
                .extracting(Service.Event::id)
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events)
                .extracting(Service.Event::name)
                .startsWith("accepted", "begun")
                .endsWith("finished")
                .filteredOn("scored"::equals)
                .hasSize(3);
        JsonNode result = events.get(events.size() - 1).data();
        assertThat(result.get("ranking").size()).isEqualTo(3);
        assertThat(service.get("/codes/" + id + "/best.png").statusCode()).isEqualTo(200);
        JsonNode view = Service.JSON.readTree(service.get("/codes/" + id).body());
        assertThat(view.get("state").asString()).isEqualTo("DONE");
        String image = view.at("/candidates/0/image").asString();
        HttpResponse<InputStream> png = service.client.send(
                HttpRequest.newBuilder(service.root.resolve(image)).build(), BodyHandlers.ofInputStream());
        assertThat(ImageIO.read(png.body()).getWidth()).isEqualTo(256);
    }

    @Test
    void aClientThatComesBackMissesNothingAndAfterTheEndIsToldToStayAway() throws Exception {
        String id = service.begin(THREE);
        service.gate().open.release(3);
        List<Service.Event> all = service.events(id, 0);

        assertThat(service.events(id, 4)).isEqualTo(all.subList(4, all.size()));
        try (InputStream nothing = service.stream(id, all.size()).body()) {
            assertThat(nothing.readAllBytes()).isEmpty();
        }
        assertThat(service.stream(id, all.size()).statusCode()).isEqualTo(204);
    }

    @Test
    void aFullQueueSays429AndWhenAndCancellingMakesRoomAndInterruptsTheWork() throws Exception {
        int interrupted = service.gate().interrupted.get();
        String running = service.begin(ONE);
        String second = service.begin(ONE);
        String third = service.begin(ONE);
        Service.until(() -> service.gate().inside.get() == 1);

        HttpResponse<String> refused = service.post(ONE);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 20L);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        for (String id : List.of(third, second, running)) {
            HttpRequest delete = HttpRequest.newBuilder(service.root.resolve("/codes/" + id))
                    .DELETE()
                    .build();
            assertThat(service.client.send(delete, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(204);
        }
        Service.until(
                () -> service.jobs().running() == 0 && service.gate().inside.get() == 0);
        assertThat(service.gate().interrupted).hasValue(interrupted + 1);
        assertThat(service.events(second, 0)).extracting(Service.Event::name).endsWith("cancelled");
    }

    @Test
    void aJobWhoseOnlyStreamWasLeftIsCancelledAfterTheGraceAndNotBefore() throws Exception {
        String id = service.begin(ONE);
        Job job = service.jobs().find(id).orElseThrow();
        service.stream(id, 0).body().close();
        Service.until(() -> {
            service.streams().beat();
            return job.left().isPresent();
        });
        service.clock().advance(Duration.ofSeconds(9));
        service.jobs().sweep();
        assertThat(job.hasEnded()).isFalse();

        service.clock().advance(Duration.ofSeconds(1));
        service.jobs().sweep();

        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        Service.until(() -> service.jobs().running() == 0);
        assertThat(service.streams().open()).isZero();
    }

    @Test
    void whatWaitsLongerThanTheDeadlineFailsInWordsAndOldResultsAreForgotten() throws Exception {
        String running = service.begin(ONE);
        String waiting = service.begin(ONE);
        service.clock().advance(Duration.ofSeconds(20));
        service.jobs().sweep();
        assertThat(Service.JSON
                        .readTree(service.get("/codes/" + waiting).body())
                        .get("why")
                        .asString())
                .contains("not begun within 20000 ms");
        service.gate().open.release(1);
        Service.until(() -> service.jobs().running() == 0);
        service.clock().advance(Duration.ofMinutes(16));
        service.jobs().sweep();

        assertThat(service.jobs().kept()).isZero();
        assertThat(service.get("/codes/" + running).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"payload\":\"\"}                                 | 400 | payload is missing",
                "{\"payload\":\"x\",\"colour\":1}                     | 400 | one of payload, prompt",
                "{\"payload\":\"x\",\"preset\":\"shiny\"}               | 400 | looks, balanced, robust, fine",
                "{\"payload\":\"x\",\"size\":\"9999\"}                  | 400 | a whole number from 256 to 1024",
                "{\"payload\":[1]}                                | 400 | text or a number",
                "{\"payload\":                                    | 400 | no JSON",
                "[]                                             | 400 | no object",
                "{\"payload\":\"https://bank.example@evil.example\"}| 422 | user info",
            })
    void whatCannotBeDrawnIsAProblemThatSaysWhatToDo(String body, int status, String words) throws Exception {
        HttpResponse<String> answer = service.post(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Service.JSON.readTree(answer.body()).get("detail").asString())
                .contains(words);
        assertThat(service.jobs().running()).isZero();
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        assertThat(service.post("{\"payload\":\"" + "x".repeat(70_000) + "\"}").statusCode())
                .isEqualTo(413);
        assertThat(service.post("{\"payload\":\"" + "x".repeat(301) + "\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPictureComesInAsMultipartAndWhatIsNoPictureIsRefused() throws Exception {
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);

        HttpResponse<String> taken = multipart(png.toByteArray());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        Job job = service.jobs()
                .find(Service.JSON.readTree(taken.body()).get("id").asString())
                .orElseThrow();
        assertThat(job.order().request().picture()).isPresent();
        service.jobs().cancel(job, "the test ends");

        HttpResponse<String> refused = multipart("no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("picture");
        assertThat(multipart(new byte[10_500_000]).statusCode()).isEqualTo(413);
        Service.until(() -> service.jobs().running() == 0);
    }

    private static HttpResponse<String> multipart(byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = """
                --b\r
                Content-Disposition: form-data; name="payload"\r
                \r
                https://example.com\r
                --b\r
                Content-Disposition: form-data; name="picture"; filename="a.png"\r
                \r
                """;
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(service.root.resolve("/codes"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.toByteArray())))
                .build();
        return service.client.send(request, BodyHandlers.ofString());
    }

    @Test
    void pagesOfOtherSitesMayNotPostAndThePageHasAStrictPolicy() throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(service.root.resolve("/codes"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(service.client.send(foreign, BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        assertThat(service.get("/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void healthAndMetricsAreThere() throws Exception {
        assertThat(service.get("/health").body()).contains("UP");
        assertThat(service.get("/metrics").body())
                .contains("qrart_web_jobs_waiting", "qrart_web_streams", "qrart_scan_rate");
    }
}
