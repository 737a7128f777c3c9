package io.github.qrart.examples.cli;

import io.github.qrart.AestheticScore;
import io.github.qrart.AestheticScorer;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.Verifier;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Draws plain codes, fast, and scores them by their seed, so that a test knows what comes out. */
class PlainEngine implements Engine, Generator {
    final AtomicInteger drawn = new AtomicInteger();

    /** Whether images scan. */
    boolean scans() {
        return true;
    }

    @Override
    public Generator generator() {
        return this;
    }

    @Override
    public GeneratorInfo info(ArtRequest request) {
        return new GeneratorInfo("plain", Map.of("level", "L"));
    }

    @Override
    public void check(ArtRequest request) {
        place(request);
    }

    private static SymbolPlacement place(ArtRequest request) {
        SymbolPlan plan = SymbolPlan.of(request.payload().bytes(), ErrorCorrection.L);
        return SymbolPlacement.centred(plan, request.size(), 4, 2);
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        drawn.incrementAndGet();
        SymbolPlacement placement = place(request);
        SymbolPlan plan = placement.plan().orElseThrow();
        BufferedImage image = new BufferedImage(request.size(), request.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, request.size(), request.size());
        g.setColor(new Color((int) (seed * 8) & 127, 0, 0));
        int module = (int) placement.moduleSize();
        int from = (int) placement.box().x0();
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                if (plan.dark(x, y)) g.fillRect(from + x * module, from + y * module, module, module);
            }
        }
        g.dispose();
        return new Candidate(seed, image, placement, null, Map.of("scene", "plain"));
    }

    @Override
    public ScanScorer scanScorer() {
        return (image, payload, symbol) -> new ScanScore(
                scans() ? .9 : .2, scans(), List.of(new Reading.Decoded("first"), new Reading.NotFound("second")));
    }

    @Override
    public Verifier verifier() {
        return (image, payload) -> new Reading.Decoded("verifier");
    }

    @Override
    public AestheticScorer aestheticScorer() {
        return (candidate, request) -> {
            double looks = 1 / (1.0 + Math.abs(candidate.seed()));
            return new AestheticScore(looks, Map.of("youth", looks));
        };
    }

    /** One whose images do not scan. */
    static PlainEngine unscannable() {
        return new PlainEngine() {
            @Override
            boolean scans() {
                return false;
            }
        };
    }

    /** One that fails for some seeds. */
    static PlainEngine failingFor(List<Long> seeds) {
        return new PlainEngine() {
            @Override
            public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
                if (seeds.contains(seed)) throw new IllegalStateException("out of paint");
                return super.generate(request, seed);
            }
        };
    }

    /** One that is never ready. */
    static PlainEngine neverReady() {
        return new PlainEngine() {
            @Override
            public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
                new CountDownLatch(1).await();
                throw new IllegalStateException("nobody counts down");
            }
        };
    }
}
