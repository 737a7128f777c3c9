package io.github.qrart.eval.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.AestheticScore;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.Payload;
import io.github.qrart.Provenance;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ScanRateMonitorTest {
    private static final Duration NONE = Duration.ZERO;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    private static Selection selection(Selection.Status status, double seconds, double... probabilities) {
        List<ScoredCandidate> ranked = new ArrayList<>();
        for (double p : probabilities) {
            ranked.add(new ScoredCandidate(
                    new Candidate(1, new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)),
                    new ScanScore(p, true, List.of()),
                    new Reading.Decoded("v"),
                    new AestheticScore(.5, Map.of()),
                    p >= .5,
                    new ScoredCandidate.Timings(NONE, NONE, NONE)));
        }
        ArtRequest request = ArtRequest.builder(Payload.of("https://secret.example"))
                .prompt("a secret")
                .build();
        Provenance provenance = new Provenance("1", "17", new GeneratorInfo("g", Map.of()), request);
        Duration elapsed = Duration.ofMillis(Math.round(seconds * 1000));
        return new Selection(status, ranked, List.of(), List.of(), elapsed, provenance);
    }

    private ScanRateMonitor.Builder builder() {
        return ScanRateMonitor.builder().clock(now::get);
    }

    @Test
    void ratesAndPercentilesAreThoseOfTheWindow() {
        ScanRateMonitor monitor = builder().build();
        for (int i = 1; i <= 100; i++) {
            Selection.Status status = i <= 10
                    ? Selection.Status.PARTIAL
                    : i <= 15 ? Selection.Status.NONE_SCANNABLE : Selection.Status.COMPLETE;
            monitor.onFinished(selection(status, i / 10.0, .9, .2, .7, .1));
        }

        MonitorReport report = monitor.report();

        assertThat(report.selections()).isEqualTo(100);
        assertThat(report.candidates()).isEqualTo(400);
        assertThat(report.scanRate()).isEqualTo(.5);
        assertThat(report.partial()).isEqualTo(.1);
        assertThat(report.noneScannable()).isEqualTo(.05);
        assertThat(report.successRate()).isEqualTo(.95);
        assertThat(report.p50()).isEqualTo(Duration.ofSeconds(5));
        assertThat(report.p95()).isEqualTo(Duration.ofMillis(9500));
        assertThat(report.atRisk()).isFalse();
        assertThat(report.change()).isZero();
        assertThat(report.candidatesForScan()).as("1 - .5^5 = .97").isEqualTo(5);
        assertThat(report.drift()).isNaN();
    }

    @Test
    void anObjectiveAtRiskIsSaidWithTheNumberOfCandidatesThatWouldHoldIt() {
        ScanRateMonitor monitor =
                builder().objective(.95, Duration.ofSeconds(20)).build();
        for (int i = 0; i < 100; i++) {
            monitor.onFinished(selection(Selection.Status.COMPLETE, i < 80 ? 15 : 40, .9, .9, .9, .9, .9, .9, .9, .9));
        }

        MonitorReport report = monitor.report();

        assertThat(report.withinObjective()).isEqualTo(.8);
        assertThat(report.atRisk()).isTrue();
        assertThat(report.candidatesForTime())
                .as("40 s for eight, 20 s for four")
                .isEqualTo(4);
        assertThat(report.change()).isEqualTo(-4);
    }

    @Test
    void whatChanceExplainsIsNoRisk() {
        ScanRateMonitor monitor = builder().build();
        for (int i = 0; i < 100; i++) monitor.onFinished(selection(Selection.Status.COMPLETE, i < 93 ? 1 : 30, .9));

        assertThat(monitor.report().withinObjective()).isEqualTo(.93);
        assertThat(monitor.report().atRisk()).isFalse();
    }

    @Test
    void oldSelectionsAreForgotten() {
        ScanRateMonitor monitor = builder().window(3, Duration.ofMinutes(10)).build();
        for (int i = 0; i < 5; i++) monitor.onFinished(selection(Selection.Status.COMPLETE, i, .9));
        assertThat(monitor.report().selections()).isEqualTo(3);

        now.set(Instant.EPOCH.plusSeconds(601));

        MonitorReport report = monitor.report();
        assertThat(report.selections()).isZero();
        assertThat(report.scanRate()).isNaN();
        assertThat(report.p95()).isZero();
        assertThat(report.atRisk()).isFalse();
    }

    @Test
    void scoresThatDriftAreNoticedAndThoseThatDoNotAreNot() {
        Random random = new Random(1);
        double[] offline = random.doubles(400).toArray();
        ScanRateMonitor same = builder().offline(offline).build();
        ScanRateMonitor worse = builder().offline(offline).build();
        for (int i = 0; i < 200; i++) {
            same.onFinished(selection(Selection.Status.COMPLETE, 1, random.nextDouble()));
            worse.onFinished(selection(Selection.Status.COMPLETE, 1, random.nextDouble() * .7));
        }

        assertThat(same.report().driftNoticed()).isFalse();
        assertThat(same.report().drift()).isLessThan(.15);
        assertThat(worse.report().driftNoticed()).isTrue();
        assertThat(worse.report().drift()).isCloseTo(.3, within(.1));
    }

    @Test
    void metersCarryTheNumbersAndNothingOfPayloadOrPrompt() {
        ScanRateMonitor monitor = builder().build();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        ScanRateMetrics.of(monitor).bindTo(registry);
        monitor.onFinished(selection(Selection.Status.COMPLETE, 2, .9, .1));

        assertThat(registry.get("qrart.scan.rate").gauge().value()).isEqualTo(.5);
        assertThat(registry.get("qrart.selection.p95").gauge().value()).isEqualTo(2);
        assertThat(registry.getMeters()).hasSize(9);
        for (Meter meter : registry.getMeters()) {
            assertThat(meter.getId().getTags()).isEmpty();
            assertThat(meter.getId().toString()).doesNotContain("secret");
        }
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder().window(0, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().objective(1, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().objective(.5, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().offline(2));
    }
}
