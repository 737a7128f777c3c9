package io.github.qrart.examples.cli;

import io.github.qrart.eval.align.Agreement;
import io.github.qrart.eval.align.Measure;
import io.github.qrart.eval.align.PolicyResult;
import io.github.qrart.eval.align.ScorerAgreement;
import io.github.qrart.eval.align.Target;
import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Interval;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** What came of a comparison, for a terminal. */
final class AlignTable {
    private static final int NAME = 28;

    private AlignTable() {}

    static void print(Agreement agreement, PrintWriter out) {
        String what = agreement.target() == Target.SCANNED ? "scans" : "good";
        out.printf(
                Locale.ROOT,
                "%s: %d of %d images (%s)%n",
                what,
                agreement.positives(),
                agreement.images(),
                agreement.unknown() == 0
                        ? agreement.clusters() + " payloads and prompts"
                        : "payloads and prompts of " + agreement.unknown() + " unknown: intervals are too narrow");
        out.printf(
                "%-" + NAME + "s %7s %5s %5s %5s %5s %5s  %8s  %-20s %-20s%n",
                "scorer",
                "from",
                "n",
                "true+",
                "false+",
                "true-",
                "false-",
                "accuracy",
                "kappa",
                "AUC");
        for (ScorerAgreement scorer : agreement.scorers()) row(scorer, out);
        for (PolicyResult policy : agreement.policies().stream().limit(1).toList()) {
            out.println("best policy: " + Printable.of(policy.words()));
            out.println("  " + name(agreement) + " in sample " + number(policy.inSampleMeasure()) + ", to expect "
                    + interval(policy.honestMeasure()));
        }
        out.println();
        out.flush();
    }

    private static String name(Agreement agreement) {
        return agreement.measure().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void row(ScorerAgreement scorer, PrintWriter out) {
        Confusion c = scorer.confusion();
        String name = Printable.of(scorer.scorer());
        String auc = scorer.ranking().map(r -> interval(r.rocAuc())).orElse("-");
        out.printf(
                Locale.ROOT,
                "%-" + NAME + "s %7s %5d %5.0f %6.0f %5.0f %6.0f  %8s  %-20s %-20s%n",
                name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name,
                Double.isInfinite(scorer.threshold())
                        ? "any"
                        : String.format(Locale.ROOT, "%.3f%s", scorer.threshold(), scorer.fitted() ? "*" : ""),
                scorer.images(),
                c.truePositives(),
                c.falsePositives(),
                c.trueNegatives(),
                c.falseNegatives(),
                number(c.accuracy()),
                Optional.ofNullable(scorer.measures().get(Measure.KAPPA))
                        .map(AlignTable::interval)
                        .orElse("-"),
                auc);
    }

    private static String interval(Interval interval) {
        if (Double.isNaN(interval.value())) return "-";
        if (Double.isNaN(interval.low())) return number(interval.value());
        return number(interval.value()) + " (" + number(interval.low()) + " to " + number(interval.high()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value + 0.0).replaceFirst("^(-?)0\\.", "$1.");
    }
}
