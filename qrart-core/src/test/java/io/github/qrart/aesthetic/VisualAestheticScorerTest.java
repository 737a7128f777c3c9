package io.github.qrart.aesthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.AestheticScore;
import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.contract.TestImages;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class VisualAestheticScorerTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/looks");
    private static final int SIZE = 512;

    private final VisualAestheticScorer scorer = VisualAestheticScorer.ofDefaults();

    @Test
    void partsComeInOrderAndMakeUpTheValue() throws InterruptedException {
        Map<String, Double> parts =
                scorer.score(placed(picture(SIZE)), request(picture(SIZE))).parts();

        assertThat(parts.keySet())
                .containsExactly("faintness", "entropy", "edges", "hues", "colourfulness", "fidelity");
    }

    @Test
    void withoutPlacementAndPictureTheOtherPartsShareTheWeight() throws InterruptedException {
        AestheticScore score = scorer.score(
                new Candidate(1, picture(SIZE)), ArtRequest.builder(PAYLOAD).build());

        Map<String, Double> p = score.parts();
        assertThat(p.keySet()).containsExactly("entropy", "edges", "hues", "colourfulness");
        double mean = .15 * part(p, "entropy")
                + .15 * part(p, "edges")
                + .1 * part(p, "hues")
                + .1 * part(p, "colourfulness");
        assertThat(score.value()).isCloseTo(mean / .5, within(1e-9));
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
        for (float code = 0; code < 1; code += .25f) {
            Candidate candidate = placed(withCode(picture(SIZE), code));
            AestheticScore score = scorer.score(candidate, request(picture(SIZE)));
            assertThat(score.value()).isLessThan(last);
            last = score.value();
        }
    }

    @Test
    void aPlainCodeIsTheLeastOfAll() throws InterruptedException {
        ArtRequest request = ArtRequest.builder(PAYLOAD).size(SIZE).build();

        double plain =
                scorer.score(placed(TestImages.plain(PAYLOAD, SIZE)), request).value();
        double art = scorer.score(placed(withCode(picture(SIZE), .5f)), request).value();

        assertThat(plain).isLessThan(.15);
        assertThat(art).isGreaterThan(plain + .2);
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
