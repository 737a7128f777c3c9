package io.github.qrart.examples.plugin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on loopback that follows the protocol, with one model, {@code tint}: it dyes the symbol in colours of prompt and
 * seed. For trying and for tests.
 */
final class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static StandIn start() throws IOException {
        return new StandIn();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.equals("/v2/models/tint/ready")) {
                exchange.sendResponseHeaders(200, -1);
            } else if (path.equals("/v2/models/tint/infer")) {
                infer(exchange, body);
            } else {
                error(exchange, 404, "Request for unknown model: " + path + " is not found");
            }
        }
    }

    private void infer(HttpExchange exchange, byte[] body) throws IOException {
        Inference.Message answer;
        try {
            String length = exchange.getRequestHeaders().getFirst(Inference.HEADER_LENGTH);
            answer = tint(Inference.tensors(new Inference.Message(body, Integer.parseInt(length)), "inputs"));
        } catch (RuntimeException e) {
            error(exchange, 400, String.valueOf(e.getMessage()));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.getResponseHeaders().set(Inference.HEADER_LENGTH, Integer.toString(answer.headerLength()));
        exchange.sendResponseHeaders(200, answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private static void error(HttpExchange exchange, int status, String why) throws IOException {
        byte[] body = ("{\"error\":\"" + why.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Inference.Message tint(Map<String, Tensor> inputs) {
        Tensor control = input(inputs, "control_image");
        ByteBuffer seeds = ByteBuffer.wrap(input(inputs, "seed").data()).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer prompts = ByteBuffer.wrap(input(inputs, "prompt").data()).order(ByteOrder.LITTLE_ENDIAN);
        int count = control.shape().get(0).intValue();
        int pixels = control.data().length / count;
        byte[] image = new byte[control.data().length * 3];
        for (int n = 0; n < count; n++) {
            byte[] prompt = new byte[prompts.getInt()];
            prompts.get(prompt);
            if (new String(prompt, StandardCharsets.UTF_8).equals("fail")) throw new RemoteException("out of paint");
            int colour = (int) (31L * java.util.Arrays.hashCode(prompt) + 0x9e3779b97f4a7c15L * seeds.getLong() >>> 8);
            for (int i = n * pixels; i < (n + 1) * pixels; i++) {
                for (int c = 0; c < 3; c++) {
                    int dye = colour >> 8 * c & 63;
                    image[3 * i + c] = (byte) (control.data()[i] == 0 ? dye : 255 - dye / 2);
                }
            }
        }
        List<Long> shape =
                List.of((long) count, control.shape().get(1), control.shape().get(2), 3L);
        return Inference.response("tint", List.of(new Tensor("image", "UINT8", shape, image)));
    }

    private static Tensor input(Map<String, Tensor> inputs, String name) {
        Tensor tensor = inputs.get(name);
        if (tensor == null) throw new RemoteException("inference input '" + name + "' is missing for model 'tint'");
        return tensor;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
