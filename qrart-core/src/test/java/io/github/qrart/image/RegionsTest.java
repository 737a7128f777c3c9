package io.github.qrart.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static final int SIDE = 40;

    private static Regions regions(IntBinaryOperator argb) {
        int[] pixels = new int[SIDE * SIDE];
        Arrays.setAll(pixels, i -> argb.applyAsInt(i % SIDE, i / SIDE));
        return Regions.of(pixels, SIDE, 40, 6, true);
    }

    @Test
    void twoColoursAreTwoRegions() {
        Regions regions = regions((x, y) -> x < 15 ? 0xff203040 : 0xffe0d0c0);

        assertThat(regions.count()).isEqualTo(2);
        assertThat(regions.shade(regions.at(3, 20)).from()).isEqualTo(0xff203040);
        assertThat(regions.shade(regions.at(30, 20)).from()).isEqualTo(0xffe0d0c0);
        assertThat(regions.shade(regions.at(30, 20)).isFlat()).isTrue();
        assertThat(regions.at(-1, 0)).isEqualTo(-1);
    }

    @Test
    void aSoftEdgeBelongsToTheNearerSide() {
        Regions regions =
                regions((x, y) -> x < 14 ? 0xff000000 : x < 15 ? 0xff404040 : x < 16 ? 0xffc0c0c0 : 0xffffffff);

        assertThat(regions.count()).isEqualTo(2);
        assertThat(regions.at(14, 9)).isEqualTo(regions.at(0, 9));
        assertThat(regions.at(15, 9)).isEqualTo(regions.at(39, 9));
    }

    @Test
    void aSpeckJoinsWhatItLiesIn() {
        Regions regions = regions((x, y) -> x / 2 == 10 && y / 2 == 10 ? 0xff909090 : 0xff707070);

        assertThat(regions.count()).isEqualTo(1);
    }

    @Test
    void anEvenPassageIsOneRegionWithItsDirection() {
        Regions regions = regions((x, y) -> 0xff000000 | (100 + y) * 0x010101);

        Regions.Shade shade = regions.shade(regions.at(0, 0));
        int first = shade.from() & 255;
        int last = shade.to() & 255;
        assertThat(shade.fromX()).isCloseTo(shade.toX(), within(.5));
        assertThat(last - first).isCloseTo((int) Math.round(shade.toY() - shade.fromY()), within(1));
        assertThat(shade.isOpaque()).isTrue();
    }

    @Test
    void whatIsTransparentIsNotSeen() {
        Regions regions = regions((x, y) -> y < 10 ? 0x80ff0000 : 0x00ffffff);

        assertThat(regions.shade(regions.at(0, 30)).isUnseen()).isTrue();
        assertThat(regions.shade(regions.at(0, 0)).isUnseen()).isFalse();
        assertThat(regions.shade(regions.at(0, 0)).isOpaque()).isFalse();
    }

    @Test
    void outlinesEncloseTheirRegionsHolesLeftOut() {
        Regions regions =
                regions((x, y) -> inside(x, y, 8, 32) ? inside(x, y, 16, 24) ? 0xffffffff : 0xff000000 : 0xffffffff);

        List<List<Outlines.Loop>> loops = Outlines.of(regions, .6);

        assertThat(loops).hasSize(3);
        assertThat(loops.get(regions.at(0, 0))).hasSize(2);
        assertThat(loops.get(regions.at(10, 10))).hasSize(2);
        assertThat(area(loops.get(regions.at(0, 0)))).isCloseTo(1600 - 576, within(.4 * 96));
        assertThat(area(loops.get(regions.at(10, 10)))).isCloseTo(576 - 64, within(.4 * 128));
        assertThat(area(loops.get(regions.at(20, 20)))).isCloseTo(64, within(.4 * 32));
        assertThat(loops.get(regions.at(20, 20)).get(0).x().length).isLessThan(14);
    }

    @Test
    void regionsThatTouchAtACornerOnlyAreClosedEach() {
        Regions regions = regions((x, y) -> x < 20 == y < 20 ? 0xff000000 : 0xffffffff);

        List<List<Outlines.Loop>> loops = Outlines.of(regions, .6);

        assertThat(loops).hasSize(4).allSatisfy(of -> assertThat(area(of)).isCloseTo(400, within(2.0)));
    }

    private static boolean inside(int x, int y, int from, int to) {
        return x >= from && x < to && y >= from && y < to;
    }

    /** By the even–odd rule, for loops that lie in each other. */
    private static double area(List<Outlines.Loop> loops) {
        double[] areas = loops.stream()
                .mapToDouble(loop -> {
                    double sum = 0;
                    int n = loop.x().length;
                    for (int i = 0; i < n; i++) {
                        int k = (i + 1) % n;
                        sum += loop.x()[i] * loop.y()[k] - loop.x()[k] * loop.y()[i];
                    }
                    return Math.abs(sum) / 2;
                })
                .sorted()
                .toArray();
        return areas.length == 1 ? areas[0] : areas[1] - areas[0];
    }
}
