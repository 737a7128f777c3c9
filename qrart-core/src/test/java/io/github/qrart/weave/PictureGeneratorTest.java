package io.github.qrart.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.SizeTooSmallException;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.PayloadTooLongException;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureGeneratorTest {
    private static final String TEXT = "https://example.org/p/48151-lamp";
    private static final int SIZE = 420;

    private final PictureGenerator generator = PictureGenerator.ofDefaults();

    private static ArtRequest.Builder request(Pictures picture) {
        return ArtRequest.builder(Payload.of(TEXT)).picture(picture.image(400)).size(SIZE);
    }

    /** At half size, where a phone sees a code that fills a third of its view; the subtler presets need that distance. */
    @ParameterizedTest
    @EnumSource
    void everyPresetReadsOnEveryPicture(Pictures picture) throws Exception {
        for (Preset preset : Preset.values()) {
            BufferedImage woven = weave(picture, preset);
            assertThat(read(Filters.resize(Plane.luma(woven), SIZE / 2, SIZE / 2)
                            .toImage()))
                    .as("%s", preset)
                    .isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDefaultPresetReadsPixelByPixelToo(Pictures picture) throws Exception {
        assertThat(read(weave(picture, Preset.BALANCED))).isEqualTo(TEXT);
    }

    private BufferedImage weave(Pictures picture, Preset preset) throws InterruptedException {
        ArtRequest request = request(picture).preset(preset).build();
        generator.check(request);
        return generator.generate(request, 1).image();
    }

    private static String read(BufferedImage image) throws Exception {
        int[] rgb = Pixels.rgb(image);
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), rgb);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @Test
    void theSameSeedGivesTheSamePixelsAndAnotherSeedOthers() throws InterruptedException {
        ArtRequest request = request(Pictures.GRADIENT).build();
        Set<Integer> seen = new HashSet<>();
        for (long seed = 1; seed <= 3; seed++) {
            Candidate candidate = generator.generate(request, seed);
            assertThat(candidate.seed()).isEqualTo(seed);
            seen.add(Arrays.hashCode(Pixels.rgb(candidate.image())));
        }
        assertThat(seen).hasSize(3);
        int again = Arrays.hashCode(Pixels.rgb(generator.generate(request, 1).image()));
        assertThat(seen).contains(again);
    }

    @Test
    void eightSeedsInARowDifferInMaskMarginsAndFraming() throws InterruptedException {
        ArtRequest request = request(Pictures.GRADIENT).build();
        Set<Integer> masks = new HashSet<>();
        Set<Object> framings = new HashSet<>();
        double[] margins = new double[9];
        for (int seed = 1; seed <= 8; seed++) {
            Candidate candidate = quick(.45, .06).generate(request, seed);
            masks.add(plan(candidate).mask());
            framings.add(Objects.requireNonNull(candidate.pictureBox()));
            margins[seed] = meanMargin(candidate);
        }
        assertThat(masks).hasSize(4);
        assertThat(framings).hasSize(8);
        assertThat(margins[4]).isGreaterThan(1.1 * margins[3]);
        assertThat(margins[2]).isGreaterThan(1.05 * margins[1]);
    }

    @Test
    void withoutSpreadAndCropSeedsKeepFramingAndMargins() throws InterruptedException {
        ArtRequest request = request(Pictures.GRADIENT).build();
        PictureGenerator still = quick(0, 0);
        Candidate first = still.generate(request, 1);
        Candidate second = still.generate(request, 2);
        Candidate third = still.generate(request, 3);
        assertThat(Pixels.rgb(second.image())).isEqualTo(Pixels.rgb(first.image()));
        assertThat(third.pictureBox()).isEqualTo(first.pictureBox());
        assertThat(plan(third).mask()).isNotEqualTo(plan(first).mask());
    }

    private static PictureGenerator quick(double spread, double crop) {
        return PictureGenerator.of(preset -> WeaveOptions.builder(preset)
                .fast()
                .marginSpread(spread)
                .crop(crop)
                .build());
    }

    private static SymbolPlan plan(Candidate candidate) {
        return Objects.requireNonNull(candidate.symbol()).plan().orElseThrow();
    }

    private static double meanMargin(Candidate candidate) {
        return Double.parseDouble(Objects.requireNonNull(candidate.notes().get("meanMargin")));
    }

    @Test
    void thePlacementSaysWhereTheSymbolLies() throws InterruptedException {
        Candidate candidate = generator.generate(request(Pictures.LIGHT).build(), 1);
        var placement = Objects.requireNonNull(candidate.symbol());
        assertThat(placement.moduleSize() % 1).isZero();
        assertThat(placement.plan()).isPresent();
        assertThat(placement.box().x0()).isGreaterThanOrEqualTo(2 * placement.moduleSize());
        assertThat(candidate.image().getWidth()).isEqualTo(SIZE);
        assertThat(candidate.notes()).containsKey("symbol");
    }

    @Test
    void aRequestWithoutPictureIsRefused() {
        ArtRequest request =
                ArtRequest.builder(Payload.of(TEXT)).prompt("a village").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.check(request))
                .withMessageContaining("no picture")
                .withMessageContaining("ArtRequest.Builder.picture");
    }

    @Test
    void aSizeTooSmallForThePayloadIsRefusedWithTheSmallestThatWillDo() {
        ArtRequest request = ArtRequest.builder(Payload.of("x".repeat(600)))
                .picture(Pictures.DARK.image(64))
                .size(200)
                .build();
        assertThatThrownBy(() -> generator.check(request)).isInstanceOfSatisfying(SizeTooSmallException.class, e -> {
            generator.check(ArtRequest.builder(request).size(e.smallest()).build());
            assertThatThrownBy(() -> generator.check(
                            ArtRequest.builder(request).size(e.smallest() - 1).build()))
                    .isInstanceOf(SizeTooSmallException.class);
        });
    }

    @Test
    void aPayloadThatNoVersionHoldsIsRefused() {
        assertThatThrownBy(() -> generator.check(ofLength(2954))).isInstanceOf(PayloadTooLongException.class);
    }

    @Test
    void aPayloadTooLongForThePresetsLevelTakesTheLowest() {
        assertThatCode(() -> generator.check(ofLength(2953))).doesNotThrowAnyException();
    }

    private static ArtRequest ofLength(int bytes) {
        return ArtRequest.builder(Payload.of("x".repeat(bytes)))
                .picture(Pictures.DARK.image(64))
                .size(4096)
                .build();
    }

    @Test
    void aSmallImageTakesASmallerVersion() throws Exception {
        ArtRequest request = ArtRequest.builder(Payload.of("HELLO"))
                .picture(Pictures.GRADIENT.image(300))
                .size(128)
                .preset(Preset.FINE)
                .build();
        generator.check(request);
        Candidate candidate = generator.generate(request, 1);
        assertThat(Objects.requireNonNull(candidate.symbol()).modules()).isEqualTo(21);
        assertThat(read(candidate.image())).isEqualTo("HELLO");
    }

    @Test
    void settingsAreToldApartByPreset() {
        Set<Object> infos = new HashSet<>();
        for (Preset preset : Preset.values()) {
            infos.add(generator.info(request(Pictures.DARK).preset(preset).build()));
        }
        assertThat(infos).hasSize(Preset.values().length);
    }

    @Test
    void optionsOfOnesOwnAreUsedAndTold() throws Exception {
        WeaveOptions options = WeaveOptions.builder(Preset.LOOKS)
                .level(ErrorCorrection.Q)
                .minVersion(5)
                .errorShare(0)
                .fast()
                .build();
        PictureGenerator own = PictureGenerator.of(preset -> options);
        ArtRequest request = request(Pictures.STRIPES).build();

        Candidate candidate = own.generate(request, 3);

        var plan = Objects.requireNonNull(candidate.symbol()).plan().orElseThrow();
        assertThat(plan.errorCorrection()).isEqualTo(ErrorCorrection.Q);
        assertThat(plan.version()).isEqualTo(5);
        assertThat(candidate.notes()).containsEntry("wrongCodewords", "0");
        assertThat(own.info(request)).isNotEqualTo(generator.info(request));
        assertThat(read(candidate.image())).isEqualTo(TEXT);
    }

    @Test
    void whatIsSpentOfErrorCorrectionIsTold() throws Exception {
        PictureGenerator spending = PictureGenerator.of(
                preset -> WeaveOptions.builder(preset).errorShare(.25).build());
        Candidate candidate = spending.generate(request(Pictures.GRADIENT).build(), 1);
        var plan = Objects.requireNonNull(candidate.symbol()).plan().orElseThrow();
        assertThat(plan.wrongCodewords()).isPositive();
        assertThat(candidate.notes()).containsEntry("wrongCodewords", Integer.toString(plan.wrongCodewords()));
        assertThat(read(candidate.image())).isEqualTo(TEXT);
    }
}
