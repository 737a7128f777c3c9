package io.github.qrart.onnx;

import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.Preset;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.onnx.runtime.OutOfDeviceMemoryException;
import io.github.qrart.onnx.sampling.NoiseSource;
import io.github.qrart.repair.CodeRepair;
import io.github.qrart.repair.RepairingGenerator;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final Logger LOG = LoggerFactory.getLogger(DiffusionGenerator.class);

    private final Networks networks;
    private final Map<Preset, DiffusionOptions> options;
    private final int batch;
    private final @Nullable DiffusionListener listener;
    private final CodeRepair repair;
    private final Generator drawing = new Drawn();

    private DiffusionGenerator(Builder b) {
        networks = b.networks;
        options = b.options;
        batch = b.batch;
        listener = b.listener;
        repair = b.repair;
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

    private DiffusionOptions options(ArtRequest request) {
        return Objects.requireNonNull(options.get(request.preset()));
    }

    private Generator whole(ArtRequest request) {
        return options(request).repair() ? RepairingGenerator.of(drawing, repair) : drawing;
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
     * @throws IllegalArgumentException if the sampler cannot take so many steps
     */
    @Override
    public void check(ArtRequest request) {
        condition(request);
        options(request).sampler().steps(networks.schedule(), options(request).steps());
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
        return batch;
    }

    private ConditionImage condition(ArtRequest request) {
        int multiple = networks.sizeMultiple();
        int side = Math.min(request.size(), options(request).largestSide()) / multiple * multiple;
        if (side == 0) {
            throw new IllegalArgumentException("size " + request.size() + " px, at most "
                    + options(request).largestSide() + " px drawn, is less than the " + multiple
                    + " px that these models draw at least");
        }
        return ConditionImage.of(request, options(request), side);
    }

    /** What the models draw, before it is mended. */
    private final class Drawn implements Generator {
        @Override
        public GeneratorInfo info(ArtRequest request) {
            return new GeneratorInfo(
                    "diffusion",
                    Map.of(
                            "options", options(request).toString(),
                            "models", networks.id(),
                            "device", networks.device()));
        }

        @Override
        public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
            return generate(request, List.of(seed)).get(0);
        }

        @Override
        public List<Candidate> generate(ArtRequest request, List<Long> seeds) throws InterruptedException {
            ConditionImage condition = condition(request);
            List<Candidate> candidates = new ArrayList<>();
            try (Networks.Use use = networks.use()) {
                Objects.requireNonNull(use);
                for (int from = 0; from < seeds.size(); from += batch) {
                    List<Long> some = seeds.subList(from, Math.min(seeds.size(), from + batch));
                    draw(request, condition, some, candidates);
                }
            }
            return List.copyOf(candidates);
        }
    }

    private void draw(ArtRequest request, ConditionImage condition, List<Long> seeds, List<Candidate> to)
            throws InterruptedException {
        Drawing drawing = new Drawing(networks, options(request), listener);
        int length = Drawing.length(condition.side());
        float[] latents;
        try {
            NoiseSource chance =
                    NoiseSource.seeded(seeds.stream().mapToLong(Long::longValue).toArray(), length);
            latents = drawing.latents(request.prompt(), condition.planes(), condition.side(), seeds, chance);
        } catch (OutOfDeviceMemoryException e) {
            if (seeds.size() == 1) throw e;
            LOG.warn("a batch of {} does not fit the memory of {}; halving it", seeds.size(), networks.device());
            int half = seeds.size() / 2;
            draw(request, condition, seeds.subList(0, half), to);
            draw(request, condition, seeds.subList(half, seeds.size()), to);
            return;
        }
        for (int i = 0; i < seeds.size(); i++) {
            if (Thread.interrupted()) throw new InterruptedException("drawing was interrupted before decoding");
            int[] rgb = drawing.pixels(Arrays.copyOfRange(latents, i * length, (i + 1) * length), condition.side());
            to.add(candidate(request, condition, seeds.get(i), rgb));
        }
    }

    private Candidate candidate(ArtRequest request, ConditionImage condition, long seed, int[] rgb) {
        DiffusionOptions chosen = options(request);
        BufferedImage image = new BufferedImage(condition.side(), condition.side(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < rgb.length; i++) rgb[i] = blended(rgb[i], condition.grey()[i], chosen.blend());
        image.setRGB(0, 0, condition.side(), condition.side(), rgb, 0, condition.side());
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("symbol", condition.placement().plan().orElseThrow().toString());
        notes.put("drawn", condition.side() + " px");
        return new Candidate(seed, scaled(image, request.size()), placement(condition, request.size()), null, notes);
    }

    private static int blended(int rgb, int grey, double share) {
        if (share == 0) return rgb;
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            out |= (int) Math.round((1 - share) * (rgb >> shift & 255) + share * grey) << shift;
        }
        return out;
    }

    private static BufferedImage scaled(BufferedImage image, int size) {
        if (image.getWidth() == size) return image;
        BufferedImage scaled = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, size, size, null);
        g.dispose();
        return scaled;
    }

    private static SymbolPlacement placement(ConditionImage condition, int size) {
        Box box = condition.placement().box();
        double scale = (double) size / condition.side();
        return SymbolPlacement.of(
                new Box(box.x0() * scale, box.y0() * scale, box.x1() * scale, box.y1() * scale),
                condition.placement().plan().orElseThrow());
    }

    /** Collects a {@link DiffusionGenerator}. Mutable, for one thread. */
    public static final class Builder {
        private final Networks networks;
        private final Map<Preset, DiffusionOptions> options = new EnumMap<>(Preset.class);
        private int batch;
        private @Nullable DiffusionListener listener;
        private CodeRepair repair = Embedded.codeRepair();

        private Builder(Networks networks) {
            this.networks = networks;
            batch = networks.batch();
            options(DiffusionOptions::of);
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
            return new DiffusionGenerator(this);
        }
    }
}
