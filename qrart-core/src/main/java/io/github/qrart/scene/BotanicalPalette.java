package io.github.qrart.scene;

import java.awt.Color;

/** The dyes of a printed cloth: the ground by the light, the leaves and flowers by the season. Immutable. */
final class BotanicalPalette {
    private final double[] ground;
    private final double[] leaves;
    private final double[] flowers;
    private final double fruit;

    private BotanicalPalette(double[] ground, double[] leaves, double[] flowers, double fruit) {
        this.ground = ground;
        this.leaves = leaves;
        this.flowers = flowers;
        this.fruit = fruit;
    }

    static BotanicalPalette of(TimeOfDay time, Season season) {
        double[] ground = switch (time) {
            case MORNING -> new double[] {.955, .032, 88};
            case DAY -> new double[] {.955, .026, 120};
            case DUSK -> new double[] {.935, .042, 50};
            case NIGHT -> new double[] {.915, .034, 235};
        };
        return switch (season) {
            case SPRING -> new BotanicalPalette(ground, new double[] {150, 165, 182}, new double[] {350, 285, 8}, 20);
            case SUMMER -> new BotanicalPalette(ground, new double[] {165, 205, 245}, new double[] {22, 262, 35}, 25);
            case AUTUMN -> new BotanicalPalette(ground, new double[] {62, 110, 150}, new double[] {32, 15, 48}, 28);
            case WINTER -> new BotanicalPalette(ground, new double[] {170, 190, 160}, new double[] {10, 310, 20}, 25);
        };
    }

    int cloth() {
        return Oklch.rgb(ground[0], ground[1], ground[2]);
    }

    /** The cloth, a little darker and more vivid: for patterns of its own tone. */
    int tone(double darker) {
        return Oklch.rgb(ground[0] - darker, ground[1] + .35 * darker, ground[2]);
    }

    Color stalk() {
        return Oklch.color(.55, .06, leaves[0]);
    }

    double leaf(int i) {
        return leaves[Math.floorMod(i, leaves.length)];
    }

    double flower(int i) {
        return flowers[Math.floorMod(i, flowers.length)];
    }

    /** The hue of berries, in degrees. */
    double fruit() {
        return fruit;
    }
}
