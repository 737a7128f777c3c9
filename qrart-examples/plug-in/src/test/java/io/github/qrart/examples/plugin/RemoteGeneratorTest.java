package io.github.qrart.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.embedded.Embedded;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteGeneratorTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static ArtRequest request(String prompt) {
        return ArtRequest.builder(Payload.of("https://example.com"))
                .prompt(prompt)
                .size(256)
                .build();
    }

    @Test
    void theBytesOnTheWireAreThoseOfTheProtocol() {
        List<Tensor> inputs = List.of(Tensor.ofTexts("prompt", 1, "é"), Tensor.ofLongs("seed", List.of(258L)));

        Inference.Message message = Inference.request(inputs, "image");

        String header = "{\"inputs\":[{\"name\":\"prompt\",\"datatype\":\"BYTES\",\"shape\":[1,1],"
                + "\"parameters\":{\"binary_data_size\":6}},{\"name\":\"seed\",\"datatype\":\"INT64\",\"shape\":[1,1],"
                + "\"parameters\":{\"binary_data_size\":8}}],"
                + "\"outputs\":[{\"name\":\"image\",\"parameters\":{\"binary_data\":true}}]}";
        assertThat(new String(message.body(), 0, message.headerLength(), StandardCharsets.UTF_8))
                .isEqualTo(header);
        assertThat(message.body())
                .endsWith(2, 0, 0, 0, 0xc3, 0xa9, 2, 1, 0, 0, 0, 0, 0, 0)
                .hasSize(header.length() + 14);
    }

    @Test
    void aBatchIsDrawnAndEachCandidateReads() throws Exception {
        try (StandIn server = StandIn.start()) {
            RemoteGenerator generator = RemoteGenerator.of(server.address(), "tint", LONG, 4);
            generator.requireReady();

            List<Candidate> batch = generator.generate(request("blue"), List.of(1L, 2L));

            for (Candidate candidate : batch) {
                assertThat(Embedded.scanScorer()
                                .score(candidate.image(), Payload.of("https://example.com"), candidate.symbol())
                                .exact())
                        .isTrue();
            }
            assertThat(batch.get(0).image().getRGB(128, 2))
                    .isNotEqualTo(batch.get(1).image().getRGB(128, 2));
        }
    }

    @Test
    void whatTheServerSaysIsInTheMessage() throws Exception {
        try (StandIn server = StandIn.start()) {
            RemoteGenerator tint = RemoteGenerator.of(server.address(), "tint", LONG, 1);
            assertThatExceptionOfType(RemoteException.class)
                    .isThrownBy(() -> tint.generate(request("fail"), 1))
                    .withMessageContainingAll("(400)", "out of paint");
            RemoteGenerator other = RemoteGenerator.of(server.address(), "other", LONG, 1);
            assertThatExceptionOfType(RemoteException.class)
                    .isThrownBy(other::requireReady)
                    .withMessageContainingAll("is not ready (404)", "unknown model");
        }
    }

    @Test
    void anInterruptClosesTheConnection() throws Exception {
        try (Raw raw = new Raw("")) {
            RemoteGenerator generator = RemoteGenerator.of(raw.address(), "m", LONG, 1);
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread thread = new Thread(() ->
                    thrown.complete(assertThrows(Throwable.class, () -> generator.generate(request("x"), 1))));
            thread.start();
            assertThat(raw.asked.await(20, TimeUnit.SECONDS)).isTrue();

            thread.interrupt();

            assertThat(thrown.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(raw.left.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aServerThatBeginsToAnswerAndStopsIsGivenUpInTime() throws Exception {
        try (Raw raw = new Raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf")) {
            RemoteGenerator generator = RemoteGenerator.of(raw.address(), "m", Duration.ofMillis(200), 1);

            assertThatExceptionOfType(RemoteException.class)
                    .isThrownBy(() -> generator.generate(request("x"), 1))
                    .withMessageContaining("did not answer within 200 ms");
            assertThat(raw.left.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anAnswerWithoutBinaryTensorsIsRefused() throws Exception {
        try (Raw raw = new Raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
            RemoteGenerator generator = RemoteGenerator.of(raw.address(), "m", LONG, 1);
            assertThatExceptionOfType(RemoteException.class)
                    .isThrownBy(() -> generator.generate(request("x"), 1))
                    .withMessageContaining("binary extension");
        }
        Inference.Message torn =
                Inference.response("m", List.of(new Tensor("image", "UINT8", List.of(4L), new byte[4])));
        byte[] cut = java.util.Arrays.copyOf(torn.body(), torn.body().length - 1);
        assertThatExceptionOfType(RemoteException.class)
                .isThrownBy(() -> Inference.tensors(new Inference.Message(cut, torn.headerLength()), "outputs"))
                .withMessageContaining("3 bytes are left");
    }

    @Test
    void anAnswerLongerThanWhatWasAskedForIsBrokenOff() throws Exception {
        String endless = "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n" + "x".repeat(1_300_000);
        try (Raw raw = new Raw(endless)) {
            RemoteGenerator generator = RemoteGenerator.of(raw.address(), "m", LONG, 1);

            assertThatExceptionOfType(RemoteException.class)
                    .isThrownBy(() -> generator.generate(request("x"), 1))
                    .withMessageContaining("longer than 1245184 bytes");
            assertThat(raw.left.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aBatchThatNoAnswerCanHoldIsRefused() {
        RemoteGenerator generator = RemoteGenerator.of(URI.create("http://localhost:1"), "m", LONG, 256);
        ArtRequest large = ArtRequest.builder(Payload.of("https://example.com"))
                .prompt("x")
                .size(4096)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.generate(
                        large, LongStream.range(0, 64).boxed().toList()))
                .withMessageContaining("64 images of 4096 px");
    }

    @Test
    void wrongArgumentsAreRefusedBeforeAnythingIsSent() {
        URI server = URI.create("http://localhost:1");
        assertThatIllegalArgumentException().isThrownBy(() -> RemoteGenerator.of(server, "a/b", LONG, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RemoteGenerator.of(server, "m", Duration.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RemoteGenerator.of(server, "m", LONG, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteGenerator.of(URI.create("ftp://localhost"), "m", LONG, 1));
    }

    @Test
    void theExampleDrawsACode(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("qr.png");

        Main.main(new String[] {file.toString()});

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(512);
    }

    /** A server of one connection that answers what it is told and waits for the client to leave. */
    private static final class Raw implements AutoCloseable {
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch left = new CountDownLatch(1);
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        Raw(String answer) throws IOException {
            Thread thread = new Thread(() -> serve(answer));
            thread.setDaemon(true);
            thread.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getLocalPort());
        }

        private void serve(String answer) {
            try (Socket socket = server.accept();
                    InputStream in = socket.getInputStream();
                    OutputStream out = socket.getOutputStream()) {
                in.read();
                asked.countDown();
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // Reset: the client has left.
            }
            left.countDown();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
