package io.github.qrart.weave;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Ranks the eight masks by how well a symbol agrees with a picture. All masks scan alike in a picture. */
final class MaskChoice {
    private MaskChoice() {}

    /** Plans, the one that agrees best first. */
    static List<SymbolPlan> ranked(
            IntFunction<SymbolPlan> plans, Function<SymbolPlan, SymbolPlacement> place, Plane luma) {
        SymbolPlacement placement = place.apply(plans.apply(0));
        ModuleGrid grid = new ModuleGrid(plans.apply(0), 1);
        Plane modules = new Projection(placement, grid).sample(luma);
        float[] relief = relief(modules);
        List<SymbolPlan> ranked = new ArrayList<>();
        for (int mask = 0; mask < 8; mask++) ranked.add(plans.apply(mask));
        ranked.sort(Comparator.comparingDouble(plan -> -agreement(plan, relief, grid.side)));
        return ranked;
    }

    /** How far each module of the picture stands out from its neighbourhood. */
    private static float[] relief(Plane modules) {
        float[] mean = Filters.boxMean(modules, 4).values();
        float[] relief = new float[mean.length];
        for (int i = 0; i < relief.length; i++) relief[i] = modules.values()[i] - mean[i];
        return relief;
    }

    private static double agreement(SymbolPlan plan, float[] relief, int side) {
        double sum = 0;
        for (int row = 0; row < plan.modules(); row++) {
            for (int column = 0; column < plan.modules(); column++) {
                float stands = relief[(row + ModuleGrid.QUIET) * side + column + ModuleGrid.QUIET];
                sum += plan.dark(column, row) ? -stands : stands;
            }
        }
        return sum;
    }
}
