package io.github.qrart.examples.plugin;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a remote model draw, over the Open Inference Protocol (version 2, HTTP, binary tensors) that Triton and KServe speak.
 *
 * <p>The model gets, for n candidates of s pixels, {@code prompt} BYTES [n, 1], {@code seed} INT64 [n, 1] and {@code
 * control_image} UINT8 [n, s, s, 1], a plain symbol that it is to follow; it returns {@code image} UINT8 [n, s, s, 3]. The
 * same prompt, seed and symbol must give the same pixels, whatever else is in the batch.
 *
 * <p>An interrupt, which is how a selector says that its deadline has passed, closes the connection, so that the server
 * need not go on. Nothing is asked twice: a failed call is one failed batch, and the selector goes on with the others.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RemoteGenerator implements Generator {
    private static final int QUIET_ZONE = 4;
    private static final int MIN_MODULE = 4;
    /** The most that a header, an error or the state of a model may be long. */
    private static final int MAX_TEXT = 1 << 20;

    private final URI server;
    private final String model;
    private final Duration timeout;
    private final int batch;
    private final HttpClient client;

    private RemoteGenerator(URI server, String model, Duration timeout, int batch) {
        this.server = server;
        this.model = model;
        this.timeout = timeout;
        this.batch = batch;
        // HTTP/1.1: inference servers do not know how to upgrade a clear connection.
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /**
     * A generator on a server.
     *
     * @param server its root, such as {@code http://localhost:8000}
     * @param model the model's name: letters, digits, {@code _}, {@code -} and {@code .}
     * @param timeout of one call, connecting and reading included; above 0
     * @param batch how many candidates to ask for at once, 1 to 256
     * @return the generator; nothing has been sent yet
     * @throws IllegalArgumentException if an argument is not as said
     */
    public static RemoteGenerator of(URI server, String model, Duration timeout, int batch) {
        if (!"http".equals(server.getScheme()) && !"https".equals(server.getScheme())) {
            throw new IllegalArgumentException(server + " is no http or https address; name the server's root");
        }
        if (!model.matches("[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException(
                    "model \"" + model + "\" is no model's name; expected letters, digits, _, - and .");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout " + timeout + " is not above 0");
        }
        if (batch < 1 || batch > 256) throw new IllegalArgumentException("batch " + batch + " is not within 1 to 256");
        return new RemoteGenerator(server, model, timeout, batch);
    }

    /**
     * Asks whether the model is ready. For the start of a service and its health check, not for every request.
     *
     * @throws RemoteException if it is not, with the server's words
     * @throws InterruptedException if the thread is interrupted
     */
    public void requireReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(path("/ready")).GET().build();
        HttpResponse<byte[]> answer = send(request, MAX_TEXT);
        if (answer.statusCode() != 200) throw refused("is not ready", answer);
    }

    @Override
    public GeneratorInfo info(ArtRequest request) {
        return new GeneratorInfo("remote", Map.of("model", model));
    }

    @Override
    public void check(ArtRequest request) {
        placement(request);
    }

    @Override
    public int preferredBatchSize() {
        return batch;
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        return generate(request, List.of(seed)).get(0);
    }

    @Override
    public List<Candidate> generate(ArtRequest request, List<Long> seeds) throws InterruptedException {
        SymbolPlacement symbol = placement(request);
        int size = request.size();
        if (3L * size * size * seeds.size() > Integer.MAX_VALUE - MAX_TEXT) {
            throw new IllegalArgumentException(seeds.size() + " images of " + size
                    + " px are more than the 2 GiB of one answer; ask for a smaller batch or size");
        }
        List<Tensor> inputs = List.of(
                Tensor.ofTexts("prompt", seeds.size(), request.prompt()),
                Tensor.ofLongs("seed", seeds),
                Tensor.ofImages("control_image", seeds.size(), control(symbol, size), size));
        byte[] images = infer(Inference.request(inputs, "image"), seeds.size(), size);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            candidates.add(new Candidate(seeds.get(i), image(images, i, size), symbol, null, Map.of("model", model)));
        }
        return List.copyOf(candidates);
    }

    private byte[] infer(Inference.Message message, int count, int size) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(path("/infer"))
                .header("Content-Type", "application/octet-stream")
                .header(Inference.HEADER_LENGTH, Integer.toString(message.headerLength()))
                .POST(BodyPublishers.ofByteArray(message.body()))
                .build();
        HttpResponse<byte[]> answer = send(request, MAX_TEXT + count * size * size * 3);
        if (answer.statusCode() != 200) throw refused("refused", answer);
        int length =
                (int) answer.headers().firstValueAsLong(Inference.HEADER_LENGTH).orElse(-1);
        if (length < 0) {
            throw new RemoteException("the answer has no " + Inference.HEADER_LENGTH
                    + "; expected binary tensors: does " + server + " know the protocol's binary extension?");
        }
        Tensor image = Inference.tensors(new Inference.Message(answer.body(), length), "outputs")
                .get("image");
        List<Long> shape = List.of((long) count, (long) size, (long) size, 3L);
        if (image == null
                || !image.datatype().equals("UINT8")
                || !image.shape().equals(shape)
                || image.data().length != count * size * size * 3) {
            String found = image == null
                    ? "no output image"
                    : image.datatype() + " " + image.shape() + " of " + image.data().length + " bytes";
            throw new RemoteException("model " + model + " returned " + found + "; expected image, UINT8 " + shape);
        }
        return image.data();
    }

    /** Sends, and closes the connection when time is up or the thread is interrupted. */
    private HttpResponse<byte[]> send(HttpRequest request, int limit) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new LimitedBody(limit));
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new RemoteException(
                    request.uri() + " did not answer within " + timeout.toMillis()
                            + " ms; allow more time or ask for a smaller batch",
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RemoteException wrong) throw wrong;
            throw new RemoteException(
                    request.uri() + " cannot be reached: " + e.getCause()
                            + "; check the address and that the server runs",
                    e);
        } finally {
            answer.cancel(true);
        }
    }

    private RemoteException refused(String what, HttpResponse<byte[]> answer) {
        return new RemoteException("model " + model + " on " + server + " " + what + " (" + answer.statusCode() + "): "
                + Inference.error(answer.body()));
    }

    private URI path(String end) {
        return URI.create(server.toString().replaceAll("/+$", "") + "/v2/models/" + model + end);
    }

    private static SymbolPlacement placement(ArtRequest request) {
        SymbolPlan plan = SymbolPlan.of(request.payload().bytes(), ErrorCorrection.H);
        return SymbolPlacement.centred(plan, request.size(), QUIET_ZONE, MIN_MODULE);
    }

    /** A plain symbol, a byte a pixel. */
    private static byte[] control(SymbolPlacement symbol, int size) {
        SymbolPlan plan = symbol.plan().orElseThrow();
        byte[] pixels = new byte[size * size];
        for (int i = 0; i < pixels.length; i++) {
            int column = (int) Math.floor((i % size - symbol.box().x0()) / symbol.moduleSize());
            int row = (int) Math.floor((Math.floorDiv(i, size) - symbol.box().y0()) / symbol.moduleSize());
            boolean within = Math.min(column, row) >= 0 && Math.max(column, row) < plan.modules();
            pixels[i] = (byte) (within && plan.dark(column, row) ? 0 : 255);
        }
        return pixels;
    }

    private static BufferedImage image(byte[] images, int index, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        int at = index * size * size * 3;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++, at += 3) {
                image.setRGB(x, y, (images[at] & 255) << 16 | (images[at + 1] & 255) << 8 | images[at + 2] & 255);
            }
        }
        return image;
    }
}
