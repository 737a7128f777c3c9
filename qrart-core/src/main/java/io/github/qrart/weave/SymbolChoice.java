package io.github.qrart.weave;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import io.github.qrart.symbol.Wishes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses, among the symbols that carry a payload, those that agree best with a picture: all eight masks, each with its
 * padding bits chosen. What a module costs is the push it needs: the margin asked for, less what the picture has there; what
 * catches the eye is dearer.
 */
final class SymbolChoice {
    /** What a module counts for at least, where nothing catches the eye. */
    private static final double LEAST_DEAR = .4;

    private final WeaveOptions options;
    private final float[] relief;
    private final float[] mean;
    private final float[] dearness;
    private final int modules;

    /**
     * Looks at a picture.
     *
     * @param placement where the symbol will lie, with any plan of the version
     */
    SymbolChoice(SymbolPlacement placement, SymbolPlan plan, Plane luma, WeaveOptions options) {
        this.options = options;
        modules = plan.modules();
        ModuleGrid grid = new ModuleGrid(plan, 2);
        Plane picture = new Projection(placement, grid).sample(luma);
        float[] laid = new Patterns(grid, new Tones(options), picture).lay(picture);
        mean = new LocalMean(grid, Margins.WIDE).of(laid);
        relief = relief(grid, laid, mean);
        dearness = dearness(grid, picture, options.saliency());
    }

    /** How far the core of each module stands out from its neighbourhood, as the finders and the quiet zone leave it. */
    private static float[] relief(ModuleGrid grid, float[] laid, float[] mean) {
        Sampler sampler = new Sampler(grid, .5);
        float[] relief = new float[mean.length];
        for (int i = 0; i < relief.length; i++) {
            relief[i] = sampler.at(laid, i % grid.modules, i / grid.modules) - mean[i];
        }
        return relief;
    }

    private static float[] dearness(ModuleGrid grid, Plane picture, double share) {
        float[] dearness = Saliency.of(grid, picture);
        for (int i = 0; i < dearness.length; i++) {
            dearness[i] = (float) Math.max(LEAST_DEAR, 1 + share * (dearness[i] - 1));
        }
        return dearness;
    }

    /**
     * Symbols of one payload that differ in their masks, with padding chosen and a share of error correction spent.
     *
     * @param symbols of the version, cut into segments in different ways; of each mask the cheapest to weave is taken
     * @param count how many masks, 1 to 8, the cheapest
     * @return the cheapest first
     */
    List<SymbolPlan> cheapest(List<SymbolPlan> symbols, int count) {
        float[] wanted = new float[relief.length];
        for (int i = 0; i < wanted.length; i++) wanted[i] = (float) (cost(i, false) - cost(i, true));
        Wishes wishes = Wishes.of(wanted);
        Wishes spending = wishes.spending(options.errorShare(), options.darkMargin());
        Comparator<SymbolPlan> cheapness = Comparator.comparingDouble(this::cost);
        Map<Integer, SymbolPlan> ofMasks = symbols.stream()
                .flatMap(symbol -> symbol.wishingWithEveryMask(wishes).stream())
                .collect(Collectors.toMap(SymbolPlan::mask, Function.identity(), BinaryOperator.minBy(cheapness)));
        return ofMasks.values().stream()
                .sorted(cheapness)
                .limit(count)
                .map(plan -> plan.wishing(spending))
                .sorted(cheapness)
                .toList();
    }

    private double cost(int module, boolean dark) {
        double push = dark
                ? Margins.darkMargin(options, mean[module]) + relief[module]
                : Margins.lightMargin(options, mean[module]) - relief[module];
        return dearness[module] * Math.max(0, push);
    }

    private double cost(SymbolPlan plan) {
        boolean spent = plan.wrongCodewords() > 0;
        double sum = 0;
        for (int i = 0; i < relief.length; i++) {
            int column = i % modules;
            int row = i / modules;
            if (!spent || !plan.wrong(column, row)) sum += cost(i, plan.dark(column, row));
        }
        return sum;
    }
}
