package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.SizeTooSmallException;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SceneGeneratorTest {
    private static final String SHORT = "https://ex.org/q7w8e9";
    private static final String LONG =
            "https://events.example.com/2026/winter/register?utm_source=flyer&utm_medium=qr&ref=90210";

    private final SceneGenerator generator = SceneGenerator.ofDefaults();

    @Test
    void theSameSeedGivesTheSamePixelsInAnyThread() throws Exception {
        ArtRequest request = request(SHORT, "snow village", 300).build();
        int[] first = Pixels.rgb(generator.generate(request, 5).image());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<int[]> again =
                    () -> Pixels.rgb(generator.generate(request, 5).image());
            Callable<int[]> other =
                    () -> Pixels.rgb(generator.generate(request, 6).image());
            Future<int[]> different = threads.submit(other);
            Future<int[]> same = threads.submit(again);
            assertThat(same.get()).isEqualTo(first);
            assertThat(different.get()).isNotEqualTo(first);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void notesSayWhatWasUnderstood() throws InterruptedException {
        Candidate candidate = generator.generate(
                request(SHORT, "a snow village at dusk with a dragon", 256).build(), 1);

        assertThat(candidate.seed()).isEqualTo(1);
        assertThat(candidate.notes())
                .isEqualTo(Map.of("scene", "snow village", "mood", "dusk, winter", "not used", "dragon"));
    }

    @Test
    void notesSayWhenTheSeedChoseTheScene() throws InterruptedException {
        Candidate candidate = generator.generate(request(SHORT, "a dragon", 256).build(), 1);

        assertThat(candidate.notes()).containsKey("scene").containsEntry("chosen by", "seed");
        assertThat(candidate.notes()).containsEntry("not used", "dragon");
    }

    @Test
    void coloursAndWeatherAreNotedAndTheSymbolStillReads() throws Exception {
        Candidate candidate = generator.generate(
                request(SHORT, "paper cut in #0a7d5a and gold, misty", 400).build(), 2);

        assertThat(candidate.notes())
                .containsEntry("palette", "#0a7d5a, gold")
                .hasEntrySatisfying("mood", mood -> assertThat(mood).endsWith(", mist"))
                .doesNotContainKey("not used");
        assertThat(readings(candidate)).containsOnly(SHORT);
    }

    @Test
    void everyColourLeavesTheSymbolReadable() throws Exception {
        for (String colour : List.of("black", "white", "yellow", "red", "#001030", "pink and orange")) {
            Candidate candidate = generator.generate(
                    request(SHORT, "snow village in " + colour, 300).build(), 4);
            assertThat(readings(candidate)).as(colour).containsOnly(SHORT);
        }
    }

    @Test
    void anotherSceneIsDrawnWhenThePromptAsksForIt() throws Exception {
        SceneGenerator more = generator.with(new Stripes("stripes"));
        Candidate candidate = more.generate(request(SHORT, "stripes", 256).build(), 1);

        assertThat(candidate.notes()).containsEntry("scene", "stripes");
        assertThat(readings(candidate)).containsOnly(SHORT);
        assertThatThrownBy(() -> more.with(new Stripes("snow village")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("snow village");
    }

    @Test
    void aWishIsGrantedWhereTheSymbolIsFree() throws Exception {
        SceneGenerator wishing = SceneGenerator.of(List.of(new Stripes("stripes")));
        int granted = 0;
        int all = 0;
        for (long seed = 0; seed < 4; seed++) {
            Candidate candidate = wishing.generate(request(SHORT, "", 256).build(), seed);
            SymbolPlan plan = Objects.requireNonNull(candidate.symbol()).plan().orElseThrow();
            for (int i = 0; i < plan.modules() * plan.modules(); i++) {
                int x = i % plan.modules();
                int y = i / plan.modules();
                if (plan.role(x, y).isFunction()) continue;
                all++;
                if (plan.dark(x, y) == y > plan.modules() / 2) granted++;
            }
            assertThat(plan.wrongCodewords()).isZero();
        }
        // By chance it would be half.
        assertThat((double) granted / all).isGreaterThan(.53);
    }

    /** Draws next to nothing, and wishes for light above and dark below. */
    private record Stripes(String id) implements Scene {
        @Override
        public Set<String> words() {
            return Set.of("stripe");
        }

        @Override
        public Wish wish(SceneSketch sketch) {
            return (x, y) -> y > sketch.modules() / 2 + 1 ? 1 : -1;
        }

        @Override
        public void draw(SceneCanvas canvas) throws InterruptedException {
            canvas.shade((x, y, rgb) ->
                    canvas.dark((int) Math.floor(x), (int) Math.floor(y)) ? Oklch.rgb(.3, .1, 30 * x) : 0xfafafa);
        }
    }

    @Test
    void aSeasonThatTheSceneCannotDrawIsNotUsed() throws InterruptedException {
        Candidate candidate =
                generator.generate(request(SHORT, "snow village in summer", 256).build(), 1);

        assertThat(candidate.notes()).containsEntry("not used", "summer");
    }

    @ParameterizedTest
    @EnumSource(TimeOfDay.class)
    void everyModulesMiddleIsOnItsSide(TimeOfDay time) throws InterruptedException {
        Candidate candidate =
                generator.generate(request(LONG, "snow village " + time, 500).build(), 3);
        SymbolPlacement placement = Objects.requireNonNull(candidate.symbol());
        SymbolPlan plan = placement.plan().orElseThrow();
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                int rgb = candidate.image().getRGB((int) placement.centreX(x), (int) placement.centreY(y));
                if (plan.dark(x, y)) assertThat(Pixels.luma(rgb & 0xffffff)).isLessThan(108);
                else assertThat(Pixels.luma(rgb & 0xffffff)).isGreaterThan(175);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "snow village at dusk, 256, " + SHORT,
        "snow village at night, 512, " + LONG,
        "snow village in the morning, 768, " + SHORT,
        "snow village by day, 1000, äöü 🎿 \u0007"
    })
    void isReadExactlyAtManySizes(String prompt, int size, String payload) throws Exception {
        Candidate candidate = generator.generate(request(payload, prompt, size).build(), 2);

        assertThat(candidate.image().getWidth()).isEqualTo(size);
        assertThat(candidate.image().getHeight()).isEqualTo(size);
        assertThat(readings(candidate)).containsOnly(payload);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isReadExactlyWithEveryPreset(Preset preset) throws Exception {
        ArtRequest request = request(LONG, "snow village", 600).preset(preset).build();

        assertThat(readings(generator.generate(request, 4))).containsOnly(LONG);
    }

    @Test
    void refusesASizeThatCannotHoldTheSymbol() {
        ArtRequest request = request(LONG, "snow village", 150).build();

        assertThatThrownBy(() -> generator.check(request)).isInstanceOfSatisfying(SizeTooSmallException.class, e -> {
            ArtRequest larger = ArtRequest.builder(request).size(e.smallest()).build();
            generator.check(larger);
        });
    }

    @Test
    void refusesAPayloadThatNoVersionHolds() {
        ArtRequest request = request("x".repeat(3000), "snow village", 4096).build();

        assertThatThrownBy(() -> generator.check(request)).isInstanceOf(PayloadTooLongException.class);
    }

    @Test
    void aLongPayloadGivesUpErrorCorrectionBeforeItFails() {
        ArtRequest request = request("x".repeat(2900), "snow village", 4096).build();

        generator.check(request);
    }

    @Test
    void endsWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() ->
                        generator.generate(request(SHORT, "snow village", 768).build(), 1))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static ArtRequest.Builder request(String payload, String prompt, int size) {
        return ArtRequest.builder(Payload.of(payload)).prompt(prompt).size(size);
    }

    /**
     * What ZXing reads at full and at half size. Not every scale is read: a module as large as the reader's window is
     * thresholded against itself.
     */
    private static List<String> readings(Candidate candidate) {
        Plane luma = Plane.luma(candidate.image());
        Plane half = Filters.resize(luma, luma.width() / 2, luma.height() / 2);
        return Stream.of(luma, half).flatMap(plane -> read(plane).stream()).toList();
    }

    private static Optional<String> read(Plane plane) {
        RGBLuminanceSource source = new RGBLuminanceSource(plane.width(), plane.height(), Pixels.rgb(plane.toImage()));
        Map<DecodeHintType, ?> hints = Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");
        try {
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(source));
            return Optional.of(new QRCodeReader().decode(bitmap, hints).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
