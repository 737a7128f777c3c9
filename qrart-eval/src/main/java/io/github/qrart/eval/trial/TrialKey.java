package io.github.qrart.eval.trial;

import io.github.qrart.GeneratorInfo;
import io.github.qrart.Payload;
import io.github.qrart.eval.Fingerprint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that determines a trial. Immutable.
 *
 * @param cell the options that the sweep set: numbers and texts by their names
 * @param pair the pair's id
 * @param kind the prompt's class, empty for none; the only component that is no part of the id
 * @param prompt what was to be drawn, in words
 * @param payload what a reader must return
 * @param picture the SHA-256 of the picture's file, empty for none
 * @param preset the request's preset, in small letters
 * @param size the request's size in pixels
 * @param seed the seed
 * @param generator who drew, with options and model digests
 * @param scorers who scored, by role
 * @param revision the state of the code, where a version does not say it
 * @param qrart the version of qrart
 * @param java the release of Java, on which pixels depend a little
 */
public record TrialKey(
        Map<String, Object> cell,
        String pair,
        String kind,
        String prompt,
        Payload payload,
        String picture,
        String preset,
        int size,
        long seed,
        GeneratorInfo generator,
        Map<String, String> scorers,
        String revision,
        String qrart,
        int java) {
    /** Copies the maps. */
    public TrialKey {
        cell = Collections.unmodifiableMap(new LinkedHashMap<>(cell));
        scorers = Collections.unmodifiableMap(new LinkedHashMap<>(scorers));
    }

    /**
     * The trial's id.
     *
     * @return 64 hexadecimal digits, a SHA-256
     */
    public String id() {
        return Fingerprint.begin("trial")
                .texts("cell", cell)
                .text("pair", pair)
                .text("prompt", prompt)
                .bytes("payload", payload.bytes())
                .text("picture", picture)
                .text("preset", preset)
                .text("size", Integer.toString(size))
                .text("seed", Long.toString(seed))
                .text("generator", generator.id())
                .texts("settings", generator.settings())
                .texts("scorers", scorers)
                .text("revision", revision)
                .text("qrart", qrart)
                .text("java", Integer.toString(java))
                .end();
    }
}
