package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import io.github.qrart.Selection;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
    @Test
    void aSheetHasPlaceForEveryCandidate() throws InterruptedException {
        for (int count : List.of(1, 4, 5, 40, 200)) {
            Selection selection = select(count);

            BufferedImage sheet = ContactSheet.draw(selection);

            assertThat(sheet.getWidth()).isBetween(700, 4000);
            double tile = count < 100 ? 352 + 32 : 4000 / 18.2;
            int columns = (int) (sheet.getWidth() / tile);
            int rows = (int) (sheet.getHeight() / tile);
            assertThat(columns * rows).isGreaterThanOrEqualTo(selection.ranked().size());
        }
    }

    private static Selection select(int count) throws InterruptedException {
        try (Workers workers = new Workers(1)) {
            ArtRequest request = ArtRequest.builder(Payload.of("\0 bell \u0007 🎉"))
                    .size(128)
                    .prompt("x".repeat(500))
                    .build();
            PlainEngine engine = PlainEngine.failingFor(List.of(2L));
            return engine.selector(workers.executor()).candidates(count).build().select(request);
        }
    }
}
