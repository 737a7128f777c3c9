package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final Tint GREEN = Tint.ofRgb(0x0a7d5a);
    private static final Tint GOLD = new Tint(.82, .14, 85);

    @Test
    void tintsOfPrimariesAreThePublishedOnes() {
        Tint red = Tint.ofRgb(0xff0000);
        assertThat(red.lightness()).isCloseTo(.628, within(.001));
        assertThat(red.chroma()).isCloseTo(.2577, within(.001));
        assertThat(red.hue()).isCloseTo(29.23, within(.1));
        assertThat(Tint.ofRgb(0xffffff).lightness()).isCloseTo(1, within(.001));
    }

    @Test
    void aTintGivesItsColourBack() {
        for (int rgb = 0; rgb < 0xffffff; rgb += 70_001) {
            int back = Tint.ofRgb(rgb).rgb();
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(back >> shift & 255).isCloseTo(rgb >> shift & 255, within(1));
            }
        }
    }

    @Test
    void refusesATintThatIsNone() {
        assertThatThrownBy(() -> new Tint(1.1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tint(.5, -.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tint(.5, .1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyPaletteChangesNothing() {
        assertThat(Palette.NONE.steer(GREEN)).isEqualTo(GREEN);
    }

    @Test
    void darkThingsTakeTheDarkColourAndLightThingsTheLightOne() {
        Palette palette = new Palette(List.of(GREEN, GOLD));

        assertThat(palette.steer(new Tint(.35, .1, 30)).hue()).isCloseTo(GREEN.hue(), within(11.0));
        assertThat(palette.steer(new Tint(.93, .05, 240)).hue()).isCloseTo(GOLD.hue(), within(11.0));
    }

    @Test
    void lightnessIsLeftToTheScene() {
        for (Tint wanted : List.of(GREEN, GOLD, new Tint(.1, 0, 0), new Tint(.97, 0, 0))) {
            Palette palette = new Palette(List.of(wanted));
            for (double light = .2; light < 1; light += .05) {
                assertThat(palette.steer(new Tint(light, .08, 200)).lightness()).isCloseTo(light, within(.06));
            }
        }
    }

    @Test
    void aGradedPictureIsWhatThePaletteSays() throws InterruptedException {
        Palette palette = new Palette(List.of(GREEN, GOLD));
        int[] pixels = {0x203040, 0xe8d0c0, 0x802010};
        int[] graded = pixels.clone();
        new Grading(palette).apply(graded);
        for (int i = 0; i < pixels.length; i++) {
            int exact = palette.steer(Tint.ofRgb(pixels[i])).rgb();
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(graded[i] >> shift & 255).isCloseTo(exact >> shift & 255, within(14));
            }
        }
    }
}
