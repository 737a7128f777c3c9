package io.github.qrart.examples.plugin;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages of the Open Inference Protocol, version 2, over HTTP with its binary tensor extension: a JSON header of a length
 * that an HTTP header gives, and behind it the tensors' bytes in the order of the header.
 */
final class Inference {
    /** The HTTP header that says how long the JSON is. */
    static final String HEADER_LENGTH = "Inference-Header-Content-Length";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A message.
     *
     * @param body header and tensors
     * @param headerLength of the JSON, in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Message(byte[] body, int headerLength) {}

    private Inference() {}

    /** Asks for one output, as binary data. */
    static Message request(List<Tensor> inputs, String output) {
        ObjectNode header = JSON.createObjectNode();
        tensors(header.putArray("inputs"), inputs);
        ObjectNode wanted = header.putArray("outputs").addObject().put("name", output);
        wanted.putObject("parameters").put("binary_data", true);
        return message(header, inputs);
    }

    /** What a server says. */
    static Message response(String model, List<Tensor> outputs) {
        ObjectNode header = JSON.createObjectNode().put("model_name", model).put("model_version", "1");
        tensors(header.putArray("outputs"), outputs);
        return message(header, outputs);
    }

    private static void tensors(ArrayNode into, List<Tensor> tensors) {
        for (Tensor tensor : tensors) {
            ObjectNode node = into.addObject().put("name", tensor.name()).put("datatype", tensor.datatype());
            tensor.shape().forEach(node.putArray("shape")::add);
            node.putObject("parameters").put("binary_data_size", tensor.data().length);
        }
    }

    private static Message message(ObjectNode header, List<Tensor> tensors) {
        byte[] json = JSON.writeValueAsBytes(header);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(json);
        tensors.forEach(tensor -> body.writeBytes(tensor.data()));
        return new Message(body.toByteArray(), json.length);
    }

    /**
     * Takes a message apart.
     *
     * @param field {@code inputs} or {@code outputs}
     * @return the tensors by name
     * @throws RemoteException if it is not as the protocol says
     */
    static Map<String, Tensor> tensors(Message message, String field) {
        if (message.headerLength < 0 || message.headerLength > message.body.length) {
            throw new RemoteException(HEADER_LENGTH + " is " + message.headerLength + " of a body of "
                    + message.body.length + " bytes; expected 0 to that length");
        }
        JsonNode header = json(Arrays.copyOf(message.body, message.headerLength));
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        int at = message.headerLength;
        for (JsonNode node : header.path(field)) {
            String name = node.path("name").asString("");
            long size = node.at("/parameters/binary_data_size").asLong(-1);
            if (size < 0 || size > message.body.length - at) {
                throw new RemoteException("tensor " + name + " says a binary_data_size of " + size + "; "
                        + (message.body.length - at) + " bytes are left: expected binary tensors, one after the other");
            }
            List<Long> shape =
                    node.path("shape").valueStream().map(JsonNode::asLong).toList();
            byte[] data = Arrays.copyOfRange(message.body, at, at + (int) size);
            tensors.put(name, new Tensor(name, node.path("datatype").asString(""), shape, data));
            at += (int) size;
        }
        return tensors;
    }

    /** The server's own words, or what it sent instead. */
    static String error(byte[] body) {
        try {
            String error = JSON.readTree(body).path("error").asString("");
            if (!error.isEmpty()) return error;
        } catch (JacksonException e) {
            // A proxy's page, perhaps.
        }
        return body.length == 0 ? "no reason given" : "an answer of " + body.length + " bytes that is no error object";
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new RemoteException(
                    "the answer's header is no JSON; expected the Open Inference Protocol, version 2", e);
        }
    }
}
