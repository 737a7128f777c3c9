package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Interval;
import io.github.qrart.eval.align.statistics.Reliability;
import io.github.qrart.eval.align.statistics.ScoreOrder;
import java.util.List;
import java.util.Locale;

/** Diagrams as SVG, made of numbers only: whatever names they have stand beside them. Colours are the page's classes. */
final class Svg {
    private static final double SIDE = 220;
    private static final double EDGE = 34;
    private static final double FULL = SIDE + EDGE + 12;

    private Svg() {}

    /** ROC curves, the first in the first colour. */
    static String roc(List<List<ScoreOrder.Point>> curves) {
        StringBuilder out = frame("share of “won’t scan” taken for yes", "share of yes found", "ROC curves");
        out.append(line("chance", x(0), y(0), x(1), y(1)));
        for (int c = curves.size() - 1; c >= 0; c--) {
            StringBuilder path = new StringBuilder("M" + at(0, 0));
            for (ScoreOrder.Point point : curves.get(c))
                path.append('L').append(at(point.falseAlarms(), point.recall()));
            out.append("<path class=\"curve c")
                    .append(c)
                    .append("\" d=\"")
                    .append(path)
                    .append("\"/>");
        }
        return out.append("</svg>").toString();
    }

    /** Precision over recall, the first in the first colour; where always yes would be is dashed. */
    static String precisionRecall(List<List<ScoreOrder.Point>> curves, double baseRate) {
        StringBuilder out = frame("share of yes found", "share of yes among those taken", "Precision and recall");
        out.append(line("chance", x(0), y(baseRate), x(1), y(baseRate)));
        for (int c = curves.size() - 1; c >= 0; c--) {
            StringBuilder path = new StringBuilder();
            for (ScoreOrder.Point point : curves.get(c)) {
                path.append(path.length() == 0 ? 'M' : 'L').append(at(point.recall(), point.precision()));
            }
            out.append("<path class=\"curve c")
                    .append(c)
                    .append("\" d=\"")
                    .append(path)
                    .append("\"/>");
        }
        return out.append("</svg>").toString();
    }

    /** What was said against what came true; the area of a dot is how often it was said. */
    static String reliability(Reliability reliability, int colour) {
        StringBuilder out = frame("what was said", "what came true", "Reliability diagram");
        out.append(line("chance", x(0), y(0), x(1), y(1)));
        double total =
                reliability.bins().stream().mapToDouble(Reliability.Bin::count).sum();
        StringBuilder path = new StringBuilder();
        for (Reliability.Bin bin : reliability.bins()) {
            path.append(path.length() == 0 ? 'M' : 'L').append(at(bin.probability(), bin.share()));
        }
        out.append("<path class=\"curve thin c")
                .append(colour)
                .append("\" d=\"")
                .append(path)
                .append("\"/>");
        for (Reliability.Bin bin : reliability.bins()) {
            double radius = 3 + 11 * Math.sqrt(bin.count() / total);
            out.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"dot c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%.0f images: said %.2f, came true"
                            + " %.2f</title></circle>",
                    colour,
                    x(bin.probability()),
                    y(bin.share()),
                    radius,
                    bin.count(),
                    bin.probability(),
                    bin.share()));
        }
        return out.append("</svg>").toString();
    }

    /** A value and its interval on a scale, with a mark where chance would be. */
    static String whisker(Interval interval, double from, double to, double chance) {
        if (!Double.isFinite(interval.value())) return "";
        double width = 110;
        StringBuilder out = new StringBuilder("<svg class=\"whisker\" viewBox=\"0 0 110 14\" aria-hidden=\"true\">");
        out.append(line("scale", 0, 7, width, 7));
        double c = (chance - from) / (to - from) * width;
        out.append(line("mark", c, 1, c, 13));
        double v = clamp((interval.value() - from) / (to - from)) * width;
        if (Double.isFinite(interval.low())) {
            double low = clamp((interval.low() - from) / (to - from)) * width;
            double high = clamp((interval.high() - from) / (to - from)) * width;
            out.append(line("span", low, 7, high, 7));
        }
        return out.append(String.format(Locale.ROOT, "<circle class=\"value\" cx=\"%.1f\" cy=\"7\" r=\"4\"/></svg>", v))
                .toString();
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private static StringBuilder frame(String across, String up, String title) {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"diagram\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">",
                FULL,
                FULL,
                title));
        for (int i = 0; i <= 4; i++) {
            double v = i / 4.0;
            out.append(line("grid", x(v), y(0), x(v), y(1)));
            out.append(line("grid", x(0), y(v), x(1), y(v)));
            String number = Numbers.share(v).replaceFirst("^1\\.000$", "1").replaceFirst("^\\.000$", "0");
            number = number.replaceFirst("0+$", number.startsWith(".") ? "" : "0");
            out.append(text(x(v), y(0) + 12, "middle", number.isEmpty() ? "0" : number));
            if (i > 0) out.append(text(x(0) - 4, y(v) + 3, "end", number));
        }
        out.append(text(x(.5), FULL - 2, "middle", across));
        out.append(String.format(
                Locale.ROOT,
                "<text text-anchor=\"middle\" transform=\"translate(9 %.1f) rotate(-90)\">%s</text>",
                y(.5),
                up));
        return out;
    }

    private static String text(double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, words);
    }

    private static String line(String kind, double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x1,
                y1,
                x2,
                y2);
    }

    private static double x(double share) {
        return EDGE + share * SIDE;
    }

    private static double y(double share) {
        return 10 + (1 - share) * SIDE;
    }

    private static String at(double across, double up) {
        return String.format(Locale.ROOT, "%.1f %.1f", x(across), y(up));
    }
}
