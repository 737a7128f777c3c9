package io.github.qrart.eval.training;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** What may be wrong with an image that carries a code, each as hard as a share from 0 (nothing) to 1 (ruin). */
enum Damage {
    /** Cells of noise of about a module. */
    GRAIN {
        @Override
        double at(Spot s) {
            return s.value * (1 - s.much) + s.much * 255 * s.noise.at(s.x, s.y);
        }
    },
    /** Less contrast. */
    FADE {
        @Override
        double at(Spot s) {
            return 150 + (s.value - 150) * (1 - .97 * s.much);
        }
    },
    /** Light and shade in large patches. */
    SHADE {
        @Override
        double at(Spot s) {
            return s.value * (1 - s.much * s.wide.at(s.x, s.y) * 1.3);
        }
    },
    /** A reflection that whitens a place. */
    GLARE {
        @Override
        double at(Spot s) {
            double d = Math.hypot(s.u - s.placeX, s.v - s.placeY) / (.1 + .6 * s.much);
            return s.value + (255 - s.value) * Math.exp(-d * d) * Math.min(1, 2 * s.much);
        }
    },
    /** Modules of the wrong colour. */
    FLIP {
        @Override
        double at(Spot s) {
            return s.inside() && s.flip() ? 255 - s.value : s.value;
        }
    },
    /** Texture in the finder patterns only. */
    FINDERS {
        @Override
        double at(Spot s) {
            return s.inFinder() ? s.value + s.much * 320 * (s.noise.fractal(s.x, s.y) - .5) : s.value;
        }
    },
    /** Something dark right around the symbol. */
    SURROUNDINGS {
        @Override
        double at(Spot s) {
            return s.inside() ? s.value : s.value * (1 - s.much * (.3 + .7 * s.noise.at(s.x, s.y)));
        }
    },
    /** A blur of up to a module. */
    BLUR {
        @Override
        double at(Spot s) {
            return s.value;
        }
    },
    /** Dark on light becomes light on dark. */
    NEGATIVE {
        @Override
        double at(Spot s) {
            return 255 - s.value;
        }
    };

    abstract double at(Spot spot);

    /** The image with the damage, the same for the same seed. */
    BufferedImage apply(BufferedImage image, SymbolPlacement symbol, double much, long seed) {
        int w = image.getWidth();
        int h = image.getHeight();
        int[] rgb = Pixels.rgb(image);
        Spot spot = new Spot(symbol, much, new SplittableRandom(seed), w, h);
        int[] out = new int[rgb.length];
        Plane[] blurred = this == BLUR ? blurred(rgb, w, h, much * symbol.moduleSize()) : new Plane[0];
        for (int i = 0; i < rgb.length; i++) {
            for (int c = 0; c < 3; c++) {
                int shift = 16 - 8 * c;
                spot.move(
                        i % w,
                        i / w,
                        blurred.length == 0 ? rgb[i] >> shift & 255 : blurred[c].values()[i]);
                out[i] |= (int) Math.max(0, Math.min(255, Math.round(at(spot)))) << shift;
            }
        }
        return Pixels.image(w, h, out);
    }

    private static Plane[] blurred(int[] rgb, int w, int h, double sigma) {
        Plane[] out = new Plane[3];
        for (int c = 0; c < 3; c++) {
            Plane plane = new Plane(w, h);
            for (int i = 0; i < rgb.length; i++) plane.values()[i] = rgb[i] >> (16 - 8 * c) & 255;
            out[c] = Filters.gaussian(plane, sigma);
        }
        return out;
    }

    /** A pixel that is looked at, moved from one to the next. For one thread. */
    static final class Spot {
        final double much;
        final ValueNoise noise;
        final ValueNoise wide;
        final double placeX;
        final double placeY;
        private final SymbolPlacement symbol;
        private final boolean[] flipped;
        private final int width;
        private final int height;
        int x;
        int y;
        double u;
        double v;
        double value;

        Spot(SymbolPlacement symbol, double much, SplittableRandom random, int width, int height) {
            this.symbol = symbol;
            this.much = much;
            this.width = width;
            this.height = height;
            noise = new ValueNoise(random.nextLong(), symbol.moduleSize() * random.nextDouble(.3, 1.2));
            wide = new ValueNoise(random.nextLong(), width * random.nextDouble(.2, .5));
            placeX = random.nextDouble();
            placeY = random.nextDouble();
            flipped = new boolean[symbol.modules() * symbol.modules()];
            for (int i = 0; i < flipped.length; i++) flipped[i] = random.nextDouble() < .22 * much;
        }

        void move(int toX, int toY, double level) {
            x = toX;
            y = toY;
            u = (double) x / width;
            v = (double) y / height;
            value = level;
        }

        private int column() {
            return (int) Math.floor((x + .5 - symbol.box().x0()) / symbol.moduleSize());
        }

        private int row() {
            return (int) Math.floor((y + .5 - symbol.box().y0()) / symbol.moduleSize());
        }

        boolean inside() {
            int n = symbol.modules();
            return column() >= 0 && row() >= 0 && column() < n && row() < n;
        }

        boolean flip() {
            return !inFinder() && flipped[row() * symbol.modules() + column()];
        }

        boolean inFinder() {
            int n = symbol.modules();
            boolean left = column() < 7;
            boolean top = row() < 7;
            return inside() && (left && top || left && row() >= n - 7 || top && column() >= n - 7);
        }
    }
}
