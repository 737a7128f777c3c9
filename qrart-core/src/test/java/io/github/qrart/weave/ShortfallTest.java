package io.github.qrart.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortfallTest {
    private final ModuleGrid grid = new ModuleGrid(SymbolPlan.of(new byte[] {1, 2, 3}, ErrorCorrection.M), 6);

    @Test
    void whereLumaLeavesNoRoomThePictureIsToBlame() {
        assertThat(reasons(.6f, 40, 20)).singleElement().asString().contains("too dark");
        assertThat(reasons(.6f, 40, 235)).singleElement().asString().contains("too light");
    }

    @Test
    void marginsThatFitOnNeitherSideAreToBlameThemselves() {
        assertThat(reasons(.6f, 150, 127.5f)).singleElement().asString().contains("margins are wider");
    }

    @Test
    void whereThereIsRoomTheNeighboursAre() {
        assertThat(reasons(.4f, 40, 120)).singleElement().asString().contains("neighbours");
        assertThat(reasons(.6f, 40, 120)).isEmpty();
    }

    @Test
    void ofFewModulesNothingIsSaid() {
        float[] needed = filled(40);
        float[] have = filled(40);
        Arrays.fill(have, 12 * grid.modules + 9, 12 * grid.modules + 12, 1);
        assertThat(Shortfall.reasons(grid, have, needed, filled(20))).isEmpty();
    }

    private List<String> reasons(float share, float margin, float threshold) {
        return Shortfall.reasons(grid, filled(share * margin), filled(margin), filled(threshold));
    }

    private float[] filled(float value) {
        float[] filled = new float[grid.sign.length];
        Arrays.fill(filled, value);
        return filled;
    }

    @Test
    void theCandidateSaysThatABlackPictureIsTooDarkForWideMargins() throws InterruptedException {
        assertThat(notes(120).get("margins")).contains("too dark").contains(" % of the modules");
        assertThat(notes(30)).doesNotContainKey("margins");
    }

    private static Map<String, String> notes(double darkMargin) throws InterruptedException {
        WeaveOptions options = WeaveOptions.builder(Preset.BALANCED)
                .margins(darkMargin, .6 * darkMargin)
                .build();
        BufferedImage black = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        ArtRequest request = ArtRequest.builder(Payload.of("https://example.org/p/48151-lamp"))
                .picture(black)
                .size(420)
                .build();
        return PictureGenerator.of(preset -> options).generate(request, 1).notes();
    }
}
