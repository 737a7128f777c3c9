package io.github.qrart.eval.trial;

import io.github.qrart.AestheticScore;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was found out about an image. Immutable.
 *
 * @param scannable whether the probability reaches the threshold, it was read exactly, and the verifier read it: what a
 *     selector would hand out
 * @param probability that a phone reads exactly the payload, 0 to 1
 * @param exact whether a reader returned exactly the payload, and none anything else
 * @param verified what the verifier returned: {@code decoded}, {@code misread} or {@code none}
 * @param looks how good it looks, 0 to 1
 * @param parts what the looks are made of
 * @param readings what each reader returned, as for the verifier
 */
public record Scores(
        boolean scannable,
        double probability,
        boolean exact,
        String verified,
        double looks,
        Map<String, Double> parts,
        Map<String, String> readings) {
    /** Copies the maps. */
    public Scores {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    static Scores of(double threshold, ScanScore scan, Reading verification, AestheticScore aesthetic) {
        Map<String, String> readings = new LinkedHashMap<>();
        for (Reading reading : scan.readings()) readings.put(reading.reader(), word(reading));
        boolean scannable = scan.probability() >= threshold && scan.exact() && verification instanceof Reading.Decoded;
        return new Scores(
                scannable,
                rounded(scan.probability()),
                scan.exact(),
                word(verification),
                rounded(aesthetic.value()),
                rounded(aesthetic.parts()),
                readings);
    }

    private static String word(Reading reading) {
        if (reading instanceof Reading.Decoded) return "decoded";
        return reading instanceof Reading.Misread ? "misread" : "none";
    }

    private static Map<String, Double> rounded(Map<String, Double> values) {
        Map<String, Double> rounded = new LinkedHashMap<>();
        values.forEach((name, value) -> rounded.put(name, rounded(value)));
        return rounded;
    }

    /** Six digits: more than any score is good for. */
    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
