package io.github.qrart.benchmarks.results;

import io.github.qrart.benchmarks.results.ResultFile.Measurement;
import io.github.qrart.benchmarks.results.ResultFile.Origin;
import java.util.List;
import java.util.Locale;

/** Results as Markdown. */
final class Tables {
    private Tables() {}

    static String of(ResultFile file) {
        Origin o = file.origin();
        StringBuilder out = new StringBuilder("## " + file.suite() + "\n\n")
                .append("Commit ")
                .append(o.commit())
                .append(", ")
                .append(o.date())
                .append("; ")
                .append(o.jdk())
                .append("; ")
                .append(o.cpu())
                .append(", ")
                .append(o.processors())
                .append(" processors, ")
                .append(o.memoryMb())
                .append(" MB; ")
                .append(o.os())
                .append(".\n\n")
                .append("| benchmark | mean | 95 % interval | unit | n |\n|---|---|---|---|---|\n");
        for (Measurement m : file.results()) {
            Interval i = Interval.mean(m.samples());
            out.append("| ")
                    .append(m.key())
                    .append(" | ")
                    .append(number(i.value()))
                    .append(" | ")
                    .append(range(i))
                    .append(" | ")
                    .append(m.unit())
                    .append(" | ")
                    .append(m.samples().length)
                    .append(" |\n");
        }
        return out.toString();
    }

    static String of(List<Comparison> comparisons, ResultFile before, ResultFile after) {
        StringBuilder out = new StringBuilder("Ratio of ")
                .append(after.origin().commit())
                .append(" to ")
                .append(before.origin().commit())
                .append(", 95 % interval by Welch's t on logarithms.\n");
        if (!before.origin().cpu().equals(after.origin().cpu())
                || !before.origin().jdk().equals(after.origin().jdk())) {
            out.append("**Another machine or JDK: the ratio tells of them too.**\n");
        }
        out.append(
                "\n| benchmark | before | after | unit | ratio | 95 % interval | |\n|---|---|---|---|---|---|---|\n");
        for (Comparison c : comparisons) {
            out.append("| ")
                    .append(c.key())
                    .append(" | ")
                    .append(number(c.before()))
                    .append(" | ")
                    .append(number(c.after()))
                    .append(" | ")
                    .append(c.unit())
                    .append(" | ")
                    .append(number(c.ratio().value()))
                    .append(" | ")
                    .append(range(c.ratio()))
                    .append(" | ")
                    .append(c.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(" |\n");
        }
        return out.append("\nOf ")
                .append(comparisons.size())
                .append(" intervals, one in twenty leaves out the truth by chance.\n")
                .toString();
    }

    static String range(Interval i) {
        return Double.isNaN(i.low()) ? "unknown" : number(i.low()) + "–" + number(i.high());
    }

    /** Three digits, and no more. */
    static String number(double value) {
        double size = Math.abs(value);
        int digits = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
