package io.github.qrart.benchmarks;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** A generator in place of one on a device: a batch takes as long as is said, one batch is drawn at a time, no processor is used. */
final class SlowGenerator implements Generator {
    private final long millis;
    private final int batch;
    private final ReentrantLock device = new ReentrantLock(true);
    private final Candidate drawn;

    /** A generator that needs so many milliseconds for a batch, 0 for none, and has nothing in particular to show. */
    SlowGenerator(long millis, int batch) {
        this(millis, batch, new Candidate(0, Pictures.hills()));
    }

    SlowGenerator(long millis, int batch, Candidate drawn) {
        this.millis = millis;
        this.batch = batch;
        this.drawn = drawn;
    }

    @Override
    public GeneratorInfo info(ArtRequest request) {
        return new GeneratorInfo("slow", Map.of("millis", Long.toString(millis)));
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        return generate(request, List.of(seed)).get(0);
    }

    @Override
    public List<Candidate> generate(ArtRequest request, List<Long> seeds) throws InterruptedException {
        if (millis > 0) {
            device.lockInterruptibly();
            try {
                Thread.sleep(millis);
            } finally {
                device.unlock();
            }
        }
        return seeds.stream().map(this::copy).toList();
    }

    private Candidate copy(long seed) {
        return new Candidate(seed, drawn.image(), drawn.symbol(), drawn.pictureBox(), drawn.notes());
    }

    @Override
    public int preferredBatchSize() {
        return batch;
    }
}
