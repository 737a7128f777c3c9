package io.github.qrart.examples.cli;

import io.github.qrart.MissingCandidate;
import io.github.qrart.Reading;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The candidates as a short table, best first. */
final class ResultTable {
    private static final String ROW = "%4s  %6s  %11s  %5s  %5s  %6s  %s%n";

    private ResultTable() {}

    static void print(Selection selection, PrintWriter out) {
        out.printf(Locale.ROOT, ROW, "rank", "seed", "probability", "exact", "looks", "ms", "note");
        int rank = 1;
        for (ScoredCandidate scored : selection.ranked()) print(rank++, scored, out);
        for (MissingCandidate missing : selection.missing()) {
            out.printf(Locale.ROOT, ROW, "-", missing.seed(), "-", "-", "-", "-", Printable.of(why(missing)));
        }
        out.flush();
    }

    /** How many candidates failed, and with what the first, in one line; empty when none did. */
    static Optional<String> failures(Selection selection) {
        List<MissingCandidate> failed = selection.missing().stream()
                .filter(missing -> missing.reason() == MissingCandidate.Reason.FAILED)
                .toList();
        if (failed.isEmpty()) return Optional.empty();
        Throwable first = failed.get(0).failure();
        String why = Failures.isOutOfMemory(first) ? Failures.outOfMemory() : Printable.of(String.valueOf(first));
        int all = selection.ranked().size() + selection.missing().size();
        return Optional.of(failed.size() + " of " + all + " candidates failed, the first with: " + why);
    }

    private static void print(int rank, ScoredCandidate scored, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                ROW,
                rank,
                scored.candidate().seed(),
                decimal(scored.scan().probability()),
                isExact(scored) ? "yes" : "no",
                String.format(Locale.ROOT, "%.3f", scored.aesthetic().value()),
                scored.timings().total().toMillis(),
                note(scored));
    }

    private static boolean isExact(ScoredCandidate scored) {
        return scored.scan().exact() && scored.verification() instanceof Reading.Decoded;
    }

    private static String note(ScoredCandidate scored) {
        List<String> notes = new ArrayList<>();
        if (!scored.scannable()) notes.add(whyNotScannable(scored));
        scored.candidate().notes().forEach((name, value) -> notes.add(name + " " + value));
        return Printable.of(String.join(", ", notes));
    }

    /** Why a candidate may not be handed out. */
    static String whyNotScannable(ScoredCandidate scored) {
        return scored.verification() instanceof Reading.Decoded ? "does not scan" : "not verified";
    }

    private static String why(MissingCandidate missing) {
        return switch (missing.reason()) {
            case FAILED -> "failed: " + missing.failure();
            case DEADLINE -> "not ready at the deadline";
            case NOT_NEEDED -> "not needed";
        };
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
