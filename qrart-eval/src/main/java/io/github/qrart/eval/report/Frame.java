package io.github.qrart.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where numbers lie in a chart: a plot of so many units of width and height with room for labels around it.
 *
 * @param x0 the number at the left
 * @param x1 the number at the right
 * @param y0 the number at the bottom
 * @param y1 the number at the top
 */
record Frame(double x0, double x1, double y0, double y1) {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    static final int LEFT = 56;
    static final int RIGHT = 20;
    static final int TOP = 16;
    static final int BOTTOM = 48;

    /** A line of the grid with its label. */
    record Tick(String at, String label) {}

    /** A frame around some numbers, with a little room. */
    static Frame around(double[] xs, double[] ys) {
        double[] x = range(xs);
        double[] y = range(ys);
        return new Frame(x[0], x[1], y[0], y[1]);
    }

    private static double[] range(double[] values) {
        double low = java.util.Arrays.stream(values).min().orElse(0);
        double high = java.util.Arrays.stream(values).max().orElse(1);
        double room = Math.max(.01, .08 * (high - low));
        return new double[] {Math.max(0, low - room), Math.min(1.02, high + room)};
    }

    String x(double value) {
        return number(LEFT + (value - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT));
    }

    String y(double value) {
        return number(HEIGHT - BOTTOM - (value - y0) / (y1 - y0) * (HEIGHT - TOP - BOTTOM));
    }

    /** The lines across: at round numbers, as percent or as they are. */
    List<Tick> xTicks(boolean percent) {
        return round(x0, x1).stream()
                .map(v -> new Tick(x(v), label(v, percent)))
                .toList();
    }

    List<Tick> yTicks(boolean percent) {
        return round(y0, y1).stream()
                .map(v -> new Tick(y(v), label(v, percent)))
                .toList();
    }

    private static List<Double> round(double low, double high) {
        double raw = (high - low) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step =
                raw / power < 1.5 ? power : raw / power < 3.5 ? 2 * power : raw / power < 7.5 ? 5 * power : 10 * power;
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9; i++) ticks.add(i * step);
        return ticks;
    }

    private static String label(double value, boolean percent) {
        if (percent) return String.format(Locale.ROOT, "%.0f %%", 100 * value);
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
