package io.github.qrart.eval.trial;

/**
 * How long the stages of a trial took, in milliseconds of the thread that ran it.
 *
 * @param generate drawing; a batch's time is shared out equally
 * @param scan scoring the scan, and verifying
 * @param looks scoring the looks
 * @param encode making and writing the image's file, 0 when none is kept
 */
public record Times(double generate, double scan, double looks, double encode) {
    /**
     * What a caller waits for: drawing and scoring, without the file.
     *
     * @return milliseconds
     */
    public double latency() {
        return generate + scan + looks;
    }

    /**
     * All stages.
     *
     * @return milliseconds
     */
    public double total() {
        return latency() + encode;
    }
}
