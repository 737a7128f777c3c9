package io.github.qrart.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.SymbolPlacement;
import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Generator} must do. Extend it and say which one, and a request that it draws quickly. */
public abstract class GeneratorContract {
    /** For subclasses. */
    protected GeneratorContract() {}

    /**
     * The generator to test.
     *
     * @return a generator; each test asks for it once
     */
    protected abstract Generator generator();

    /**
     * A request that it accepts. A small size keeps the tests quick.
     *
     * @return a new, equal request for each call
     */
    protected abstract ArtRequest request();

    @Test
    final void saysWhoItIs() {
        Generator generator = generator();

        assertThat(generator.info(request()).id()).isNotBlank();
        assertThat(generator.info(request())).isEqualTo(generator.info(request()));
        assertThat(generator.preferredBatchSize()).isPositive();
    }

    @Test
    final void theCandidateIsWhatWasAskedFor() throws Exception {
        ArtRequest request = request();
        Generator generator = generator();
        generator.check(request);

        Candidate candidate = generator.generate(request, 5);

        assertThat(candidate.seed()).isEqualTo(5);
        assertThat(candidate.image().getWidth()).isEqualTo(request.size());
        assertThat(candidate.image().getHeight()).isEqualTo(request.size());
        assertThat(candidate.image().getTransparency()).isEqualTo(Transparency.OPAQUE);
        if (request.picture().isEmpty()) assertThat(candidate.pictureBox()).isNull();
    }

    @Test
    final void aSymbolThatIsKnownCarriesThePayloadWithinTheImage() throws Exception {
        ArtRequest request = request();

        Candidate candidate = generator().generate(request, 5);

        SymbolPlacement symbol = candidate.symbol();
        if (symbol != null) {
            Box box = symbol.box();
            assertThat(box.x0()).isGreaterThanOrEqualTo(0);
            assertThat(box.y0()).isGreaterThanOrEqualTo(0);
            assertThat(box.x1()).isLessThanOrEqualTo(request.size());
            assertThat(box.y1()).isLessThanOrEqualTo(request.size());
            symbol.plan()
                    .ifPresent(plan -> assertThat(plan.payload())
                            .isEqualTo(request.payload().bytes()));
        }
    }

    @Test
    final void sameRequestAndSeedGiveTheSamePixelsInAnyThread() throws Exception {
        Generator generator = generator();
        int[] alone = TestImages.pixels(generator.generate(request(), -3).image());

        assertThat(InSeveralThreads.run(() ->
                        TestImages.pixels(generator.generate(request(), -3).image())))
                .allSatisfy(pixels -> assertThat(pixels).isEqualTo(alone));
    }

    @Test
    final void aBatchGivesTheSamePixelsAsOneByOne() throws Exception {
        Generator generator = generator();
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seeds.size() < generator.preferredBatchSize(); seed++) seeds.add(seed);

        List<Candidate> batch = generator.generate(request(), seeds);

        assertThat(batch).extracting(Candidate::seed).isEqualTo(seeds);
        for (Candidate candidate : batch) {
            BufferedImage alone =
                    generator.generate(request(), candidate.seed()).image();
            assertThat(TestImages.pixels(candidate.image())).isEqualTo(TestImages.pixels(alone));
        }
    }

    @Test
    final void leavesThePictureAlone() throws Exception {
        ArtRequest request = request();
        int[] before = request.picture().map(TestImages::pixels).orElse(new int[0]);

        generator().generate(request, 1);

        assertThat(request.picture().map(TestImages::pixels).orElse(new int[0])).isEqualTo(before);
    }

    @Test
    final void anInterruptIsNotLost() throws Exception {
        Generator generator = generator();

        assertThat(InSeveralThreads.keepsInterrupt(() -> generator.generate(request(), 1)))
                .isTrue();
    }
}
