package io.github.qrart.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.Reading;
import io.github.qrart.SizeTooSmallException;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.onnx.runtime.OutOfDeviceMemoryException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffusionGeneratorTest {
    private static final List<Long> EIGHT = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);

    private static ArtRequest request() {
        return ArtRequest.builder(Payload.of("HTTPS://EX.AMPLE"))
                .prompt("a hill town")
                .size(256)
                .build();
    }

    private static DiffusionOptionsBuilder quick() {
        return DiffusionOptions.original().toBuilder().steps(4).repair(false);
    }

    @Test
    void aBatchThatDoesNotFitIsHalvedAndSoOn() throws Exception {
        FakeNetworks networks = new FakeNetworks(5);
        DiffusionGenerator generator =
                DiffusionGenerator.builder(networks).options(quick().build()).build();

        assertThat(generator.generate(request(), EIGHT))
                .extracting(Candidate::seed)
                .isEqualTo(EIGHT);
        assertThat(networks.samples).containsExactly(4, 4, 4, 4);
        assertThatThrownBy(() ->
                        DiffusionGenerator.builder(new FakeNetworks(1)).build().generate(request(), 1))
                .isInstanceOf(OutOfDeviceMemoryException.class);
    }

    @Test
    void guidanceOfOneHalvesTheWorkAndStepsWithoutControlAreAskedForWithout() throws Exception {
        FakeNetworks networks = new FakeNetworks(64);
        DiffusionGenerator.builder(networks)
                .options(quick().guidance(1).control(.25, .75).build())
                .build()
                .generate(request(), EIGHT);

        assertThat(networks.samples).containsExactly(8);
        assertThat(networks.strengths).containsExactly(0., 1.5, 1.5, 0.);
        assertThat(networks.controlEnded).containsExactly(3);
        assertThat(networks.ended).containsExactly(4);
    }

    @Test
    void anInterruptEndsItWithinAStep() {
        FakeNetworks networks = new FakeNetworks(64);
        DiffusionGenerator generator = DiffusionGenerator.builder(networks)
                .options(quick().build())
                .listener(step -> {
                    if (step.step() == 2) Thread.currentThread().interrupt();
                })
                .build();

        assertThatThrownBy(() -> generator.generate(request(), 1)).isInstanceOf(InterruptedException.class);
        assertThat(networks.strengths).hasSize(2);
    }

    @Test
    void listenersAreToldOfEveryStep() throws Exception {
        List<DiffusionStep> told = new ArrayList<>();
        DiffusionGenerator.builder(new FakeNetworks(64))
                .options(quick().build())
                .listener(told::add)
                .build()
                .generate(request(), List.of(3L, 4L));

        assertThat(told).extracting(DiffusionStep::step).containsExactly(1, 2, 3, 4);
        assertThat(told).allSatisfy(step -> {
            assertThat(step.seeds()).containsExactly(3L, 4L);
            assertThat(step.steps()).isEqualTo(4);
            assertThat(step.inModel()).isLessThanOrEqualTo(step.elapsed());
        });
    }

    @Test
    void everythingThatPixelsDependOnIsInTheProvenance() {
        DiffusionGenerator generator =
                DiffusionGenerator.builder(new FakeNetworks(64)).build();

        assertThat(generator.info(request()).id()).isEqualTo("diffusion+repair");
        assertThat(generator.info(request()).settings()).containsKeys("options", "models", "device");
        assertThat(generator.info(request()).settings().get("options"))
                .contains("ddim 50 steps, guidance 3.5, strength 1.5 from 0.25 to 1.0");
    }

    /** The conditioning image mixed in whole is a plain code, and the picture's size is that of the request. */
    @Test
    void theBlendReachesFromTheModelsImageToThePlainCode() throws Exception {
        for (int size : new int[] {256, 300}) {
            ArtRequest request = ArtRequest.builder(request()).size(size).build();
            Candidate code = DiffusionGenerator.builder(new FakeNetworks(64))
                    .options(quick().blend(1).build())
                    .build()
                    .generate(request, 1);

            assertThat(code.image().getWidth()).isEqualTo(size);
            assertThat(Embedded.verifier().verify(code.image(), request.payload()))
                    .isInstanceOf(Reading.Decoded.class);
        }
    }

    @Test
    void modulesLieOnTheLatentGridInGreySurroundings() {
        ConditionImage image =
                ConditionImage.of(ArtRequest.builder(request()).size(768).build(), DiffusionOptions.original(), 768);

        assertThat(image.placement().moduleSize() % 8).isZero();
        assertThat(image.placement().box().x0() % 8).isZero();
        assertThat(image.grey()[0]).isEqualTo(128);
        int from = (int) image.placement().box().x0();
        int module = (int) image.placement().moduleSize();
        assertThat(image.grey()[(from + 1) * 768 + from + 1]).isZero();
        assertThat(image.grey()[(from + 1) * 768 + from - 2 * module]).isEqualTo(255);
        assertThat(image.grey()[(from + 1) * 768 + from - 2 * module - 1]).isEqualTo(128);
        assertThat(image.planes()[0]).isEqualTo(.50196f, within(1e-4f));
    }

    /** However small the modules get, the symbol keeps most of the side it could have. */
    @Test
    void aFinerGridIsTakenWhereEightPixelsWasteTooMuch() {
        for (int length = 10; length < 400; length += 30) {
            ArtRequest request =
                    ArtRequest.builder(Payload.of("x".repeat(length))).size(768).build();
            ConditionImage image = ConditionImage.of(request, DiffusionOptions.original(), 768);
            double across = image.placement().modules() + 6;
            assertThat(image.placement().moduleSize()).isGreaterThanOrEqualTo(.75 * Math.floor(768 / across));
        }
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        DiffusionGenerator generator =
                DiffusionGenerator.builder(new FakeNetworks(64)).build();
        ArtRequest small =
                ArtRequest.builder(Payload.of("x".repeat(200))).size(200).build();

        assertThatThrownBy(() -> generator.check(small)).isInstanceOf(SizeTooSmallException.class);
        assertThatThrownBy(() -> DiffusionOptions.original().toBuilder().control(.8, .2))
                .hasMessageContaining("end of control");
        assertThatThrownBy(() -> DiffusionOptions.original().toBuilder().guidance(.5))
                .hasMessageContaining("guidance");
        for (Preset preset : Preset.values()) {
            generator.check(ArtRequest.builder(request()).preset(preset).build());
        }
    }

    /** Noise is what the tiny models draw; what comes out scans all the same. */
    @Test
    void theRepairMakesNoiseScan() throws Exception {
        ArtRequest request = ArtRequest.builder(request()).size(384).build();
        try (DiffusionModel model = Tiny.open()) {
            Candidate candidate = DiffusionGenerator.builder(model)
                    .options(DiffusionOptions.fast().toBuilder().steps(2).build())
                    .build()
                    .generate(request, 5);

            assertThat(candidate.notes()).containsKey("repair");
            assertThat(Embedded.scanScorer()
                            .score(candidate.image(), request.payload(), candidate.symbol())
                            .probability())
                    .isGreaterThan(.3);
        }
    }
}
