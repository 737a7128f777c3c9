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
    /**
     * From this probability on an image without faults is left as it is. The scorer gives scenes .78 to .92 (90), and
     * diffusion images .10 (median of 107; one in ten gets .89 or more).
     */
    public static final double FINE = .7;

    /**
     * The same for an image of which nothing but modules is at fault. The scorer gives .73 to .81 to what was woven to be
     * robust, .62 to .78 to balanced, .48 to .70 to looks, .27 to .60 to fine (6 each).
     */
    public static final double HIDDEN = .72;

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
     * Whether there is nothing to mend. Modules that stand out little are fine where the scorer is content all the same: what
     * a weaver hid, readers see.
     *
     * @return whether there is no fault and the probability is {@value #FINE} or more, or nothing but the modules is at
     *     fault and it is {@value #HIDDEN} or more
     */
    public boolean isFine() {
        double enough = findings.stream().anyMatch(Finding::isFault) ? HIDDEN : FINE;
        return isSound(findings) && probability.orElse(0) >= enough;
    }

    /** Whether all that a reader needs to find a symbol is there. */
    static boolean isSound(List<Finding> findings) {
        return findings.stream().noneMatch(f -> f.isFault() && f.fault() != Fault.MODULES);
    }

    /** The faults in words, or that there are none. */
    @Override
    public String toString() {
        String faults =
                findings.stream().filter(Finding::isFault).map(Finding::words).collect(Collectors.joining("; "));
        return faults.isEmpty() ? "no faults" : faults;
    }
}
