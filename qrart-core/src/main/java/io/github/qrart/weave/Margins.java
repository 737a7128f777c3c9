package io.github.qrart.weave;

/**
 * How far each module is on its right side of the local threshold, and how far it is to be.
 *
 * <p>Readers compare a module with its neighbourhood, so the threshold is the {@link LocalMean} of the image as it now
 * is, not of the picture it came from. A module among its own kind needs less: the threshold there is its own tone, and
 * readers fall back on wider windows.
 */
final class Margins {
    /** The wide window, 9×9 modules: a quarter of a small symbol. */
    static final int WIDE = 4;

    /** The narrow window, 5×5 modules: what readers with windows of fixed pixels see of a large image. */
    static final int NARROW = 2;

    /** The local mean at which the dark margin is as set. */
    private static final double MIDDLE = 110;

    /** Bounds of that growth: what a dark picture needs at least, and black on white. */
    private static final double LEAST = .8;

    private static final double MOST = 2.1;

    /** From this local mean on, a dark margin is at least {@link #PALE_SHARE} of what is above it: else pale, even pictures
     * do not read, whatever the preset. */
    private static final double PALE = 140;

    private static final double PALE_SHARE = .68;

    /** Light margin where the local mean is 0, and how fast that demand falls with it: gone at a mean of some 30. */
    private static final double NIGHT = 24;

    private static final double NIGHT_FALL = .3;

    private final ModuleGrid grid;
    private final Sampler sampler;
    private final LocalMean mean;
    /** The margin each module is to have, in levels. */
    final float[] needed;

    /**
     * Margins for a picture.
     *
     * @param laid the picture with its patterns laid in
     */
    Margins(ModuleGrid grid, WeaveOptions options, float[] laid, int reach) {
        this.grid = grid;
        sampler = new Sampler(grid, .25);
        mean = new LocalMean(grid, reach);
        needed = needed(options, mean.of(laid), reach);
    }

    private float[] needed(WeaveOptions options, float[] threshold, int reach) {
        int n = grid.modules;
        float[] needed = new float[n * n];
        for (int i = 0; i < needed.length; i++) {
            if (grid.whole[i]) continue;
            double base = grid.sign[i] < 0 ? darkMargin(options, threshold[i]) : lightMargin(options, threshold[i]);
            double mixed = Math.min(1, .15 + 2.2 * oppositeShare(grid, i % n, i / n, reach));
            needed[i] = (float) (base * grid.weight[i] * mixed);
        }
        return needed;
    }

    /**
     * The margin of a dark module where the picture has a local mean. It grows with the mean: ZXing's binariser takes half
     * of the darkest value for the threshold of a block without contrast, so in light and even places dark must be a share
     * of light, not a number of levels below it.
     */
    static double darkMargin(WeaveOptions options, double threshold) {
        double grown = options.darkMargin() * Math.max(LEAST, Math.min(MOST, threshold / MIDDLE));
        return Math.max(grown, PALE_SHARE * (threshold - PALE));
    }

    /** The margin of a light module: where all is nearly black, no dark module finds room, and light ones make the contrast. */
    static double lightMargin(WeaveOptions options, double threshold) {
        return Math.max(options.lightMargin(), NIGHT - NIGHT_FALL * threshold);
    }

    private static double oppositeShare(ModuleGrid grid, int column, int row, int reach) {
        int n = grid.modules;
        byte own = grid.sign[row * n + column];
        int opposite = 0;
        int all = 0;
        for (int y = row - reach; y <= row + reach; y++) {
            for (int x = column - reach; x <= column + reach; x++) {
                boolean inside = x >= 0 && y >= 0 && x < n && y < n;
                int sign = inside ? grid.sign[y * n + x] : 1;
                if (sign != own) opposite++;
                all++;
            }
        }
        return (double) opposite / all;
    }

    /** The margin of each module on a plane, in levels, positive when it is right. */
    float[] measure(float[] plane) {
        float[] threshold = mean.of(plane);
        int n = grid.modules;
        float[] margins = new float[n * n];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = grid.sign[i] * (sampler.at(plane, i % n, i / n) - threshold[i]);
        }
        return margins;
    }

    /** The threshold at each module of a plane. */
    float[] thresholds(float[] plane) {
        return mean.of(plane);
    }
}
