package io.github.qrart.onnx;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.onnx.runtime.OutOfDeviceMemoryException;
import io.github.qrart.onnx.sampling.NoiseSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the models draw, before it is mended: batch by batch, and what does not fit the memory in halves. */
final class Drawn implements Generator {
    private static final Logger LOG = LoggerFactory.getLogger(Drawn.class);

    private final DiffusionGenerator.Builder b;
    private final Pace pace;

    /** The builder is this generator's own and does not change any more. */
    Drawn(DiffusionGenerator.Builder b) {
        this.b = b;
        pace = new Pace(b.clock, b.timeLimit, b.fewestSteps);
    }

    @Override
    public GeneratorInfo info(ArtRequest request) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("options", b.options(request).toString());
        settings.put("models", b.networks.id());
        settings.put("device", b.networks.device());
        pace.words().ifPresent(words -> settings.put("time limit", words));
        return new GeneratorInfo("diffusion", settings);
    }

    /** See {@link DiffusionGenerator#check}. */
    @Override
    public void check(ArtRequest request) {
        DiffusionOptions options = b.options(request);
        condition(request);
        options.sampler().steps(b.networks.schedule(), options.steps());
        if (options.rescue() > 0 && !b.networks.encodesImages()) {
            throw new IllegalArgumentException("images that do not scan are to be drawn again, but these models have no"
                    + " vae_encoder; export them again with export/export.py, or switch the rescue off");
        }
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        return generate(request, List.of(seed)).get(0);
    }

    @Override
    public List<Candidate> generate(ArtRequest request, List<Long> seeds) throws InterruptedException {
        ConditionImage condition = condition(request);
        Finish finish = new Finish(request, b.options(request).blend(), condition);
        List<Candidate> candidates = new ArrayList<>();
        try (Networks.Use use = b.networks.use()) {
            Objects.requireNonNull(use);
            Pace.Clocked time = pace.start(seeds.size());
            for (int from = 0; from < seeds.size(); from += b.batch) {
                draw(finish, seeds.subList(from, Math.min(seeds.size(), from + b.batch)), time, candidates);
            }
        }
        return List.copyOf(candidates);
    }

    private ConditionImage condition(ArtRequest request) {
        int multiple = b.networks.sizeMultiple();
        int most = b.options(request).largestSide();
        int side = Math.min(request.size(), most) / multiple * multiple;
        if (side == 0) {
            throw new IllegalArgumentException("size " + request.size() + " px, at most " + most
                    + " px drawn, is less than the " + multiple + " px that these models draw at least");
        }
        return ConditionImage.of(request, b.options(request), side);
    }

    private void draw(Finish finish, List<Long> seeds, Pace.Clocked time, List<Candidate> to)
            throws InterruptedException {
        DiffusionOptions whole = b.options(finish.request());
        ConditionImage condition = finish.condition();
        int side = condition.side();
        int length = Drawing.length(side);
        DiffusionOptions options = time.fitting(whole, side, seeds.size());
        Watch watch = time.watch(b.listener, b.previews);
        Drawing drawing = new Drawing(b.networks, options, watch);
        float[] latents;
        try {
            NoiseSource chance =
                    NoiseSource.seeded(seeds.stream().mapToLong(Long::longValue).toArray(), length);
            latents = drawing.latents(finish.request().prompt(), condition.planes(), side, seeds, chance);
        } catch (OutOfDeviceMemoryException e) {
            if (seeds.size() == 1) throw e;
            LOG.warn("a batch of {} does not fit the memory of {}; halving it", seeds.size(), b.networks.device());
            int half = seeds.size() / 2;
            draw(finish, seeds.subList(0, half), time, to);
            draw(finish, seeds.subList(half, seeds.size()), time, to);
            return;
        }
        Map<String, String> notes = time.notes(whole.steps());
        Rescue rescue = new Rescue(b.networks, options, time.uncounted(b.listener, b.previews), b.scorer);
        for (int i = 0; i < seeds.size(); i++) {
            if (Thread.interrupted()) throw new InterruptedException("drawing was interrupted before decoding");
            int[] rgb = drawing.pixels(Arrays.copyOfRange(latents, i * length, (i + 1) * length), side);
            Candidate candidate = finish.candidate(seeds.get(i), rgb, notes);
            boolean again = options.rescue() > 0 && !watch.isLate(Integer.MAX_VALUE);
            to.add(again ? rescue.rescued(finish, candidate, rgb) : candidate);
        }
        time.done(side, seeds.size());
    }
}
