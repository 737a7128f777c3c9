package io.github.qrart.eval.sweep;

import io.github.qrart.eval.dataset.Dataset;
import io.github.qrart.eval.dataset.Pair;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What is to be tried: every cell with every pair and every seed. Immutable.
 */
public final class Sweep {
    private final OptionSpace space;
    private final List<Cell> cells;
    private final List<Pair> pairs;
    private final Path pictures;
    private final int seeds;
    private final long firstSeed;
    private final Keep keep;
    private final String revision;

    private Sweep(Builder b) {
        space = b.space;
        cells = b.cells;
        pairs = b.dataset.pairs();
        pictures = b.pictures;
        seeds = b.seeds;
        firstSeed = b.firstSeed;
        keep = b.keep;
        revision = b.revision;
    }

    /**
     * Starts a sweep: one seed, from 1 on, all images kept, no revision, pictures in the current folder.
     *
     * @param space whose options the cells set
     * @param cells at least one, no two the same
     * @param dataset the pairs; at least one
     * @return a builder
     */
    public static Builder builder(OptionSpace space, List<Cell> cells, Dataset dataset) {
        return new Builder(space, cells, dataset);
    }

    /**
     * Whose options the cells set.
     *
     * @return the space
     */
    public OptionSpace space() {
        return space;
    }

    /**
     * The settings to try.
     *
     * @return in order
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * What to draw in every setting.
     *
     * @return in order
     */
    public List<Pair> pairs() {
        return pairs;
    }

    /**
     * The folder that relative pictures of pairs start from.
     *
     * @return the folder
     */
    public Path pictures() {
        return pictures;
    }

    /**
     * How many seeds each pair gets in each cell.
     *
     * @return at least 1
     */
    public int seeds() {
        return seeds;
    }

    /**
     * The first seed; the others count on from it.
     *
     * @return any number
     */
    public long firstSeed() {
        return firstSeed;
    }

    /**
     * Which images are kept.
     *
     * @return all, the first ones or none
     */
    public Keep keep() {
        return keep;
    }

    /**
     * The state of the code that draws and scores, when its version does not say it.
     *
     * @return any text, empty for none
     */
    public String revision() {
        return revision;
    }

    /**
     * How many trials that makes.
     *
     * @return cells times pairs times seeds
     */
    public long trials() {
        return (long) cells.size() * pairs.size() * seeds;
    }

    /**
     * The same sweep of fewer cells and pairs, as successive halving takes them.
     *
     * @param fewerCells the cells
     * @param firstPairs how many pairs, from the first on
     * @return the sweep
     */
    public Sweep part(List<Cell> fewerCells, int firstPairs) {
        return builder(space, fewerCells, new Dataset(pairs).first(firstPairs))
                .pictures(pictures)
                .seeds(seeds)
                .firstSeed(firstSeed)
                .keep(keep)
                .revision(revision)
                .build();
    }

    /**
     * The same sweep with generators that are made otherwise: shared, or bound to a device.
     *
     * @param other a space with the same id and the same options
     * @return the sweep
     * @throws IllegalArgumentException if its id or options are others
     */
    public Sweep withSpace(OptionSpace other) {
        if (!other.id().equals(space.id()) || !other.options().equals(space.options())) {
            throw new IllegalArgumentException("the space " + other.id() + " with " + other.options()
                    + " is not the one the cells are of; expected " + space.id() + " with " + space.options());
        }
        return builder(other, cells, new Dataset(pairs))
                .pictures(pictures)
                .seeds(seeds)
                .firstSeed(firstSeed)
                .keep(keep)
                .revision(revision)
                .build();
    }

    /** Collects a {@link Sweep}. Mutable, for one thread. */
    public static final class Builder {
        private final OptionSpace space;
        private final List<Cell> cells;
        private final Dataset dataset;
        private Path pictures = Path.of("");
        private int seeds = 1;
        private long firstSeed = 1;
        private Keep keep = Keep.ALL;
        private String revision = "";

        private Builder(OptionSpace space, List<Cell> cells, Dataset dataset) {
            this.space = Objects.requireNonNull(space, "space");
            this.cells = List.copyOf(cells);
            this.dataset = Objects.requireNonNull(dataset, "dataset");
        }

        /**
         * The folder that relative pictures of pairs start from; the current one when not set.
         *
         * @param folder the folder
         * @return this
         */
        public Builder pictures(Path folder) {
            pictures = Objects.requireNonNull(folder, "folder");
            return this;
        }

        /**
         * How many seeds each pair gets in each cell; 1 when not set.
         *
         * @param count 1 to 10000
         * @return this
         */
        public Builder seeds(int count) {
            if (count < 1 || count > 10_000) {
                throw new IllegalArgumentException(count + " seeds are not within 1 to 10000");
            }
            seeds = count;
            return this;
        }

        /**
         * The first seed; 1 when not set.
         *
         * @param seed any number
         * @return this
         */
        public Builder firstSeed(long seed) {
            firstSeed = seed;
            return this;
        }

        /**
         * Which images are kept as files; all when not set.
         *
         * @param keep which
         * @return this
         */
        public Builder keep(Keep keep) {
            this.keep = Objects.requireNonNull(keep, "keep");
            return this;
        }

        /**
         * The state of the code that draws and scores, such as a commit, when that changes while its version does not: part
         * of every trial's id, so that trials of other code are made anew. Empty when not set.
         *
         * @param revision any text
         * @return this
         */
        public Builder revision(String revision) {
            this.revision = Objects.requireNonNull(revision, "revision");
            return this;
        }

        /**
         * Makes the sweep.
         *
         * @return the sweep
         * @throws IllegalArgumentException if there is no cell or no pair, a cell stands there twice, or a pair lacks the
         *     picture that the space needs
         */
        public Sweep build() {
            if (cells.isEmpty()) throw new IllegalArgumentException("the sweep has no cells; expected at least one");
            if (dataset.pairs().isEmpty()) {
                throw new IllegalArgumentException("the sweep has no pairs; expected at least one");
            }
            if (space.needsPictures()) checkPictures();
            if (cells.stream().distinct().count() < cells.size()) {
                throw new IllegalArgumentException("the sweep has a cell twice; it would count double");
            }
            return new Sweep(this);
        }

        private void checkPictures() {
            long without = dataset.pairs().stream()
                    .filter(pair -> pair.picture().isEmpty())
                    .count();
            if (without > 0) {
                throw new IllegalArgumentException("generator " + space.id() + " draws into pictures, and " + without
                        + " of " + dataset.pairs().size()
                        + " pairs have none; name some, as in pictures: [a.jpg, b.jpg]");
            }
        }
    }
}
