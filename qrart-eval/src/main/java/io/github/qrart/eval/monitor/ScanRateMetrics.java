package io.github.qrart.eval.monitor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Hands the numbers of a {@link ScanRateMonitor} to Micrometer, which must be on the class path; only this class needs it.
 * Gauges, all of the monitor's window and without tags, so that nothing of payloads or prompts can get into them:
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><td>{@code qrart.scan.rate}</td><td>share of candidates that are scannable</td></tr>
 *   <tr><td>{@code qrart.selection.count}</td><td>selections in the window</td></tr>
 *   <tr><td>{@code qrart.selection.partial}, {@code qrart.selection.none}</td><td>share cut short, and with none scannable</td></tr>
 *   <tr><td>{@code qrart.selection.p95}</td><td>seconds</td></tr>
 *   <tr><td>{@code qrart.objective.met}, {@code qrart.objective.risk}</td><td>share in time, and 1 when that is too few</td></tr>
 *   <tr><td>{@code qrart.candidates.change}</td><td>by how many candidates a selection would have to change</td></tr>
 *   <tr><td>{@code qrart.score.drift}</td><td>distance from the offline distribution, 0 to 1</td></tr>
 * </table>
 */
public final class ScanRateMetrics implements MeterBinder {
    private final ScanRateMonitor monitor;

    private ScanRateMetrics(ScanRateMonitor monitor) {
        this.monitor = monitor;
    }

    /**
     * The meters of a monitor.
     *
     * @param monitor the monitor
     * @return a binder
     */
    public static ScanRateMetrics of(ScanRateMonitor monitor) {
        return new ScanRateMetrics(Objects.requireNonNull(monitor, "monitor"));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "qrart.scan.rate", "share of candidates that are scannable", "", MonitorReport::scanRate);
        gauge(registry, "qrart.selection.count", "selections in the window", "", MonitorReport::selections);
        gauge(registry, "qrart.selection.partial", "share cut short by the deadline", "", MonitorReport::partial);
        gauge(registry, "qrart.selection.none", "share with none scannable", "", MonitorReport::noneScannable);
        gauge(
                registry,
                "qrart.selection.p95",
                "95 in a hundred took no longer",
                "seconds",
                report -> report.p95().toNanos() / 1e9);
        gauge(registry, "qrart.objective.met", "share in time", "", MonitorReport::withinObjective);
        gauge(registry, "qrart.objective.risk", "1 when too few are in time", "", report -> report.atRisk() ? 1 : 0);
        gauge(registry, "qrart.candidates.change", "change of candidates to hold it", "", MonitorReport::change);
        gauge(registry, "qrart.score.drift", "distance from the offline scores", "", MonitorReport::drift);
    }

    private void gauge(
            MeterRegistry registry, String name, String what, String unit, ToDoubleFunction<MonitorReport> value) {
        Gauge.builder(name, monitor, m -> value.applyAsDouble(m.report()))
                .description(what)
                .baseUnit(unit)
                .register(registry);
    }
}
