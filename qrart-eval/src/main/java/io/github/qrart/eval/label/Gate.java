package io.github.qrart.eval.label;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Who may come in. The Host must be one of the server's own, so that no foreign name can be bound to its address; what
 * changes something must be JSON and of the same origin, so that no foreign page can send it.
 */
record Gate(Set<String> hosts) {
    private static final int MOST_BYTES = 4096;

    /** Refuses a request: with which status, and why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }
    }

    void checkHost(HttpExchange exchange) throws Refused {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw new Refused(421, "this server goes by another name");
        }
    }

    JsonNode body(HttpExchange exchange) throws Refused, IOException {
        Headers headers = exchange.getRequestHeaders();
        String origin = headers.getFirst("Origin");
        boolean own =
                origin == null || hosts.contains(origin.toLowerCase(Locale.ROOT).replaceFirst("^http://", ""));
        String site = headers.getFirst("Sec-Fetch-Site");
        if (!own || site != null && !site.equals("same-origin")) throw new Refused(403, "of another origin");
        String type = headers.getFirst("Content-Type");
        if (type == null || !type.startsWith("application/json")) throw new Refused(415, "expected application/json");
        byte[] bytes;
        try (InputStream in = exchange.getRequestBody()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) throw new Refused(413, "longer than " + MOST_BYTES + " bytes");
        try {
            JsonNode body = Journal.JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (body.isObject()) return body;
        } catch (JacksonException e) {
            throw new Refused(400, "no JSON");
        }
        throw new Refused(400, "no JSON object");
    }

    /** A name that somebody gave, short and without signs that act. */
    static String name(@Nullable String text) {
        if (text == null) return "";
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", " ").strip();
        return clean.length() <= 200 ? clean : clean.substring(0, 200);
    }
}
