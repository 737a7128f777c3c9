package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.image.Plane;
import io.github.qrart.image.RunningMean;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import java.util.function.Predicate;

/** The modules of an image under an assumed grid: the mean luma of each, less that of its neighbourhood. */
final class Samples {
    /** Modules on each side of the neighbourhood. */
    private static final int NEAR = 3;

    private final int modules;
    final float[] values;

    Samples(Plane luma, Box box, int modules) {
        this.modules = modules;
        float[] means = new float[modules * modules];
        double stepX = box.width() / modules;
        double stepY = box.height() / modules;
        for (int i = 0; i < means.length; i++) {
            int row = i / modules;
            double x = box.x0() + i % modules * stepX;
            double y = box.y0() + row * stepY;
            float sum = 0;
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    sum += luma.sample(x + stepX * (.3 + .2 * k), y + stepY * (.3 + .2 * j));
                }
            }
            means[i] = sum / 9;
        }
        float[] around = RunningMean.mean(means, modules, modules, NEAR);
        values = new float[means.length];
        for (int i = 0; i < values.length; i++) values[i] = means[i] - around[i];
    }

    /** Correlation with a plan, over modules of some roles. */
    double likeness(SymbolPlan plan, Predicate<Role> roles) {
        double both = 0;
        double mine = 0;
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            int x = i % modules;
            int y = i / modules;
            if (!roles.test(plan.role(x, y))) continue;
            int sign = plan.dark(x, y) ? -1 : 1;
            // Every value counts to the same extent beyond a few levels: one lamp must not outweigh the rest.
            double v = values[i] / (8 + Math.abs(values[i]));
            both += sign * v;
            mine += v * v;
            sum += sign;
            count++;
        }
        if (count == 0 || mine == 0) return 0;
        double theirs = count - sum * sum / count;
        return both / Math.sqrt(mine * Math.max(1, theirs));
    }

    /** What the image would like each module to be: positive for dark. */
    float[] wishes() {
        float[] wishes = new float[values.length];
        for (int i = 0; i < wishes.length; i++) wishes[i] = -values[i];
        return wishes;
    }
}
