package io.github.qrart.aesthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.AestheticScore;
import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.contract.TestImages;
import io.github.qrart.model.Coefficient;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.Link;
import io.github.qrart.model.ModelException;
import io.github.qrart.model.ModelProvenance;
import io.github.qrart.model.ScoreCurve;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class VisualAestheticScorerTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/looks");
    private static final int SIZE = 512;
    private static final ArtRequest PLAIN =
            ArtRequest.builder(PAYLOAD).size(SIZE).build();

    private final VisualAestheticScorer scorer = VisualAestheticScorer.ofDefaults();

    @Test
    void partsComeInOrder() throws InterruptedException {
        assertThat(scorer.score(placed(picture(SIZE)), PLAIN).parts().keySet())
                .containsExactly(
                        "finders",
                        "faintness",
                        "hues",
                        "entropy",
                        "shapes",
                        "order",
                        "sharpness",
                        "restraint",
                        "presence");
        assertThat(scorer.score(placed(picture(SIZE)), request(picture(SIZE)))
                        .parts()
                        .keySet())
                .endsWith("presence", "fidelity", "colour", "smoothness")
                .doesNotContain("restraint");
    }

    @Test
    void withoutThePlaceOfTheCodeTheRestIsScored() throws InterruptedException {
        Candidate unplaced = new Candidate(1, withCode(picture(SIZE), .5f));
        Looks looks = scorer.explain(unplaced, PLAIN);
        Looks placed = scorer.explain(placed(withCode(picture(SIZE), .5f)), PLAIN);

        assertThat(looks.score().parts().keySet())
                .containsExactly("hues", "entropy", "shapes", "order", "sharpness", "restraint");
        assertThat(looks.text()).contains("finders and faintness count as average");
        assertThat(looks.high() - looks.low()).isGreaterThan(2 * (placed.high() - placed.low()));
    }

    @Test
    void halfOfTheValueIsLikenessWhenThereIsAPicture() throws InterruptedException {
        Candidate candidate = placed(withCode(picture(SIZE), .5f));
        AestheticScore alone = scorer.score(candidate, PLAIN);
        AestheticScore beside = scorer.score(candidate, request(picture(SIZE)));

        Map<String, Double> p = beside.parts();
        double likeness = (part(p, "fidelity") + part(p, "colour") + part(p, "smoothness")) / 3;
        assertThat(beside.value()).isCloseTo((alone.value() + likeness) / 2, within(1e-9));
    }

    @Test
    void aLatticeIsSeenOnAnEvenGroundMoreThanOnALivelyOne() throws InterruptedException {
        BufferedImage even = TestImages.blank(SIZE, new Color(0x8090a0));
        BufferedImage lively = TestImages.blank(SIZE, new Color(0x8090a0));
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int tone = (x / 8 * 7919 + y / 8 * 104729) % 97;
                lively.setRGB(x, y, (80 + tone) * 0x10101);
            }
        }

        double onEven = smoothness(withCode(copy(even), .15f), even);
        double onLively = smoothness(withCode(copy(lively), .15f), lively);

        assertThat(smoothness(even, even)).isCloseTo(1, within(1e-6));
        assertThat(onEven).isLessThan(.9).isLessThan(onLively - .05);
    }

    @Test
    void thePictureItselfIsFaithful() throws InterruptedException {
        assertThat(fidelity(placed(picture(SIZE)), picture(SIZE))).isCloseTo(1, within(1e-6));
    }

    @Test
    void aPictureOfAnotherSizeIsComparedWhereItLies() throws InterruptedException {
        // Wider than high, with its middle square in the candidate, as generators place it.
        BufferedImage wide = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = wide.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture(SIZE), 150, 0, 600, 600, null);
        g.dispose();
        Box whole = new Box(-SIZE / 4.0, 0, SIZE * 1.25, SIZE);
        Candidate right = candidate(picture(SIZE), whole);
        Candidate shifted = candidate(picture(SIZE), new Box(0, 0, SIZE * 1.5, SIZE));

        assertThat(fidelity(right, wide)).isGreaterThan(.97);
        assertThat(fidelity(shifted, wide)).isLessThan(.8);
    }

    @Test
    void theMoreOfTheCodeShowsTheLowerTheScore() throws InterruptedException {
        double last = 1;
        for (float code = .1f; code < 1; code += .2f) {
            Candidate candidate = placed(withCode(picture(SIZE), code));
            AestheticScore score = scorer.score(candidate, request(picture(SIZE)));
            assertThat(score.value()).isLessThan(last);
            last = score.value();
        }
    }

    @Test
    void aPlainCodeIsTheLeastOfAll() throws InterruptedException {
        double plain = value(placed(TestImages.plain(PAYLOAD, SIZE)));
        double coloured = value(placed(
                TestImages.plain(TestImages.placement(PAYLOAD, SIZE), SIZE, new Color(0x202080), new Color(0xffd040))));
        double art = value(placed(withCode(picture(SIZE), .2f)));

        assertThat(plain).isLessThan(.05);
        assertThat(coloured).isLessThan(.1);
        assertThat(art).isGreaterThan(coloured + .2);
        assertThat(value(new Candidate(1, TestImages.plain(PAYLOAD, SIZE)))).isLessThan(.15);
    }

    @Test
    void noiseIsNoPicture() throws InterruptedException {
        assertThat(value(placed(TestImages.noise(SIZE, 1)))).isLessThan(.01);
        assertThat(value(new Candidate(1, TestImages.noise(SIZE, 1)))).isLessThan(.01);
        assertThat(scorer.explain(new Candidate(1, TestImages.noise(SIZE, 1)), PLAIN)
                        .text())
                .contains("hardly more than noise");
    }

    @Test
    void aCodeUnderNoiseGainsNothing() throws InterruptedException {
        BufferedImage noisy = TestImages.noise(SIZE, 1);
        BufferedImage code = withCode(noisy, .5f);

        assertThat(value(placed(code))).isLessThan(.15);
    }

    @Test
    void aBlankSheetIsNoPicture() throws InterruptedException {
        assertThat(value(placed(TestImages.blank(SIZE, Color.PINK)))).isZero();
        assertThat(value(new Candidate(1, TestImages.blank(SIZE, Color.PINK)))).isZero();
    }

    @Test
    void heavySaturationDoesNotPay() throws InterruptedException {
        BufferedImage art = withCode(picture(SIZE), .2f);
        BufferedImage loud = saturated(art);

        assertThat(value(placed(loud))).isLessThan(value(placed(art)));
        assertThat(value(new Candidate(1, loud))).isLessThan(value(new Candidate(1, art)));
    }

    @Test
    void whatIsBlurredToNothingIsNoPicture() throws InterruptedException {
        BufferedImage blurred = blurred(withCode(picture(SIZE), .4f));

        assertThat(value(placed(blurred))).isLessThan(.05);
        assertThat(value(new Candidate(1, blurred))).isLessThan(.05);
    }

    @Test
    void aPictureWithoutACodeIsNoCode() throws InterruptedException {
        BufferedImage cells = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = cells.createGraphics();
        g.drawImage(TestImages.noise(32, 5), 0, 0, SIZE, SIZE, null);
        g.dispose();
        Looks looks = scorer.explain(placed(cells), PLAIN);

        assertThat(looks.score().value()).isLessThan(.02);
        assertThat(looks.text()).contains("next to nothing of a code");
    }

    @Test
    void saysWhyAndHowSureItIs() throws InterruptedException {
        Looks looks = scorer.explain(placed(TestImages.plain(PAYLOAD, SIZE)), PLAIN);

        assertThat(looks.score()).isEqualTo(scorer.score(placed(TestImages.plain(PAYLOAD, SIZE)), PLAIN));
        assertThat(looks.low()).isLessThan(looks.score().value());
        assertThat(looks.high()).isGreaterThan(looks.score().value());
        assertThat(looks.text())
                .contains("the finder patterns stand out as plain squares (finders 0.00)")
                .contains("beyond anything that was judged in");
    }

    @Test
    void takesAnotherModelAndRefusesOneForOtherFeatures() throws InterruptedException {
        VisualAestheticScorer hues = VisualAestheticScorer.of(model("looks/2", "hues"));
        AestheticScore score = hues.score(placed(picture(SIZE)), PLAIN);

        assertThat(score.value())
                .isCloseTo(part(score.parts(), "hues") * part(score.parts(), "presence"), within(1e-9));
        assertThatThrownBy(() -> VisualAestheticScorer.of(model("looks/1", "hues")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("looks/2");
        assertThatThrownBy(() -> VisualAestheticScorer.of(model("looks/2", "order")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("order");
    }

    @Test
    void aCurveOfThisScorerIsLaidOverValueAndInterval() throws InterruptedException {
        Candidate candidate = placed(picture(SIZE));
        ScoreCurve curve = curve(scorer.version());

        VisualAestheticScorer calibrated = scorer.calibrated(curve);

        AestheticScore score = calibrated.score(candidate, PLAIN);
        assertThat(score.value())
                .isEqualTo(curve.at(scorer.score(candidate, PLAIN).value()));
        assertThat(score.parts()).isEqualTo(scorer.score(candidate, PLAIN).parts());
        Looks looks = calibrated.explain(candidate, PLAIN);
        assertThat(looks.low())
                .isEqualTo(curve.at(scorer.explain(candidate, PLAIN).low()));
        assertThat(looks.score()).isEqualTo(score);
        VisualAestheticScorer other = VisualAestheticScorer.of(model("looks/2", "hues"));
        assertThatThrownBy(() -> other.calibrated(curve))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll(scorer.version(), "expected " + other.version());
    }

    private static ScoreCurve curve(String scores) {
        return new ScoreCurve(
                scores,
                new ScoreCurve.Logistic(3, -2),
                new ModelProvenance("", "", 0, LocalDate.of(2026, 1, 1), "", Map.of()));
    }

    private static LinearModel model(String features, String feature) {
        return new LinearModel(
                features,
                Link.IDENTITY,
                0,
                List.of(new Coefficient(feature, 1, 0, 1, 0, 1)),
                new ModelProvenance("", "", 0, LocalDate.of(2026, 1, 1), "", Map.of()));
    }

    private double value(Candidate candidate) throws InterruptedException {
        return scorer.score(candidate, PLAIN).value();
    }

    private double smoothness(BufferedImage image, BufferedImage picture) throws InterruptedException {
        return part(scorer.score(placed(image), request(picture)).parts(), "smoothness");
    }

    private static BufferedImage copy(BufferedImage image) {
        return TestImages.as(image, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage saturated(BufferedImage image) {
        BufferedImage out = copy(image);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int rgb = image.getRGB(x, y);
                float[] hsb = Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
                out.setRGB(x, y, Color.HSBtoRGB(hsb[0], Math.min(1, 4 * hsb[1]), hsb[2]));
            }
        }
        return out;
    }

    /** By way of six pixels. */
    private static BufferedImage blurred(BufferedImage image) {
        BufferedImage tiny = new BufferedImage(6, 6, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 6; x++) tiny.setRGB(x, y, image.getRGB(x * SIZE / 6 + 40, y * SIZE / 6 + 40));
        }
        BufferedImage out = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(tiny, 0, 0, SIZE, SIZE, null);
        g.dispose();
        return out;
    }

    private double fidelity(Candidate candidate, BufferedImage picture) throws InterruptedException {
        return part(scorer.score(candidate, request(picture)).parts(), "fidelity");
    }

    private static double part(Map<String, Double> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static Candidate placed(BufferedImage image) {
        return candidate(image, new Box(0, 0, SIZE, SIZE));
    }

    private static Candidate candidate(BufferedImage image, Box picture) {
        return new Candidate(1, image, TestImages.placement(PAYLOAD, SIZE), picture, Map.of());
    }

    private static ArtRequest request(BufferedImage picture) {
        return ArtRequest.builder(PAYLOAD).size(SIZE).picture(picture).build();
    }

    private static BufferedImage withCode(BufferedImage picture, float share) {
        Graphics2D g = picture.createGraphics();
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, share));
        g.drawImage(TestImages.plain(PAYLOAD, SIZE), 0, 0, null);
        g.dispose();
        return picture;
    }

    /** A sky, a sun and hills of several hues. */
    private static BufferedImage picture(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0x3060c0), 0, size, new Color(0xffd0a0)));
        g.fillRect(0, 0, size, size);
        g.setColor(new Color(0xffe060));
        g.fillOval(size / 2, size / 6, size / 5, size / 5);
        for (int i = 0; i < 40; i++) {
            g.setColor(Color.getHSBColor(.25f + .01f * i, .6f, .9f - .015f * i));
            g.fillOval((i * 97 % 50 - 5) * size / 45, size / 2 + i * size / 90, size / 4, size / 3);
        }
        g.dispose();
        return image;
    }
}
