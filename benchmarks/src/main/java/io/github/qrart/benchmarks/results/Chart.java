package io.github.qrart.benchmarks.results;

import java.util.List;
import java.util.Locale;

/**
 * A chart of lines as SVG, on light and dark pages, with an interval at each point.
 *
 * @param title what it shows
 * @param across what grows to the right
 * @param up what grows upwards, from 0, with its unit
 * @param lines at least one
 */
record Chart(String title, String across, String up, List<Line> lines) {
    private static final int LEFT = 70;
    private static final int RIGHT = 560;
    private static final int TOP = 50;
    private static final int BOTTOM = 320;

    /** A line with a name, through points from left to right. */
    record Line(String name, List<Point> points) {}

    /** A place to the right, named, with a figure and its interval. */
    record Point(String x, Interval y) {}

    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #222 }
              .page { fill: #fff } .grid { stroke: #ddd } .axis { stroke: #222 }
              .s0 { --c: #0b6e99 } .s1 { --c: #c2410c } .s2 { --c: #15803d } .s3 { --c: #7e22ce } .s4 { --c: #a16207 }
              path, .whisker { stroke: var(--c); fill: none; stroke-width: 2 } circle { fill: var(--c) } .name { fill: var(--c) }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6e6e6 } .page { fill: #16181c } .grid { stroke: #363a42 } .axis { stroke: #e6e6e6 }
                .s0 { --c: #5cc3ee } .s1 { --c: #fb923c } .s2 { --c: #4ade80 } .s3 { --c: #c4a1ff } .s4 { --c: #facc15 }
              }
            </style>
            """;

    String svg() {
        List<String> places = lines.stream()
                .flatMap(line -> line.points().stream())
                .map(Point::x)
                .distinct()
                .toList();
        double most = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(p -> Double.isNaN(p.y().high()) ? p.y().value() : p.y().high())
                .max()
                .orElse(1);
        double top = nice(most);
        StringBuilder out = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 380\" role=\"img\">\n")
                .append("<title>")
                .append(escape(title))
                .append("</title>\n")
                .append(STYLE)
                .append("<rect class=\"page\" width=\"720\" height=\"380\"/>\n")
                .append(text(LEFT, 24, "start", "", title))
                .append(text(LEFT, 42, "start", "", up))
                .append(text((LEFT + RIGHT) / 2.0, 366, "middle", "", across));
        for (int i = 0; i <= 4; i++) {
            double y = BOTTOM - (BOTTOM - TOP) * i / 4.0;
            out.append(line(i == 0 ? "axis" : "grid", LEFT, y, RIGHT, y))
                    .append(text(LEFT - 8, y + 4, "end", "", Tables.number(top * i / 4)));
        }
        for (String place : places) out.append(text(x(places, place), BOTTOM + 20, "middle", "", place));
        double label = Double.POSITIVE_INFINITY;
        List<Line> fromBelow = lines.stream()
                .sorted((a, b) -> Double.compare(last(a), last(b)))
                .toList();
        for (Line line : fromBelow) {
            // Names stand beside the ends of their lines, and never on each other.
            label = Math.min(y(last(line), top) + 4, label - 17);
            out.append("<g class=\"s")
                    .append(lines.indexOf(line) % 5)
                    .append("\">\n")
                    .append(draw(line, places, top))
                    .append(text(RIGHT + 8, label, "start", "name", line.name()))
                    .append("</g>\n");
        }
        return out.append("</svg>\n").toString();
    }

    private static String draw(Line line, List<String> places, double top) {
        StringBuilder path = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (Point point : line.points()) {
            double x = x(places, point.x());
            double y = y(point.y().value(), top);
            path.append(path.isEmpty() ? "M" : "L").append(at(x)).append(' ').append(at(y));
            marks.append("<circle r=\"3.5\" cx=\"")
                    .append(at(x))
                    .append("\" cy=\"")
                    .append(at(y))
                    .append("\"/>\n");
            if (!Double.isNaN(point.y().low())) {
                marks.append(line(
                        "whisker",
                        x,
                        y(Math.max(0, point.y().low()), top),
                        x,
                        y(point.y().high(), top)));
            }
        }
        return "<path d=\"" + path + "\"/>\n" + marks;
    }

    private static double last(Line line) {
        return line.points().get(line.points().size() - 1).y().value();
    }

    private static double x(List<String> places, String place) {
        return LEFT + 30 + (RIGHT - LEFT - 60) * places.indexOf(place) / Math.max(1.0, places.size() - 1);
    }

    private static double y(double value, double top) {
        return BOTTOM - (BOTTOM - TOP) * value / top;
    }

    /** The next of 1, 2, 4 and 8 times a power of ten, which quarter well. */
    static double nice(double most) {
        if (!(most > 0)) return 1;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {1, 2, 4, 8}) {
            if (step * power >= most * .9999) return step * power;
        }
        return 10 * power;
    }

    private static String text(double x, double y, String anchor, String style, String words) {
        return "<text x=\"" + at(x) + "\" y=\"" + at(y) + "\" text-anchor=\"" + anchor + "\""
                + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">" + escape(words) + "</text>\n";
    }

    private static String line(String style, double x, double y, double toX, double toY) {
        return "<line class=\"" + style + "\" x1=\"" + at(x) + "\" y1=\"" + at(y) + "\" x2=\"" + at(toX) + "\" y2=\""
                + at(toY) + "\"/>\n";
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
