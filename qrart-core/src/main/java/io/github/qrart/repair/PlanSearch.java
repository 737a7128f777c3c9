package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which symbols of a payload, by version, level and mask, an image may show on a grid. For one thread. */
final class PlanSearch {
    /** Numbers of modules whose codewords are compared, after the function patterns have been. */
    private static final int LIKELY_SIZES = 4;

    private final Payload payload;
    private final Map<Integer, List<Pattern>> patterns = new HashMap<>();

    PlanSearch(Payload payload) {
        this.payload = payload;
    }

    Payload payload() {
        return payload;
    }

    /**
     * The fewest modules that hold the payload.
     *
     * @throws PayloadTooLongException if no version does
     */
    int fewestModules() {
        return SymbolPlan.builder(payload.bytes())
                .errorCorrection(ErrorCorrection.L)
                .mask(0)
                .build()
                .modules();
    }

    /** The symbols of a number of modules: each level that holds the payload, with each mask. */
    List<Pattern> patterns(int modules) {
        return patterns.computeIfAbsent(modules, this::make);
    }

    private List<Pattern> make(int modules) {
        List<Pattern> made = new ArrayList<>();
        PayloadTooLongException tooLong = null;
        for (ErrorCorrection level : ErrorCorrection.values()) {
            try {
                for (int mask = 0; mask < 8; mask++) made.add(make(modules, level, mask));
            } catch (PayloadTooLongException e) {
                if (level == ErrorCorrection.L) tooLong = e;
            }
        }
        if (made.isEmpty() && tooLong != null) throw tooLong;
        return List.copyOf(made);
    }

    private Pattern make(int modules, ErrorCorrection level, int mask) {
        int version = (modules - 17) / 4;
        return new Pattern(SymbolPlan.builder(payload.bytes())
                .versions(version, version)
                .errorCorrection(level)
                .mask(mask)
                .build());
    }

    /** The best symbol on a grid. */
    Match best(AreaMeans luma, Box box, int modules) {
        Samples samples = Samples.of(luma, box, modules);
        Match best = null;
        for (Pattern pattern : patterns(modules)) {
            Match match = Match.of(samples, box, pattern);
            if (best == null || match.isBetterThan(best)) best = match;
        }
        if (best == null) throw new IllegalStateException("no symbol has " + modules + " modules");
        return best;
    }

    /**
     * The best symbol in a box, for the numbers of modules whose function patterns agree most.
     *
     * @param most modules that the box has room for
     * @return the best of each number, the best first
     */
    List<Match> best(AreaMeans luma, Box box, double most) throws InterruptedException {
        List<Match> sizes = new ArrayList<>();
        for (int modules = fewestModules(); modules <= Math.min(177, most); modules += 4) {
            if (Thread.interrupted()) throw new InterruptedException("the search for the version was interrupted");
            sizes.add(Match.of(luma, box, make(modules, ErrorCorrection.L, 0)));
        }
        sizes.sort(
                Comparator.comparingDouble((Match m) -> Math.abs(m.function())).reversed());
        return sizes.stream()
                .limit(LIKELY_SIZES)
                .map(size -> best(luma, box, size.pattern().modules))
                .sorted(Comparator.comparingDouble((Match m) -> -Math.abs(m.evidence())))
                .toList();
    }
}
