package io.github.qrart.aesthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Payload PAYLOAD = Payload.of("https://example.org/looks");

    /** Sums of nothing come out a hair below nothing there, of which there is no square root. */
    @Test
    void aPictureOfTwoEvenColoursHasASmoothness() {
        BufferedImage picture = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(0xbb2693));
        g.fillRect(0, 0, 512, 512);
        g.setColor(new Color(0x8ffa05));
        g.fillPolygon(new int[] {250, 512, 512, 250}, new int[] {180, 250, 512, 512}, 4);
        g.dispose();
        BufferedImage image = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 512; y++) {
            for (int x = 0; x < 512; x++) {
                image.setRGB(x, y, (x / 20 + y / 20) % 2 == 0 ? picture.getRGB(x, y) : 0x808080);
            }
        }
        SymbolPlan plan = SymbolPlan.of(PAYLOAD.bytes(), ErrorCorrection.M);
        Candidate candidate =
                new Candidate(1, image, SymbolPlacement.centred(plan, 512, 2, 4), new Box(0, 0, 512, 512), Map.of());
        ArtRequest request =
                ArtRequest.builder(PAYLOAD).size(512).picture(picture).build();

        double smoothness =
                Likeness.of(candidate, request).orElseThrow().smoothness().orElseThrow();

        assertThat(smoothness).isBetween(0.0, 1.0);
    }
}
