package io.github.qrart.scene;

/**
 * The colours of the sea in one light.
 *
 * @param high light water near the surface
 * @param low light water further down
 * @param sand the ground
 * @param pale the whale on light modules
 * @param deep the whale on dark modules
 * @param rock under corals, on dark modules
 * @param frame finder patterns in open water
 * @param turn degrees by which all fish and corals are turned
 */
record ReefInks(
        Shades high, Shades low, Shades sand, Shades pale, Shades deep, Shades rock, Shades frame, double turn) {
    static ReefInks of(TimeOfDay time, double turn) {
        return switch (time) {
            case MORNING -> inks(new double[] {.955, .045, 150}, new double[] {.895, .060, 190}, 262, turn);
            case DAY -> inks(new double[] {.945, .050, 200}, new double[] {.895, .062, 213}, 268, turn);
            case DUSK -> inks(new double[] {.94, .060, 45}, new double[] {.875, .055, 300}, 285, turn);
            case NIGHT -> inks(new double[] {.89, .055, 245}, new double[] {.835, .070, 272}, 275, turn);
        };
    }

    private static ReefInks inks(double[] high, double[] low, double whale, double turn) {
        return new ReefInks(
                new Shades(high[0], high[1], high[2]),
                new Shades(low[0], low[1], low[2]),
                new Shades(.945, .05, 88),
                new Shades(.88, .046, whale),
                new Shades(.335, .105, whale),
                new Shades(.325, .075, 340 + turn),
                new Shades(.30, .085, whale - 30),
                turn);
    }
}
