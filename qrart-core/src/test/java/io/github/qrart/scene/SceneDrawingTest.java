package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SceneDrawingTest {
    private static final String SHORT = "https://ex.org/q7w8e9";
    private static final String LONG =
            "https://events.example.com/2026/winter/register?utm_source=flyer&utm_medium=qr&ref=90210";

    static Stream<Arguments> pictures() {
        return Stream.of(new HillTown(), new PaperCut(), new WoodblockWaves(), new ZenGarden(), new CoralReef())
                .flatMap(scene -> Stream.of(
                        Arguments.of(scene, SHORT, "morning", 512, 1L),
                        Arguments.of(scene, LONG, "dusk", 640, 12L),
                        Arguments.of(scene, SHORT, "night", 768, -7L)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyModuleIsOnItsSideAndTheSymbolReads(Scene scene, String payload, String prompt, int size, long seed)
            throws InterruptedException, ReaderException {
        Candidate candidate = draw(scene, payload, prompt, size, seed);
        SymbolPlacement placement = Objects.requireNonNull(candidate.symbol());
        SymbolPlan plan = placement.plan().orElseThrow();
        Plane soft = Filters.gaussian(Plane.luma(candidate.image()), .15 * placement.moduleSize());
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                float luma = soft.sample(placement.centreX(x), placement.centreY(y));
                if (plan.dark(x, y)) assertThat(luma).as("dark %d, %d", x, y).isLessThan(116);
                else assertThat(luma).as("light %d, %d", x, y).isGreaterThan(168);
            }
        }
        assertThat(read(candidate)).isEqualTo(payload);
        assertThat(leastLumaAround(candidate, soft)).isGreaterThan(170);
    }

    @Test
    void theSameSeedGivesTheSamePixels() throws InterruptedException {
        for (Scene scene :
                List.of(new HillTown(), new PaperCut(), new WoodblockWaves(), new ZenGarden(), new CoralReef())) {
            int[] once = Pixels.rgb(draw(scene, SHORT, "", 256, 3).image());
            assertThat(Pixels.rgb(draw(scene, SHORT, "", 256, 3).image())).isEqualTo(once);
            assertThat(Pixels.rgb(draw(scene, SHORT, "", 256, 4).image())).isNotEqualTo(once);
        }
    }

    private static Candidate draw(Scene scene, String payload, String prompt, int size, long seed)
            throws InterruptedException {
        ArtRequest request = ArtRequest.builder(Payload.of(payload))
                .prompt(prompt)
                .size(size)
                .build();
        return SceneGenerator.of(List.of(scene)).generate(request, seed);
    }

    /** Around the symbol as far as a quiet zone must reach, of means over a fifth of a module. */
    private static float leastLumaAround(Candidate candidate, Plane soft) {
        SymbolPlacement placement = Objects.requireNonNull(candidate.symbol());
        int n = placement.modules();
        float least = 255;
        for (int ring = 1; ring <= 3; ring++) {
            for (int i = -ring; i < n + ring; i++) {
                least = Math.min(least, soft.sample(placement.centreX(i), placement.centreY(-ring)));
                least = Math.min(least, soft.sample(placement.centreX(i), placement.centreY(n - 1 + ring)));
                least = Math.min(least, soft.sample(placement.centreX(-ring), placement.centreY(i)));
                least = Math.min(least, soft.sample(placement.centreX(n - 1 + ring), placement.centreY(i)));
            }
        }
        return least;
    }

    /** At full size or, as a reader that samples coarsely sees it, at half. */
    private static String read(Candidate candidate) throws ReaderException {
        Plane full = Plane.luma(candidate.image());
        try {
            return read(full);
        } catch (NotFoundException e) {
            return read(Filters.resize(full, full.width() / 2, full.height() / 2));
        }
    }

    private static String read(Plane luma) throws ReaderException {
        int[] pixels = Pixels.rgb(luma.toImage());
        RGBLuminanceSource source = new RGBLuminanceSource(luma.width(), luma.height(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
