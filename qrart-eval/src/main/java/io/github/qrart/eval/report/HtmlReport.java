package io.github.qrart.eval.report;

import io.github.qrart.eval.metric.Slo;
import io.github.qrart.eval.metric.Summary;
import io.github.qrart.eval.trial.TrialStore;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store as one HTML file that needs nothing else: what was run and with what, the toast plot, heatmaps, looks against
 * scanning, best of N, the promise of a service, the worst pictures, every table as a file, and another run side by side.
 * Reads on a phone, prints, and is light or dark as its reader is. Everything that comes from the store is escaped.
 *
 * <pre>{@code
 * try (Writer out = Files.newBufferedWriter(file)) {
 *     HtmlReport.builder(TrialStore.of(folder)).build().write(out);
 * }
 * }</pre>
 *
 * <p>Immutable. The same store gives the same file.
 */
public final class HtmlReport {
    private final TrialStore store;
    private final @Nullable TrialStore other;
    private final String title;
    private final Optional<String> x;
    private final Optional<String> y;
    private final Slo slo;

    private HtmlReport(Builder b) {
        store = b.store;
        other = b.other;
        title = b.title;
        x = b.x;
        y = b.y;
        slo = b.slo;
    }

    /**
     * Starts a report: of one run, with the first two options that were varied, and a promise of 95 % under 20 s at the 95th
     * percentile on two threads.
     *
     * @param store the run
     * @return a builder
     */
    public static Builder builder(TrialStore store) {
        return new Builder(store);
    }

    /**
     * Writes the file.
     *
     * @param out where to, as UTF-8
     * @throws IOException if the store cannot be read, or the file cannot be written
     * @throws IllegalArgumentException if the store has no trials, or an option that is to be plotted was not varied
     */
    public void write(Writer out) throws IOException {
        Summary summary = Summary.of(store);
        if (summary.all().trials() == 0) {
            throw new IllegalArgumentException(store.folder() + " has no trials; run a sweep into it first");
        }
        ReportModel model = new ReportModel(store, summary, title, slo, PlotAxes.of(summary, x, y));
        if (other != null) model.compare(other);
        engine().getTemplate("io/github/qrart/eval/report/report.html").evaluate(out, model.values(), Locale.ROOT);
    }

    private static PebbleEngine engine() {
        ClasspathLoader loader = new ClasspathLoader(HtmlReport.class.getClassLoader());
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .build();
    }

    /**
     * The options of a plot.
     *
     * @param x across, empty when none was varied
     * @param y upwards, empty when only one was
     */
    public record PlotAxes(String x, String y) {
        private static final List<String> ACROSS = List.of("guidanceEnd", "guidanceDuration", "controlEnd");
        private static final List<String> UPWARDS = List.of("controlStrength", "strength", "controlScale");

        /**
         * The options that were asked for, else how long and how strongly the code is held onto where those were varied,
         * else the first two.
         *
         * @param summary the store
         * @param x across, if asked for
         * @param y upwards, if asked for
         * @return the axes
         */
        public static PlotAxes of(Summary summary, Optional<String> x, Optional<String> y) {
            List<String> varied = List.copyOf(summary.axes().keySet());
            Optional<String> known =
                    y.or(() -> varied.stream().filter(UPWARDS::contains).findFirst());
            String across = x.or(() -> varied.stream().filter(ACROSS::contains).findFirst())
                    .or(() -> first(varied, known.orElse("")))
                    .or(() -> known)
                    .orElse("");
            String up = known.filter(name -> !name.equals(across))
                    .or(() -> first(varied, across))
                    .orElse("");
            return new PlotAxes(across, across.isEmpty() ? "" : up);
        }

        private static Optional<String> first(List<String> varied, String but) {
            return varied.stream().filter(name -> !name.equals(but)).findFirst();
        }
    }

    /** Collects an {@link HtmlReport}. Mutable, for one thread. */
    public static final class Builder {
        private final TrialStore store;
        private @Nullable TrialStore other;
        private String title = "Sweep";
        private Optional<String> x = Optional.empty();
        private Optional<String> y = Optional.empty();
        private Slo slo = new Slo(.95, .95, Duration.ofSeconds(20), 2);

        private Builder(TrialStore store) {
            this.store = Objects.requireNonNull(store, "store");
        }

        /**
         * A run to compare with: differences are the report's run minus this one.
         *
         * @param other the run before
         * @return this
         */
        public Builder compare(TrialStore other) {
            this.other = Objects.requireNonNull(other, "other");
            return this;
        }

        /**
         * The page's title; {@code Sweep} when not set.
         *
         * @param title any text
         * @return this
         */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * The option across; chosen when not set.
         *
         * @param option the option's name
         * @return this
         */
        public Builder x(String option) {
            x = Optional.of(option);
            return this;
        }

        /**
         * The option upwards; chosen when not set.
         *
         * @param option the option's name
         * @return this
         */
        public Builder y(String option) {
            y = Optional.of(option);
            return this;
        }

        /**
         * What a service would promise; 95 % under 20 s at the 95th percentile when not set.
         *
         * @param slo the promise
         * @return this
         */
        public Builder slo(Slo slo) {
            this.slo = Objects.requireNonNull(slo, "slo");
            return this;
        }

        /**
         * Makes the report.
         *
         * @return the report
         */
        public HtmlReport build() {
            return new HtmlReport(this);
        }
    }
}
