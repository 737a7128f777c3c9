package io.github.qrart.scene;

import io.github.qrart.ArtRequest;
import io.github.qrart.Preset;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import io.github.qrart.symbol.Wishes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The symbol for a scene. Fewer modules leave room for larger things and are read from farther away: of simulated
 * photographs of plain codes at 768 px, three readers took .76 at 9-H and .89 at 6-M for the same 88 bytes, .92 at 5-H and
 * .96 at 4-Q for the same 38. So a payload gives up error correction before it takes many modules, even when robust;
 * correction that costs no module is taken as well.
 */
final class SymbolChoice {
    /** Beyond this version, a step down in error correction is tried first. */
    private static final int LARGEST_WITH_MUCH_CORRECTION = 5;

    private static final List<ErrorCorrection> STRONGEST_FIRST =
            List.of(ErrorCorrection.H, ErrorCorrection.Q, ErrorCorrection.M, ErrorCorrection.L);

    /** How much larger a symbol may become for a logo's sake: more would cost more photographs than the logo does. */
    private static final int MORE_VERSIONS_FOR_A_LOGO = 4;

    private SymbolChoice() {}

    /**
     * The symbol with a mask of the caller's choice.
     *
     * @throws IllegalArgumentException if no symbol carries the logo
     */
    static SymbolPlan of(ArtRequest request, @Nullable Logo logo, int mask) {
        SymbolPlan plan = logo == null ? of(request) : carrying(logo, of(request));
        return SymbolPlan.builder(request.payload().bytes())
                .errorCorrection(plan.errorCorrection())
                .versions(plan.version(), plan.version())
                .mask(mask)
                .build();
    }

    /**
     * The symbol of the same version that comes close to a wish.
     *
     * @param rank 0 for the mask that comes closest, up to 7
     */
    static SymbolPlan of(SymbolPlan plan, Wish wish, int rank) {
        int n = plan.modules();
        float[] wishes = new float[n * n];
        for (int i = 0; i < wishes.length; i++) {
            int row = i / n;
            wishes[i] = (float) wish.at(i % n + .5, row + .5);
        }
        List<SymbolPlan> plans = new ArrayList<>(plan.wishingWithEveryMask(Wishes.of(wishes)));
        plans.sort(Comparator.comparingDouble(p -> -granted(p, wishes)));
        return plans.get(rank);
    }

    private static double granted(SymbolPlan plan, float[] wishes) {
        double sum = 0;
        for (int i = 0; i < wishes.length; i++) {
            sum += plan.dark(i % plan.modules(), i / plan.modules()) ? wishes[i] : -wishes[i];
        }
        return sum;
    }

    private static SymbolPlan of(ArtRequest request) {
        byte[] payload = request.payload().bytes();
        ErrorCorrection level = level(request.preset());
        SymbolPlan plan = atMost(payload, level, request.preset() == Preset.FINE ? 7 : 1);
        boolean large = plan.version() > LARGEST_WITH_MUCH_CORRECTION;
        if (large && level == ErrorCorrection.Q) plan = atMost(payload, ErrorCorrection.M, 1);
        return strengthened(payload, plan);
    }

    private static ErrorCorrection level(Preset preset) {
        return switch (preset) {
            case FINE -> ErrorCorrection.H;
            // Level M would save looks a version of small payloads; OpenCV then missed three of ten on a clean page.
            case LOOKS, BALANCED, ROBUST -> ErrorCorrection.Q;
        };
    }

    /** The smallest symbol at a level, or at the next lower one that holds the payload at all. */
    private static SymbolPlan atMost(byte[] payload, ErrorCorrection level, int smallestVersion) {
        for (ErrorCorrection weaker : STRONGEST_FIRST) {
            if (weaker.compareTo(level) > 0 || weaker == ErrorCorrection.L) continue;
            Optional<SymbolPlan> plan = ifItFits(payload, weaker, smallestVersion, 40);
            if (plan.isPresent()) return plan.get();
        }
        return SymbolPlan.of(payload, ErrorCorrection.L);
    }

    /** The highest level that the plan's version holds the payload at. */
    private static SymbolPlan strengthened(byte[] payload, SymbolPlan plan) {
        for (ErrorCorrection stronger : STRONGEST_FIRST) {
            if (stronger == plan.errorCorrection()) break;
            Optional<SymbolPlan> better = ifItFits(payload, stronger, plan.version(), plan.version());
            if (better.isPresent()) return better.get();
        }
        return plan;
    }

    /** The smallest symbol that carries a logo, at the highest level that holds the payload. */
    private static SymbolPlan carrying(Logo logo, SymbolPlan smallest) {
        SymbolPlan strongest = smallest;
        double largest = 0;
        int last = Math.min(40, smallest.version() + MORE_VERSIONS_FOR_A_LOGO);
        for (int version = smallest.version(); version <= last; version++) {
            for (ErrorCorrection level : STRONGEST_FIRST) {
                Optional<SymbolPlan> plan = ifItFits(smallest.payload(), level, version, version);
                if (plan.isEmpty()) continue;
                int n = plan.get().modules();
                if (LogoArea.of(logo, logo.share(), n).fits(plan.get())) return plan.get();
                double share = largestShare(logo, plan.get());
                if (share > largest) {
                    largest = share;
                    strongest = plan.get();
                }
                break;
            }
        }
        LogoArea.Loss loss =
                LogoArea.of(logo, logo.share(), strongest.modules()).loss(strongest);
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "a logo over %.2f of the symbol's side hides %d codewords of a block that restores %d (version %d, level"
                        + " %s), and %d of them are kept for dirt and blur; %s",
                logo.share(),
                loss.hidden(),
                loss.correctable(),
                strongest.version(),
                strongest.errorCorrection(),
                loss.correctable() - loss.allowed(),
                largest == 0
                        ? "no logo has room in a symbol for this payload: shorten it"
                        : String.format(Locale.ROOT, "expected at most %.2f: make the logo smaller", largest)));
    }

    private static double largestShare(Logo logo, SymbolPlan plan) {
        for (int percent = (int) (100 * Logo.MAX_SHARE); percent >= 100 * Logo.MIN_SHARE; percent--) {
            if (LogoArea.of(logo, percent / 100.0, plan.modules()).fits(plan)) return percent / 100.0;
        }
        return 0;
    }

    private static Optional<SymbolPlan> ifItFits(byte[] payload, ErrorCorrection level, int from, int to) {
        try {
            return Optional.of(SymbolPlan.builder(payload)
                    .errorCorrection(level)
                    .versions(from, to)
                    .mask(0)
                    .build());
        } catch (PayloadTooLongException e) {
            return Optional.empty();
        }
    }
}
