package io.github.qrart.examples.cli;

import io.github.qrart.eval.trial.Problem;
import io.github.qrart.eval.trial.SweepListener;
import io.github.qrart.eval.trial.Trial;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how a sweep gets on: every trial on a terminal, twenty lines elsewhere. */
final class SweepProgress implements SweepListener {
    private static final int LINES = 20;

    private final io.github.qrart.examples.cli.Progress shown;
    private final LongSupplier nanos;
    private final long start;
    private long lines;
    private int scannable;

    SweepProgress(io.github.qrart.examples.cli.Progress shown, LongSupplier nanos) {
        this.shown = shown;
        this.nanos = nanos;
        start = nanos.getAsLong();
    }

    @Override
    public void trial(Trial trial, SweepListener.Progress progress) {
        if (trial.isScannable()) scannable++;
        long done = progress.made() + progress.before();
        double seconds = Math.max(1e-3, (nanos.getAsLong() - start) / 1e9);
        double rate = progress.made() / seconds;
        String text = String.format(
                Locale.ROOT,
                "%.1f/s, %s left, %d %% scan",
                rate,
                left((progress.total() - done) / rate),
                100L * scannable / progress.made());
        if (done * LINES / progress.total() > lines) {
            lines = done * LINES / progress.total();
            shown.show((int) done, text);
        } else {
            shown.glance((int) done, text);
        }
    }

    @Override
    public void problem(Problem problem) {
        shown.say("warning: " + problem);
    }

    private static String left(double seconds) {
        if (seconds < 100) return Math.round(seconds) + " s";
        return seconds < 6000 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
    }
}
