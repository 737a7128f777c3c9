package io.github.qrart.weave;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses, among the symbols that carry a payload, those that agree best with a picture: all eight masks, each with its
 * padding bits chosen. What a module costs is the push it needs: the margin asked for, less what the picture has there.
 */
final class SymbolChoice {
    private final WeaveSettings settings;
    private final float[] relief;
    private final float[] mean;
    private final int modules;

    /**
     * Looks at a picture.
     *
     * @param placement where the symbol will lie, with any plan of the version
     */
    SymbolChoice(SymbolPlacement placement, SymbolPlan plan, Plane luma, WeaveSettings settings) {
        this.settings = settings;
        modules = plan.modules();
        ModuleGrid grid = new ModuleGrid(plan, 2);
        float[] laid = grid.layPatterns(new Projection(placement, grid).sample(luma));
        mean = new LocalMean(grid, Margins.WIDE).of(laid);
        relief = relief(grid, laid, mean);
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

    /** The eight masks of a plan with padding chosen, the cheapest to weave first. */
    List<SymbolPlan> ranked(SymbolPlan... masks) {
        float[] wishes = new float[relief.length];
        for (int i = 0; i < wishes.length; i++) wishes[i] = (float) (cost(i, false) - cost(i, true));
        List<SymbolPlan> ranked = new ArrayList<>();
        for (SymbolPlan plan : masks) ranked.add(plan.wishing(wishes));
        ranked.sort(Comparator.comparingDouble(this::cost));
        return ranked;
    }

    private double cost(int module, boolean dark) {
        return dark
                ? Math.max(0, Margins.darkMargin(settings, mean[module]) + relief[module])
                : Math.max(0, settings.lightMargin() - relief[module]);
    }

    private double cost(SymbolPlan plan) {
        double sum = 0;
        for (int i = 0; i < relief.length; i++) sum += cost(i, plan.dark(i % modules, i / modules));
        return sum;
    }
}
