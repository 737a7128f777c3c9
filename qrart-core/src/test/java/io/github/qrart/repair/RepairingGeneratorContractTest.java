package io.github.qrart.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.contract.GeneratorContract;
import io.github.qrart.contract.TestImages;
import io.github.qrart.scan.EnsembleScanScorer;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RepairingGeneratorContractTest extends GeneratorContract {
    private static Generator mending(BufferedImage image, @Nullable SymbolPlacement symbol) {
        Generator damaged = new Generator() {
            @Override
            public GeneratorInfo info(ArtRequest request) {
                return new GeneratorInfo("damaged", Map.of("damage", "some"));
            }

            @Override
            public Candidate generate(ArtRequest request, long seed) {
                return new Candidate(seed, image, symbol, null, Map.of("scene", "drawn"));
            }
        };
        return RepairingGenerator.of(damaged, CodeRepair.of(EnsembleScanScorer.ofDefaults()));
    }

    @Override
    protected Generator generator() {
        return mending(Damage.DARK_MARGIN.image(), Damage.placement());
    }

    @Override
    protected ArtRequest request() {
        return ArtRequest.builder(Damage.PAYLOAD).size(Damage.SIZE).build();
    }

    @Test
    void saysWhatWasMendedAndByWhom() throws Exception {
        Candidate candidate = generator().generate(request(), 1);

        assertThat(candidate.notes()).containsEntry("scene", "drawn");
        assertThat(candidate.notes().get("repair")).contains("% of the margin right around the code is dark");
        assertThat(Objects.requireNonNull(candidate.symbol()).plan()).isPresent();
        assertThat(generator().info(request()))
                .isEqualTo(new GeneratorInfo("damaged+repair", Map.of("damage", "some")));
        assertThat(ImageReaders.boofcv(candidate.image())).contains(Damage.PAYLOAD);
    }

    @Test
    void aCandidateThatIsFineStaysAsItIs() throws Exception {
        BufferedImage fine = Damage.NONE.image();

        Candidate candidate = mending(fine, null).generate(request(), 1);

        assertThat(candidate.image()).isSameAs(fine);
        assertThat(candidate.notes()).containsEntry("repair", "not needed");
    }

    @Test
    void aCandidateWithoutASymbolStaysAndSaysWhy() throws Exception {
        BufferedImage noise = TestImages.noise(Damage.SIZE, 9);

        Candidate candidate = mending(noise, null).generate(request(), 1);

        assertThat(candidate.image()).isSameAs(noise);
        assertThat(candidate.symbol()).isNull();
        assertThat(candidate.notes().get("repair")).startsWith("not possible: no upright symbol");
    }
}
