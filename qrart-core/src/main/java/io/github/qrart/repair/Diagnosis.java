package io.github.qrart.repair;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What is wrong with a code in a picture.
 *
 * @param findings one for each {@link Fault}, in order
 * @param probability that a phone reads it, 0 to 1, as the scan scorer says; empty when the findings alone said that it
 *     needs mending
 */
public record Diagnosis(List<Finding> findings, OptionalDouble probability) {
    /** From this probability on an image without faults is left as it is: a plain code gets some .9, one whose place was found some .7. */
    public static final double FINE = .65;

    /** Copies the findings. */
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /**
     * The finding about something.
     *
     * @param fault what it is about
     * @return the finding
     * @throws IllegalArgumentException if there is none
     */
    public Finding of(Fault fault) {
        return findings.stream()
                .filter(f -> f.fault() == fault)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing was found out about " + fault));
    }

    /**
     * Whether there is nothing to mend.
     *
     * @return whether no finding is a fault, and readers read it
     */
    public boolean isFine() {
        return findings.stream().noneMatch(Finding::isFault) && probability.orElse(0) >= FINE;
    }

    /** The faults in words, or that there are none. */
    @Override
    public String toString() {
        String faults =
                findings.stream().filter(Finding::isFault).map(Finding::words).collect(Collectors.joining("; "));
        return faults.isEmpty() ? "no faults" : faults;
    }
}
