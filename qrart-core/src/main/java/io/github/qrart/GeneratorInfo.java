package io.github.qrart;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Who made a candidate, for provenance.
 *
 * @param id a short, stable name, such as {@code scene}
 * @param settings everything besides request and seed that the pixels depend on: options, model digests; sorted
 */
public record GeneratorInfo(String id, Map<String, String> settings) {
    /** Copies the settings. */
    public GeneratorInfo {
        Objects.requireNonNull(id, "id");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
