package io.github.qrart.benchmarks;

import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import io.github.qrart.symbol.Wishes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Planning a symbol, and choosing its bits for a picture under all eight masks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SymbolChoiceBenchmark {
    private static final byte[] PAYLOAD = "https://example.com/benchmark".getBytes(StandardCharsets.US_ASCII);

    /** The version of the symbol; its level is M. */
    @Param({"4", "6", "10", "20"})
    public int version;

    /** The share of what each block can correct that may be spent. */
    @Param({"0", "0.25"})
    public double share;

    private final List<SymbolPlan> masks = new ArrayList<>();
    private Wishes wishes = Wishes.of(new float[0]);

    /** Makes a plan for each mask, and wishes of different strengths. */
    @Setup
    public void setUp() {
        for (int mask = 0; mask < 8; mask++) {
            masks.add(SymbolPlan.builder(PAYLOAD)
                    .errorCorrection(ErrorCorrection.M)
                    .versions(version, version)
                    .mask(mask)
                    .build());
        }
        int modules = masks.get(0).modules();
        SplittableRandom random = new SplittableRandom(version);
        float[] each = new float[modules * modules];
        for (int i = 0; i < each.length; i++) each[i] = (float) random.nextDouble(-1, 1);
        wishes = Wishes.of(each).spending(share, 0);
    }

    /**
     * A plain symbol, with the mask of the least penalty: for comparison, without any wish.
     *
     * @return the plan
     */
    @Benchmark
    public SymbolPlan plain() {
        return SymbolPlan.builder(PAYLOAD)
                .errorCorrection(ErrorCorrection.M)
                .versions(version, version)
                .build();
    }

    /**
     * Each mask for itself.
     *
     * @return the plans
     */
    @Benchmark
    public List<SymbolPlan> oneByOne() {
        List<SymbolPlan> plans = new ArrayList<>();
        for (SymbolPlan plan : masks) plans.add(plan.wishing(wishes));
        return plans;
    }

    /**
     * All masks with one elimination.
     *
     * @return the plans
     */
    @Benchmark
    public List<SymbolPlan> together() {
        return masks.get(0).wishingWithEveryMask(wishes);
    }
}
