package io.github.qrart.symbol;

/**
 * What the modules of a symbol should look like, and what may be spent on it.
 *
 * <pre>{@code
 * SymbolPlan fitted = plan.wishing(Wishes.of(wishes).spending(.25, 0));
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Wishes {
    /** The largest share of what a block can correct that may be spent: the rest is for the photograph. */
    public static final double MAX_SHARE = .25;

    private final float[] modules;
    private final double share;
    private final double least;

    private Wishes(float[] modules, double share, double least) {
        this.modules = modules;
        this.share = share;
        this.least = least;
    }

    /**
     * Wishes that may spend nothing: the symbol stays valid without a single wrong codeword.
     *
     * @param modules one for each module, row by row: positive wishes for dark, negative for light, its size says how
     *     much, 0 is no wish; copied
     * @return the wishes
     * @throws IllegalArgumentException if a wish is not finite
     */
    public static Wishes of(float[] modules) {
        for (int i = 0; i < modules.length; i++) {
            if (!Float.isFinite(modules[i])) {
                throw new IllegalArgumentException("wish " + modules[i] + " of module " + i + " is not finite");
            }
        }
        return new Wishes(modules.clone(), 0, 0);
    }

    /**
     * The same wishes, with codewords that may be drawn wrong, all their modules as wished. Readers restore them, but
     * each leaves one less for blur, dirt and glare.
     *
     * @param share of the codewords that each block can correct, 0 to {@link #MAX_SHARE}; rounded down to whole
     *     codewords, so that blocks which correct fewer than four never have one
     * @param least what one wrong codeword must bring at least: the sum of its wishes that would not come true
     *     otherwise; 0 or more, in the unit of the wishes
     * @return the wishes
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Wishes spending(double share, double least) {
        if (!(share >= 0 && share <= MAX_SHARE)) {
            throw new IllegalArgumentException("share " + share + " is not within 0 to " + MAX_SHARE);
        }
        if (!(least >= 0)) throw new IllegalArgumentException("least " + least + " is not 0 or more");
        return new Wishes(modules, share, least);
    }

    int count() {
        return modules.length;
    }

    float of(int module) {
        return modules[module];
    }

    double least() {
        return least;
    }

    /** How many codewords may be wrong in a block of which {@code correctable} can be restored. */
    int budget(int correctable) {
        return (int) (share * correctable);
    }
}
