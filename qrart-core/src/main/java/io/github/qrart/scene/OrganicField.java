package io.github.qrart.scene;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;

/**
 * The dark modules as one flowing shape: how far every point lies inside (positive) or outside (negative), in modules.
 * The middle of every module is on its right side, whatever the softness and the roughness.
 *
 * <p>The module mask is blurred, roughened with noise, pushed apart at each module's middle and cut at one half; the
 * distance to the cut is the field. Immutable.
 */
final class OrganicField {
    /** Field samples along a module: enough for edges that are smooth after interpolation, at little cost. */
    private static final int SAMPLES = 10;
    /** How far, in blurred mask, a module's middle is pushed to its side. */
    private static final double PUSH = .28;
    /** The radius of that push, in modules. */
    private static final double PUSH_RADIUS = .30;
    /** Evens out the steps of the samples, in modules. */
    private static final double SMOOTHING = .07;
    /** What the middle of a module keeps at least of the cut, in blurred mask; above any smoothing. */
    private static final double LEAST = .12;

    private final Plane distance;
    private final int margin;

    private OrganicField(Plane distance, int margin) {
        this.distance = distance;
        this.margin = margin;
    }

    /**
     * The field of a symbol and of the light around it.
     *
     * @param margin modules around the symbol to cover
     * @param softness standard deviation of the blur in modules, .15 to .4: how far shapes run together
     * @param roughness height of the noise, 0 to .15: how far edges wander; a quarter of it at finder patterns
     */
    static OrganicField of(SymbolPlan plan, int margin, double softness, double roughness, Noise noise)
            throws InterruptedException {
        int across = plan.modules() + 2 * margin;
        int size = across * SAMPLES;
        Plane mask = new Plane(size, size);
        float[] values = mask.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = dark(plan, i % size / SAMPLES - margin, i / size / SAMPLES - margin) ? 1 : 0;
        }
        Plane soft = Filters.gaussian(mask, softness * SAMPLES);
        if (Thread.interrupted()) throw new InterruptedException();
        cut(soft, mask, plan, margin, roughness, noise);
        Plane distance = Filters.gaussian(SignedDistance.of(soft), SMOOTHING * SAMPLES);
        float[] out = distance.values();
        for (int i = 0; i < out.length; i++) out[i] /= SAMPLES;
        return new OrganicField(distance, margin);
    }

    /** Turns the blurred mask into what is above 0 inside the shape. */
    private static void cut(Plane soft, Plane mask, SymbolPlan plan, int margin, double roughness, Noise noise) {
        int size = soft.width();
        float[] values = soft.values();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double u = (x + .5) / SAMPLES - margin;
                double v = (y + .5) / SAMPLES - margin;
                double dx = u - Math.floor(u) - .5;
                double dy = v - Math.floor(v) - .5;
                double side = 2 * mask.at(x, y) - 1;
                double near = StrictMath.exp(-(dx * dx + dy * dy) / (PUSH_RADIUS * PUSH_RADIUS));
                double rough = finder(plan, u, v) ? roughness / 4 : roughness;
                double value = values[y * size + x] - .5 + rough * noise.fractal(u, v, 3) + side * PUSH * near;
                // Whatever blur and noise do, a disc about the middle stays right.
                if (dx * dx + dy * dy < .04) value = side * Math.max(LEAST, side * value);
                values[y * size + x] = (float) value;
            }
        }
    }

    private static boolean dark(SymbolPlan plan, int x, int y) {
        int n = plan.modules();
        return x >= 0 && y >= 0 && x < n && y < n && plan.dark(x, y);
    }

    private static boolean finder(SymbolPlan plan, double u, double v) {
        int n = plan.modules();
        int x = (int) Math.floor(u);
        int y = (int) Math.floor(v);
        if (x < 0 || y < 0 || x >= n || y >= n) return false;
        Role role = plan.role(x, y);
        return role == Role.FINDER || role == Role.SEPARATOR;
    }

    /**
     * How far a point is inside the dark shape.
     *
     * @param u modules from the symbol's left edge
     * @param v modules from its top edge
     * @return modules; positive inside, negative outside
     */
    double at(double u, double v) {
        return distance.sample((u + margin) * SAMPLES, (v + margin) * SAMPLES);
    }
}
