package io.github.qrart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetteringTest {
    private static int[] drawn(String text) {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        new Lettering(g, 24, .11).draw(text, 10, 40);
        g.dispose();
        return image.getRGB(0, 0, 60, 60, null, 0, 60);
    }

    private static Lettering letters() {
        return new Lettering(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), 10, .11);
    }

    @Test
    void everyAsciiCharacterHasALetterOfItsOwn() {
        Set<String> seen = new HashSet<>();
        seen.add(Arrays.toString(drawn("\u6f22")));
        IntStream.range('!', 0x7f)
                .forEach(c -> assertThat(seen.add(Arrays.toString(drawn(Character.toString(c)))))
                        .as("letter %c", c)
                        .isTrue());
    }

    @Test
    void umlautsAreLettersWithDots() {
        assertThat(drawn("ü")).isNotEqualTo(drawn("u"));
        assertThat(letters().width("ü")).isEqualTo(letters().width("u"));
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        Lettering letters = letters();
        String text = "https://example.com/a/very/long/address/🎉🎉🎉";

        for (int width = 20; width < 400; width += 7) {
            String fitted = letters.fit(text, width);
            assertThat(letters.width(fitted)).isLessThanOrEqualTo(width);
            assertThat(fitted.equals(text) || fitted.endsWith("…")).isTrue();
        }
        assertThat(letters.fit("  two\n words ", 400)).isEqualTo("two words");
    }
}
