package io.github.qrart.scene;

/** The last step of a drawing: what makes it look printed, and a margin that readers can see. */
final class Print {
    private static final int GRAIN = 256;
    /** The widest blur of one pass of three pixels, in pixels. */
    private static final double WIDEST = .8;

    private Print() {}

    /**
     * Blurs a little; sigma in modules. A drawing with much detail needs it besides the softening of every scene: of 24
     * clean hill towns OpenCV read 17 without it.
     */
    static void soften(SceneCanvas canvas, double sigma) throws InterruptedException {
        double pixels = sigma * canvas.unit();
        int passes = Math.max(1, (int) Math.ceil(pixels * pixels / (WIDEST * WIDEST)));
        // Variances add up, and three pixels weighted a, 1 − 2a, a have a variance of 2a.
        int side = (int) Math.round(256 * pixels * pixels / passes / 2);
        int width = canvas.image().getWidth();
        for (int i = 0; i < passes; i++) {
            canvas.checkInterrupted();
            blur(canvas.pixels(), width, 1, width, side);
            blur(canvas.pixels(), width, width, 1, side);
        }
    }

    /** One pass along all rows or columns of a square picture; edges stay. */
    private static void blur(int[] pixels, int width, int along, int across, int side) {
        int middle = 256 - 2 * side;
        for (int line = 0; line < width; line++) {
            int i = line * across;
            int before = pixels[i];
            int here = before;
            for (int k = 0; k < width; k++, i += along) {
                int after = k + 1 < width ? pixels[i + along] : here;
                // Red and blue travel in one word; green by itself.
                int redBlue = (before & 0xff00ff) * side + (here & 0xff00ff) * middle + (after & 0xff00ff) * side;
                int green = (before & 0xff00) * side + (here & 0xff00) * middle + (after & 0xff00) * side;
                pixels[i] = (redBlue + 0x800080) >>> 8 & 0xff00ff | (green + 0x8000) >>> 8 & 0xff00;
                before = here;
                here = after;
            }
        }
    }

    /**
     * Tints the picture and lays paper grain over it.
     *
     * @param tint factors for red, green and blue at the top, then at the bottom
     * @param grain height of the grain, as a share of the tone
     */
    static void finish(SceneCanvas canvas, double[] tint, double grain) throws InterruptedException {
        // Grain is the pixels'; vectors have none.
        float[] paper = paper(canvas, canvas.recorder().isPresent() ? 0 : grain);
        double top = canvas.bounds().getMinY();
        double height = canvas.bounds().getHeight();
        double scale = canvas.unit();
        canvas.shade((x, y, rgb) -> {
            double t = (y - top) / height;
            float fibre = paper[((int) (y * scale) & GRAIN - 1) * GRAIN + ((int) (x * scale) & GRAIN - 1)];
            int red = (int) ((rgb >> 16 & 255) * (tint[0] + (tint[3] - tint[0]) * t) * fibre + .5);
            int green = (int) ((rgb >> 8 & 255) * (tint[1] + (tint[4] - tint[1]) * t) * fibre + .5);
            int blue = (int) ((rgb & 255) * (tint[2] + (tint[5] - tint[2]) * t) * fibre + .5);
            return Math.min(255, red) << 16 | Math.min(255, green) << 8 | Math.min(255, blue);
        });
    }

    /**
     * Lightens the surroundings, most next to the symbol, where readers look for its edge. Half way to white over a
     * module and a half does as much for them as a white margin.
     *
     * @param near share of the picture that stays next to the symbol, 0 to 1
     * @param far share that stays from 3 modules on
     */
    static void clearSurroundings(SceneCanvas canvas, double near, double far) throws InterruptedException {
        int n = canvas.plan().modules();
        canvas.shade((x, y, rgb) -> {
            double out = Math.max(Math.max(-x, x - n), Math.max(-y, y - n));
            if (out < -.25) return rgb;
            double kept = out < .25
                    ? 1 + (near - 1) * (out * 2 + .5)
                    : near + (far - near) * TownMap.smooth((out - 1.2) / 1.8);
            int red = 255 - (int) ((255 - (rgb >> 16 & 255)) * kept + .5);
            int green = 255 - (int) ((255 - (rgb >> 8 & 255)) * kept + .5);
            int blue = 255 - (int) ((255 - (rgb & 255)) * kept + .5);
            return red << 16 | green << 8 | blue;
        });
    }

    private static float[] paper(SceneCanvas canvas, double grain) {
        Noise noise = new Noise(canvas.random("grain").nextLong());
        float[] paper = new float[GRAIN * GRAIN];
        for (int y = 0; y < GRAIN; y++) {
            for (int x = 0; x < GRAIN; x++) {
                double height = noise.at(x * .43, y * .43) + .6 * noise.at(x * .12, y * .27);
                paper[y * GRAIN + x] = (float) (1 + grain * height);
            }
        }
        return paper;
    }
}
