package io.github.qrart.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.Box;
import io.github.qrart.Preset;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import io.github.qrart.image.Recolouring;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeaverTest {
    private static final WeaveOptions SETTINGS =
            WeaveOptions.builder(Preset.BALANCED).steps(12).build();
    private static final WeaveOptions FAST =
            WeaveOptions.builder(Preset.BALANCED).steps(0).build();

    private final SymbolPlan plan = SymbolPlan.builder("https://example.org/abc".getBytes(StandardCharsets.US_ASCII))
            .errorCorrection(ErrorCorrection.M)
            .versions(3, 3)
            .build();
    private final SymbolPlacement placement = SymbolPlacement.centred(plan, 330, 2, 4);

    @ParameterizedTest
    @EnumSource
    void patternsStandOutFromTheLocalMeanOfTheResult(Pictures picture) throws InterruptedException {
        ModuleGrid grid = new ModuleGrid(plan, 6);
        Projection projection = new Projection(placement, grid);
        BufferedImage image =
                Weaver.of(SETTINGS).weave(picture.image(330), placement).image();
        float[] plane = projection.sample(new Canvas(image).luma()).values();
        float[] mean = new LocalMean(grid, Margins.WIDE).of(plane);
        Sampler sampler = new Sampler(grid, .15);
        for (int i = 0; i < mean.length; i++) {
            if (!grid.whole[i]) continue;
            float luma = sampler.at(plane, i % grid.modules, i / grid.modules);
            if (grid.sign[i] < 0) assertThat(luma).isLessThan(Math.max(80, mean[i] - 65));
            else assertThat(luma).isGreaterThan(Math.min(205, mean[i] + 30));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theQuietZoneIsLight(Pictures picture) throws InterruptedException {
        BufferedImage image =
                Weaver.of(SETTINGS).weave(picture.image(330), placement).image();
        Box box = placement.box();
        for (int y = 0; y < 330; y++) {
            for (int x = 0; x < 330; x++) {
                boolean inside = x + .5 > box.x0() && x + .5 < box.x1() && y + .5 > box.y0() && y + .5 < box.y1();
                if (!inside) assertThat(Recolouring.luma(image.getRGB(x, y))).isGreaterThanOrEqualTo(224);
            }
        }
    }

    /** Phones miss codes with texture in there; the picture's noise spans 64 levels. */
    @Test
    void theCoresOfFinderPatternsAreCalm() throws InterruptedException {
        BufferedImage image =
                Weaver.of(SETTINGS).weave(Pictures.NOISE.image(330), placement).image();
        for (int finder = 0; finder < 3; finder++) {
            int column = finder == 1 ? plan.modules() - 4 : 3;
            int row = finder == 2 ? plan.modules() - 4 : 3;
            int reach = (int) (placement.moduleSize() * 1.4);
            float least = 255;
            float most = 0;
            for (int y = -reach; y <= reach; y++) {
                for (int x = -reach; x <= reach; x++) {
                    float luma = Recolouring.luma(
                            image.getRGB((int) placement.centreX(column) + x, (int) placement.centreY(row) + y));
                    least = Math.min(least, luma);
                    most = Math.max(most, luma);
                }
            }
            assertThat(most - least).as("finder %d", finder).isLessThan(10);
        }
    }

    @Test
    void patternsAreTintedByThePicture() throws InterruptedException {
        BufferedImage image =
                Weaver.of(FAST).weave(Pictures.GRADIENT.image(330), placement).image();
        int x = (int) placement.centreX(3);
        int dark = image.getRGB(x, (int) placement.centreY(plan.modules() - 4));
        int light = image.getRGB(x, (int) placement.box().y1() + 8);
        assertThat((dark >> 8 & 255) - (dark >> 16 & 255)).as("green over red").isGreaterThan(10);
        assertThat((light >> 8 & 255) - (light >> 16 & 255))
                .as("green over red")
                .isGreaterThan(10);
    }

    @Test
    void hueStays() throws InterruptedException {
        BufferedImage picture = Pictures.GRADIENT.image(330);
        BufferedImage image = Weaver.of(SETTINGS).weave(picture, placement).image();
        for (int i = 0; i < 330 * 330; i += 3) {
            double[] was = opponent(picture.getRGB(i % 330, i / 330));
            double[] is = opponent(image.getRGB(i % 330, i / 330));
            double size = Math.hypot(was[0], was[1]) * Math.hypot(is[0], is[1]);
            if (Math.hypot(is[0], is[1]) < 20 || Math.hypot(was[0], was[1]) < 20) continue;
            double turn = Math.acos(Math.min(1, (was[0] * is[0] + was[1] * is[1]) / size));
            assertThat(Math.toDegrees(turn)).isLessThan(4);
        }
    }

    private static double[] opponent(int rgb) {
        double r = rgb >> 16 & 255;
        double g = rgb >> 8 & 255;
        double b = rgb & 255;
        return new double[] {r - g, (r + g) / 2 - b};
    }

    @ParameterizedTest
    @EnumSource
    void everyModuleEndsOnItsRightSide(Pictures picture) throws InterruptedException {
        Woven woven = Weaver.of(SETTINGS).weave(picture.image(330), placement);
        assertThat(woven.wrongShare()).isZero();
        assertThat(woven.shortShare()).isLessThan(.05);
        assertThat(woven.meanMargin()).isGreaterThan(15);
    }

    @ParameterizedTest
    @EnumSource
    void pushingNeverLeavesModulesWorse(Pictures picture) {
        ModuleGrid grid = new ModuleGrid(plan, 6);
        Plane sampled = new Projection(placement, grid).sample(new Canvas(picture.image(330)).luma());
        float[] plane = new Patterns(grid, new Tones(FAST), sampled).lay(sampled);
        Margins margins = new Margins(grid, FAST, plane, Margins.WIDE);
        CorePush push = new CorePush(grid, margins, FAST);
        double lack = lack(margins, plane);
        for (int round = 0; round < 4; round++) {
            push.push(plane, 1);
            double left = lack(margins, plane);
            assertThat(left).as("round %d", round).isLessThanOrEqualTo(lack + 1e-3);
            lack = left;
        }
        assertThat(lack / plan.modules() / plan.modules()).isLessThan(1);
    }

    private static double lack(Margins margins, float[] plane) {
        float[] have = margins.measure(plane);
        double sum = 0;
        for (int i = 0; i < have.length; i++) {
            if (margins.needed[i] > 0) sum += Math.max(0, margins.needed[i] - have[i]);
        }
        return sum;
    }

    @Test
    void moreMarginAskedForIsMoreMargin() throws InterruptedException {
        BufferedImage picture = Pictures.GRADIENT.image(330);
        double before = 0;
        for (double factor : new double[] {.5, 1, 1.5}) {
            WeaveOptions settings =
                    FAST.toBuilder().margins(31 * factor, 18 * factor).build();
            double margin = Weaver.of(settings).weave(picture, placement).meanMargin();
            assertThat(margin).isGreaterThan(before + 3);
            before = margin;
        }
    }

    @Test
    void theDearerTotalVariationTheFewerStepsInTheChange() throws InterruptedException {
        BufferedImage picture = Pictures.GRADIENT.image(330);
        double before = Double.MAX_VALUE;
        for (double weight : new double[] {0, .15, 1}) {
            WeaveOptions settings = SETTINGS.toBuilder().totalVariation(weight).build();
            double steps =
                    steps(picture, Weaver.of(settings).weave(picture, placement).image());
            assertThat(steps).as("weight %s", weight).isLessThan(.95 * before);
            before = steps;
        }
    }

    private static double steps(BufferedImage picture, BufferedImage image) {
        double sum = 0;
        for (int y = 60; y < 270; y++) {
            for (int x = 60; x < 270; x++) {
                double here = change(picture, image, x, y);
                sum += Math.abs(change(picture, image, x + 1, y) - here);
                sum += Math.abs(change(picture, image, x, y + 1) - here);
            }
        }
        return sum;
    }

    private static double change(BufferedImage picture, BufferedImage image, int x, int y) {
        return Recolouring.luma(image.getRGB(x, y)) - Recolouring.luma(picture.getRGB(x, y));
    }

    @Test
    void theSameArgumentsGiveTheSamePixelsAndThePictureIsLeftAlone() throws InterruptedException {
        BufferedImage picture = Pictures.NOISE.image(330);
        int[] before = Pixels.rgb(picture);
        int[] first = Pixels.rgb(Weaver.of(SETTINGS).weave(picture, placement).image());
        assertThat(Pixels.rgb(Weaver.of(SETTINGS).weave(picture, placement).image()))
                .isEqualTo(first);
        assertThat(Pixels.rgb(picture)).isEqualTo(before);
    }

    @Test
    void aPlacementWithoutPlanIsRefused() {
        SymbolPlacement bare = SymbolPlacement.of(new Box(10, 10, 200, 200), 29);
        assertThatThrownBy(() -> Weaver.of(FAST).weave(Pictures.DARK.image(330), bare))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plan");
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Weaver.of(SETTINGS).weave(Pictures.DARK.image(330), placement))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void settingsOutsideTheirRangeAreNamed() {
        assertThatThrownBy(() -> FAST.toBuilder().core(.7, .28).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("coreRadius 0.7");
        assertThatThrownBy(() -> FAST.toBuilder().margins(Double.NaN, 1).build())
                .hasMessageContaining("darkMargin");
    }
}
