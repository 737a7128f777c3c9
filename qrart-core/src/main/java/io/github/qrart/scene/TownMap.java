package io.github.qrart.scene;

import java.util.SplittableRandom;

/**
 * Where things are in a hill town: sky above a ridge, green slopes on both sides of a town that widens downwards, and the
 * sea with a bay in the lower right, where no finder pattern stands. Lengths in modules. Immutable.
 */
final class TownMap {
    private final int n;
    private final Noise noise;
    private final double middle;
    private final double bay;
    private final double bayFrom;
    private final double spread;

    TownMap(int modules, SplittableRandom random) {
        n = modules;
        noise = new Noise(random.nextLong());
        middle = n * random.nextDouble(.46, .54);
        bay = n * random.nextDouble(.25, .33);
        bayFrom = n * random.nextDouble(.36, .52);
        spread = random.nextDouble(.26, .34);
    }

    /** Modules of the symbol's side. */
    int modules() {
        return n;
    }

    /** Where the crest of the town is, from the left. */
    double middle() {
        return middle;
    }

    /** The height of the ridge against the sky. */
    double ridge(double x) {
        double d = (x - middle) / (.22 * n);
        return -.7 - 1.2 * StrictMath.exp(-d * d) + .35 * noise.at(x * .17, 3.3);
    }

    /** Where land ends and the sea begins. */
    double coast(double x) {
        double t = smooth((x - bayFrom) / (.9 * n - bayFrom));
        return n + 1.15 - (bay + 1.1) * t + .55 * noise.at(x * .22, 40.7) * (.4 + t);
    }

    boolean isWater(double x, double y) {
        return y > coast(x);
    }

    boolean isTown(double x, double y) {
        double half = n * (.12 + spread * smooth((y + 1) / (.72 * n))) + 1.8 * noise.at(x * .1, y * .16);
        return Math.abs(x - middle) < half;
    }

    /** How far back a height is: 0 at the lower edge, 1 at the ridge. */
    double depth(double y) {
        return Math.max(0, Math.min(1, 1 - (y + 1) / (n + 2.0)));
    }

    static double smooth(double t) {
        double c = Math.max(0, Math.min(1, t));
        return c * c * (3 - 2 * c);
    }
}
