package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which symbol of a payload, by level and mask, an image shows on a grid. For one thread. */
final class PlanSearch {
    /** How much better padding that was chosen for the picture must agree than standard padding to be taken for it. */
    private static final double CHOSEN = .15;

    /** From this likeness on a symbol is taken to be padded by the standard. */
    private static final double STANDARD = .8;

    /** How much the modules that the payload fixes must agree before padding is taken to be chosen. */
    private static final double PAYLOAD = .5;

    private final byte[] payload;
    private final Map<Integer, List<SymbolPlan>> plans = new HashMap<>();

    PlanSearch(Payload payload) {
        this.payload = payload.bytes();
    }

    /**
     * The fewest modules that hold the payload.
     *
     * @throws PayloadTooLongException if no version does
     */
    int fewestModules() {
        return SymbolPlan.builder(payload)
                .errorCorrection(ErrorCorrection.L)
                .mask(0)
                .build()
                .modules();
    }

    /** The symbols of a number of modules: each level that holds the payload, with each mask. */
    List<SymbolPlan> plans(int modules) {
        return plans.computeIfAbsent(modules, this::make);
    }

    private List<SymbolPlan> make(int modules) {
        int version = (modules - 17) / 4;
        List<SymbolPlan> made = new ArrayList<>();
        PayloadTooLongException tooLong = null;
        for (ErrorCorrection level : ErrorCorrection.values()) {
            try {
                for (int mask = 0; mask < 8; mask++) {
                    made.add(SymbolPlan.builder(payload)
                            .versions(version, version)
                            .errorCorrection(level)
                            .mask(mask)
                            .build());
                }
            } catch (PayloadTooLongException e) {
                if (level == ErrorCorrection.L) tooLong = e;
            }
        }
        if (made.isEmpty() && tooLong != null) throw tooLong;
        return List.copyOf(made);
    }

    /** The best symbol on a grid. */
    Match best(Plane luma, Box box, int modules) {
        Samples samples = new Samples(luma, box, modules);
        Match best = null;
        for (SymbolPlan plan : plans(modules)) {
            Match match = new Match(box, plan, samples.likeness(plan, r -> !r.isFunction()));
            if (best == null || match.isBetterThan(best)) best = match;
        }
        if (best == null) throw new IllegalStateException("no symbol has " + modules + " modules");
        return best;
    }

    /** The same grid with padding bits chosen as the image has them, if that is what the image shows. */
    Match withItsPadding(Plane luma, Match match) {
        if (Math.abs(match.likeness()) >= STANDARD) return match;
        Samples samples = new Samples(luma, match.box(), match.plan().modules());
        float[] wishes = samples.wishes();
        Match best = match;
        for (SymbolPlan plan : plans(match.plan().modules())) {
            // Padding agrees with anything once it is chosen to; what the payload fixes must agree by itself.
            if (samples.likeness(plan, r -> r == Role.DATA) < PAYLOAD) continue;
            SymbolPlan chosen = plan.wishing(wishes);
            Match other = new Match(match.box(), chosen, samples.likeness(chosen, r -> !r.isFunction()));
            if (other.likeness() > best.likeness() + CHOSEN) best = other;
        }
        return best;
    }
}
