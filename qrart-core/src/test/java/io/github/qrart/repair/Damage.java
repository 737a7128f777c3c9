package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Codes that tests draw, each with one thing wrong: 25 modules of 12 pixels, with a margin of four modules. */
enum Damage {
    /** Nothing is wrong with this one. */
    NONE(null),
    FAINT_FINDERS(Fault.FINDER_PATTERNS) {
        @Override
        float[] paint(float[] colour, Role role, boolean dark, int x, int y, SplittableRandom random) {
            return role == Role.FINDER ? grey(dark ? 120 : 150) : colour;
        }
    },
    TEXTURED_FINDERS(Fault.FINDER_PATTERNS) {
        @Override
        float[] paint(float[] colour, Role role, boolean dark, int x, int y, SplittableRandom random) {
            boolean fleck = role == Role.FINDER && dark && (x + y) / 3 % 4 == 0;
            return fleck ? grey(200) : colour;
        }
    },
    /** Threads across the light rings, which are too fine to matter to the ring as a whole. */
    FRAYED_FINDERS(Fault.FINDER_PATTERNS) {
        @Override
        float[] paint(float[] colour, Role role, boolean dark, int x, int y, SplittableRandom random) {
            return role == Role.FINDER && !dark && (x + y) % 11 == 0 ? grey(60) : colour;
        }
    },
    DARK_MARGIN(Fault.QUIET_ZONE) {
        @Override
        float[] around(int x, int y) {
            return (x + y) / 9 % 2 == 0 ? new float[] {40, 60, 30} : new float[] {70, 90, 60};
        }
    },
    MODULES_AT_RISK(Fault.MODULES) {
        @Override
        float[] paint(float[] colour, Role role, boolean dark, int x, int y, SplittableRandom random) {
            boolean risk = !role.isFunction() && (x / MODULE * 7 + y / MODULE * 3) % 5 == 0;
            return risk ? grey(dark ? 150 : 120) : colour;
        }
    },
    LOW_CONTRAST(Fault.CONTRAST) {
        @Override
        float[] paint(float[] colour, Role role, boolean dark, int x, int y, SplittableRandom random) {
            return new float[] {dark ? 100 : 135, dark ? 110 : 145, dark ? 90 : 120};
        }

        @Override
        float[] around(int x, int y) {
            return new float[] {135, 145, 120};
        }
    },
    INVERTED(Fault.POLARITY) {
        @Override
        float[] paint(float[] colour, Role role, boolean dark, int x, int y, SplittableRandom random) {
            return dark ? new float[] {240, 225, 200} : new float[] {40, 30, 60};
        }

        @Override
        float[] around(int x, int y) {
            return new float[] {40, 30, 60};
        }
    };

    static final Payload PAYLOAD = Payload.of("https://example.org");
    static final int MODULE = 12;
    static final int MODULES = 25;
    static final int SIZE = (MODULES + 8) * MODULE;
    static final Box BOX = new Box(4 * MODULE, 4 * MODULE, SIZE - 4 * MODULE, SIZE - 4 * MODULE);

    private final @Nullable Fault fault;

    Damage(@Nullable Fault fault) {
        this.fault = fault;
    }

    /** What the examination is to find. */
    Fault fault() {
        return Objects.requireNonNull(fault, "nothing is wrong");
    }

    static SymbolPlan plan() {
        return SymbolPlan.builder(PAYLOAD.bytes())
                .versions(2, 2)
                .errorCorrection(ErrorCorrection.M)
                .build();
    }

    static SymbolPlacement placement() {
        return SymbolPlacement.of(BOX, MODULES);
    }

    /** The colour of a pixel of the symbol. */
    float[] paint(float[] colour, Role role, boolean dark, int x, int y, SplittableRandom random) {
        return colour;
    }

    /** The colour of a pixel around the symbol. */
    float[] around(int x, int y) {
        return new float[] {235, 228, 215};
    }

    private static float[] grey(float value) {
        return new float[] {value, value, value};
    }

    /** Draws the code, with a little grain all over. */
    BufferedImage image() {
        SymbolPlan plan = plan();
        SplittableRandom random = new SplittableRandom(11);
        int[] rgb = new int[SIZE * SIZE];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % SIZE;
            int y = i / SIZE;
            int column = x / MODULE - 4;
            int row = y / MODULE - 4;
            boolean inside = column >= 0 && row >= 0 && column < MODULES && row < MODULES;
            float[] colour = around(x, y);
            if (inside) {
                boolean dark = plan.dark(column, row);
                float[] own = dark ? new float[] {50, 40, 70} : new float[] {235, 228, 215};
                colour = paint(own, plan.role(column, row), dark, x, y, random);
            }
            int grain = random.nextInt(9) - 4;
            rgb[i] = channel(colour[0] + grain) << 16 | channel(colour[1] + grain) << 8 | channel(colour[2] + grain);
        }
        return Pixels.image(SIZE, SIZE, rgb);
    }

    private static int channel(float value) {
        return Math.max(0, Math.min(255, Math.round(value)));
    }
}
