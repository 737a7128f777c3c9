package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A generator and scorers whose behaviour each test sets; a candidate's only pixel is its seed. */
final class FakeParts implements Generator {
    static final ArtRequest REQUEST = ArtRequest.builder(Payload.of("payload")).build();

    interface OnDraw {
        void draw(long seed) throws InterruptedException;
    }

    final List<String> events = Collections.synchronizedList(new ArrayList<>());
    OnDraw onDraw = seed -> {};
    LongToDoubleFunction probability = seed -> .9;
    LongToDoubleFunction looks = seed -> .5;
    LongFunction<Reading> verification = seed -> new Reading.Decoded("fake");
    int batchSize = 1;
    int seedOffset;

    @Nullable String refusal;

    private final Semaphore begun = new Semaphore(0);
    private final AtomicInteger begunCount = new AtomicInteger();
    private final Semaphore interrupted = new Semaphore(0);

    @Override
    public GeneratorInfo info(ArtRequest request) {
        return new GeneratorInfo("fake", Map.of());
    }

    @Override
    public void check(ArtRequest request) {
        if (refusal != null) throw new IllegalArgumentException(refusal);
    }

    @Override
    public int preferredBatchSize() {
        return batchSize;
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        begunCount.incrementAndGet();
        begun.release();
        onDraw.draw(seed);
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, (int) seed);
        return new Candidate(seed + seedOffset, image);
    }

    @Override
    public List<Candidate> generate(ArtRequest request, List<Long> seeds) throws InterruptedException {
        events.add("draw " + seeds);
        return Generator.super.generate(request, seeds);
    }

    ScanScore scan(BufferedImage image, Payload payload, @Nullable SymbolPlacement symbol) {
        long seed = image.getRGB(0, 0) & 0xffffff;
        events.add("scan " + seed);
        return new ScanScore(probability.applyAsDouble(seed), true, List.of());
    }

    Reading verify(BufferedImage image, Payload payload) {
        return verification.apply(image.getRGB(0, 0) & 0xffffff);
    }

    AestheticScore looks(Candidate candidate, ArtRequest request) {
        return new AestheticScore(looks.applyAsDouble(candidate.seed()), Map.of());
    }

    BestOfNSelector.Builder selector(Executor executor) {
        return BestOfNSelector.builder(this, this::scan, this::verify, this::looks, executor);
    }

    static List<Long> seeds(Selection selection) {
        return selection.ranked().stream().map(c -> c.candidate().seed()).toList();
    }

    /** Makes drawing wait for an interrupt. */
    void blockDrawing(LongPredicate which) {
        onDraw = seed -> {
            if (!which.test(seed)) return;
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.release();
                throw e;
            }
        };
    }

    int begun() {
        return begunCount.get();
    }

    void awaitBegun(int count) throws InterruptedException {
        assertThat(begun.tryAcquire(count, 10, TimeUnit.SECONDS)).isTrue();
    }

    void awaitInterrupted(int count) throws InterruptedException {
        assertThat(interrupted.tryAcquire(count, 10, TimeUnit.SECONDS)).isTrue();
    }

    /** Two candidates came through; every other one that was begun is interrupted. */
    void awaitInterruptedOrNeverBegun() throws InterruptedException {
        awaitInterrupted(begun() - 2);
    }
}
