package io.github.qrart.onnx;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.Preset;
import io.github.qrart.ScanScorer;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.repair.CodeRepair;
import io.github.qrart.repair.RepairingGenerator;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws the prompt with Stable Diffusion 1.5, while ControlNet keeps the code in it. Anything can be asked for, in the
 * notation of {@link io.github.qrart.onnx.text.WeightedPrompt}; a picture in the request is not looked at.
 *
 * <p>The image is drawn as large as asked for, down to a multiple of 64 pixels and up to {@link
 * DiffusionOptions#largestSide()}, and brought to the size that was asked for. Images that barely scan are mended last.
 *
 * <p>Candidates of one batch are drawn together. A batch that does not fit the memory is halved, down to one. An interrupt
 * takes effect at the next step. Safe for use by several threads, which share the models: on a GPU one thread with a batch
 * does better than several. The same request and seed give the same pixels on the same device and ONNX Runtime; with
 * another batch size a GPU may differ in the last bits.
 */
public final class DiffusionGenerator implements Generator {
    private final Builder b;
    private final Drawn drawing;

    private DiffusionGenerator(Builder b) {
        this.b = b;
        drawing = new Drawn(b);
    }

    /**
     * Starts a generator with {@link DiffusionOptions#of} for each preset, the batch that the device does best, and the
     * repair of {@link Embedded#codeRepair()}.
     *
     * @param model the models; stay open as long as the generator is used, and are closed by the caller
     * @return a builder
     */
    public static Builder builder(DiffusionModel model) {
        return new Builder(model.networks());
    }

    static Builder builder(Networks networks) {
        return new Builder(networks);
    }

    private Generator whole(ArtRequest request) {
        return b.options(request).repair() ? RepairingGenerator.of(drawing, b.repair) : drawing;
    }

    @Override
    public GeneratorInfo info(ArtRequest request) {
        return whole(request).info(request);
    }

    /**
     * Refuses a request that cannot be drawn.
     *
     * @param request the request
     * @throws io.github.qrart.symbol.PayloadTooLongException if no version holds the payload
     * @throws io.github.qrart.SizeTooSmallException if modules would be smaller than four pixels
     * @throws IllegalArgumentException if the sampler cannot take so many steps, or the models cannot draw an image again
     *     and the options ask for it
     */
    @Override
    public void check(ArtRequest request) {
        drawing.check(request);
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        return generate(request, List.of(seed)).get(0);
    }

    @Override
    public List<Candidate> generate(ArtRequest request, List<Long> seeds) throws InterruptedException {
        return whole(request).generate(request, seeds);
    }

    @Override
    public int preferredBatchSize() {
        return b.batch;
    }

    /** Collects a {@link DiffusionGenerator}. Mutable, for one thread. */
    public static final class Builder {
        final Networks networks;
        final Map<Preset, DiffusionOptions> options = new EnumMap<>(Preset.class);
        int batch;
        boolean previews;
        int fewestSteps;

        @Nullable DiffusionListener listener;

        @Nullable Duration timeLimit;

        LongSupplier clock = System::nanoTime;
        CodeRepair repair = Embedded.codeRepair();
        ScanScorer scorer = Embedded.scanScorer();

        private Builder(Networks networks) {
            this.networks = networks;
            batch = networks.batch();
            options(DiffusionOptions::of);
        }

        private Builder(Builder other) {
            networks = other.networks;
            options.putAll(other.options);
            batch = other.batch;
            previews = other.previews;
            fewestSteps = other.fewestSteps;
            listener = other.listener;
            timeLimit = other.timeLimit;
            clock = other.clock;
            repair = other.repair;
            scorer = other.scorer;
        }

        DiffusionOptions options(ArtRequest request) {
            return Objects.requireNonNull(options.get(request.preset()));
        }

        /**
         * The same options for every preset; {@link DiffusionOptions#of} when not set.
         *
         * @param value the options
         * @return this
         */
        public Builder options(DiffusionOptions value) {
            Objects.requireNonNull(value, "options");
            return options(preset -> value);
        }

        /**
         * Options for each preset; {@link DiffusionOptions#of} when not set.
         *
         * @param value gives the options; asked once for each preset, now
         * @return this
         */
        public Builder options(Function<Preset, DiffusionOptions> value) {
            for (Preset preset : Preset.values()) {
                options.put(preset, Objects.requireNonNull(value.apply(preset), "options for " + preset));
            }
            return this;
        }

        /**
         * How many candidates are drawn at once; what the device does best when not set.
         *
         * @param candidates 1 to 64
         * @return this
         */
        public Builder batch(int candidates) {
            if (candidates < 1 || candidates > 64) {
                throw new IllegalArgumentException("a batch of " + candidates + "; expected 1 to 64");
            }
            batch = candidates;
            return this;
        }

        /**
         * Who is told of each step; nobody when not set.
         *
         * @param value the listener
         * @return this
         */
        public Builder listener(DiffusionListener value) {
            listener = Objects.requireNonNull(value, "listener");
            return this;
        }

        /**
         * Shows the listener what the images look like so far; not when not set. It takes little time.
         *
         * @param value true to fill {@link DiffusionStep#previews()}
         * @return this
         */
        public Builder previews(boolean value) {
            previews = value;
            return this;
        }

        /**
         * How long one call may draw; as long as it takes when not set. By the pace of the calls before, fewer steps are begun
         * where not all of them fit, and where the time is over within the steps, what the image was taken for is decoded; one more is
         * taken first where the last took more than twice as long as the one before, so that its memory is freed. With
         * it, pixels depend on how fast the machine is: the note {@code steps} says what was left out. Decoding and mending
         * what is drawn, and at least so many steps, are done in any case; drawing again what does not scan is begun only while there
         * is time.
         *
         * @param limit above zero and a day at most, for all candidates of a call together
         * @param fewest steps to take whatever the time, 1 to 1000
         * @return this
         */
        public Builder timeLimit(Duration limit, int fewest) {
            if (limit.isZero() || limit.isNegative() || limit.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException(
                        "a time limit of " + limit + "; expected more than zero, and a day at most");
            }
            if (fewest < 1 || fewest > 1000) {
                throw new IllegalArgumentException("at least " + fewest + " steps; expected 1 to 1000");
            }
            timeLimit = limit;
            fewestSteps = fewest;
            return this;
        }

        Builder clock(LongSupplier nanoseconds) {
            clock = nanoseconds;
            return this;
        }

        /**
         * What says whether an image scans, or is drawn again where {@link DiffusionOptions#rescue()} is on; {@link
         * Embedded#scanScorer()} when not set.
         *
         * @param value the scorer
         * @return this
         */
        public Builder scorer(ScanScorer value) {
            scorer = Objects.requireNonNull(value, "scorer");
            return this;
        }

        /**
         * What mends images that barely scan; {@link Embedded#codeRepair()} when not set.
         *
         * @param value the repair
         * @return this
         */
        public Builder repair(CodeRepair value) {
            repair = Objects.requireNonNull(value, "repair");
            return this;
        }

        /**
         * Makes the generator.
         *
         * @return the generator
         */
        public DiffusionGenerator build() {
            return new DiffusionGenerator(new Builder(this));
        }
    }
}
