package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.ScanScore;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
    private static final String PAYLOAD = SceneTrial.SHORT;

    /** A disc on transparent ground with a wide margin. */
    private static BufferedImage disc(int width, int height) {
        BufferedImage image = new BufferedImage(width + 60, height + 20, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0xc8102e));
        g.fillOval(30, 10, width, height);
        g.dispose();
        return image;
    }

    private static ArtRequest request(String payload) {
        return ArtRequest.builder(Payload.of(payload))
                .prompt("snow village")
                .size(600)
                .build();
    }

    @ParameterizedTest
    @ValueSource(doubles = {.2, .26})
    void aLogoStandsInTheMiddleAndTheSymbolReads(double share) throws Exception {
        SceneGenerator generator = SceneGenerator.ofDefaults().withLogo(Logo.of(disc(200, 200), share));

        Candidate candidate = generator.generate(request(PAYLOAD), 2);

        SymbolPlacement placement = Objects.requireNonNull(candidate.symbol());
        int n = placement.modules();
        int middle = candidate.image().getWidth() / 2;
        assertThat(candidate.image().getRGB(middle, middle)).isEqualTo(0xffc8102e);
        assertThat(SceneTrial.read(candidate)).isEqualTo(PAYLOAD);
        assertThat(candidate.notes().get("logo")).contains("of " + n + "×" + n + " modules, hides at most ");
        assertThat(placement.plan().orElseThrow().dark(n / 2, n / 2)).isFalse();
    }

    @Test
    void aLargerLogoRaisesTheVersionAndKeepsHalfOfWhatABlockRestores() {
        Logo logo = Logo.of(disc(200, 200), .26);
        SymbolPlan without = SymbolChoice.of(request(PAYLOAD), null, 0);

        SymbolPlan with = SymbolChoice.of(request(PAYLOAD), logo, 0);

        LogoArea.Loss loss = LogoArea.of(logo, .26, with.modules()).loss(with);
        assertThat(with.version()).isGreaterThan(without.version());
        assertThat(with.errorCorrection()).isEqualTo(ErrorCorrection.H);
        assertThat(loss.hidden()).isPositive().isLessThanOrEqualTo(loss.correctable() / 2);
        assertThat(LogoArea.of(logo, .26, without.modules()).loss(without).isBearable())
                .isFalse();
    }

    @Test
    void theLevelIsRaisedWhereThatCarriesIt() {
        String payload = "https://example.com/" + "a".repeat(78);
        ArtRequest request =
                ArtRequest.builder(Payload.of(payload)).preset(Preset.LOOKS).build();
        assertThat(SymbolChoice.of(request, null, 0).errorCorrection()).isEqualTo(ErrorCorrection.M);

        SymbolPlan with = SymbolChoice.of(request, Logo.of(disc(200, 200)), 0);

        assertThat(with.errorCorrection()).isIn(ErrorCorrection.Q, ErrorCorrection.H);
    }

    @Test
    void whatIsNotCarriedIsRefusedAndTheMessageSaysHowLargeItMayBe() {
        SceneGenerator generator = SceneGenerator.ofDefaults().withLogo(Logo.of(disc(200, 200), .4));

        assertThatThrownBy(() -> generator.check(request(PAYLOAD)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "a logo over 0\\.40 of the symbol's side hides \\d+ codewords of a block that restores"
                                + " \\d+ \\(version \\d, level H\\), and \\d+ of them are kept for dirt and blur;"
                                + " expected at most 0\\.\\d\\d: make the logo smaller");
        String share = messageOf(generator).replaceAll(".*at most (0\\.\\d\\d).*", "$1");
        SceneGenerator.ofDefaults()
                .withLogo(Logo.of(disc(200, 200), Double.parseDouble(share)))
                .check(request(PAYLOAD));
    }

    private static String messageOf(SceneGenerator generator) {
        try {
            generator.check(request(PAYLOAD));
            return "";
        } catch (IllegalArgumentException e) {
            return Objects.toString(e.getMessage());
        }
    }

    @Test
    void aLongLogoTakesFewerRows() {
        LogoArea area = LogoArea.of(Logo.of(disc(300, 110), .3), .3, 37);

        assertThat(area.width()).isEqualTo(11);
        assertThat(area.height()).isLessThan(area.width()).isOdd();
        assertThat(area.column()).isEqualTo(13);
    }

    @Test
    void theDocumentCarriesTheLogoInside() throws InterruptedException {
        String svg = SceneGenerator.ofDefaults()
                .withLogo(Logo.of(disc(200, 200)))
                .svg(ArtRequest.builder(request(PAYLOAD)).prompt("hill town").build(), 2);

        assertThat(svg)
                .containsOnlyOnce("<image ")
                .contains(" href=\"data:image/png;base64,")
                .as("drawn once, not traced besides")
                .doesNotContain("c8102e");
    }

    @Test
    void aRedrawingLaysItOnceOnly() throws InterruptedException {
        BufferedImage faint = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 64 * 64; i++) faint.setRGB(i % 64, i / 64, 0x40000000);
        SceneGenerator generator = SceneGenerator.ofDefaults().withLogo(Logo.of(faint));
        ScanScore bad = new ScanScore(.2, true, List.of(), 0, 1, Map.of(), List.of("too dim"));

        Candidate once = generator.generate(request(PAYLOAD), 2);
        Candidate thrice = generator.checkedBy((image, payload, symbol) -> bad).generate(request(PAYLOAD), 2);

        assertThat(thrice.notes().get("redrawn")).startsWith("calmer twice");
        int middle = once.image().getWidth() / 2;
        assertThat(thrice.image().getRGB(middle, middle) & 255)
                .isCloseTo(once.image().getRGB(middle, middle) & 255, within(12));
    }

    @Test
    void whatIsNoLogoIsRefused() {
        BufferedImage empty = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        assertThatThrownBy(() -> Logo.of(empty)).hasMessageContaining("every pixel is transparent");
        assertThatThrownBy(() -> Logo.of(disc(10, 200))).hasMessageContaining(" px; expected at least 16×16");
        assertThatThrownBy(() -> Logo.of(disc(400, 100))).hasMessageContaining("at most 3 times the other");
        assertThatThrownBy(() -> Logo.of(disc(200, 200), .5)).hasMessageContaining("expected 0.1 to 0.4");
        assertThatThrownBy(() -> Logo.of(disc(200, 200), Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
