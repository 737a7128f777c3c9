package io.github.qrart.eval.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.ArtRequest;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.weave.WeaveOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final Option.Real A = Option.real("a", "", 0, 1);
    private static final Option.Whole N = Option.whole("n", "", 1, 9);

    private final List<Axis<?>> axes = List.of(Axis.range(A, 0, 1, 3), Axis.of(N, List.of(1, 5)));

    @Test
    void aGridHasEveryCombinationOnceTheLastAxisFastest() {
        List<Cell> cells = Sampling.grid(Cell.empty().with(EmbeddedSpaces.SIZE, 384), axes);

        assertThat(cells).hasSize(6).doesNotHaveDuplicates();
        assertThat(cells.get(1)).hasToString("size 384, a 0.0, n 5");
        assertThat(cells.get(5).get(A)).contains(1.0);
    }

    @Test
    void aLatinHypercubeTakesEveryPartOfEachAxisOnce() {
        int count = 40;
        List<Cell> cells = Sampling.latinHypercube(
                Cell.empty(), List.of(Axis.range(A, 0, 1, 2), Axis.of(N, List.of(1, 5))), count, 3);

        List<Integer> parts = new ArrayList<>();
        for (Cell cell : cells) parts.add((int) (cell.get(A).orElseThrow() * count));
        assertThat(parts).hasSize(count).doesNotHaveDuplicates();
        assertThat(cells.stream().filter(cell -> cell.get(N).orElseThrow() == 1))
                .hasSize(count / 2);
        assertThat(Sampling.latinHypercube(Cell.empty(), axes, count, 3))
                .isEqualTo(Sampling.latinHypercube(Cell.empty(), axes, count, 3));
    }

    @Test
    void chanceIsTheSeedsAndStopsWhenThereAreNoMoreCells() {
        List<Axis<?>> few = List.of(Axis.of(N, List.of(1, 2, 3)));

        assertThat(Sampling.random(Cell.empty(), few, 10, 1)).hasSize(3);
        assertThat(Sampling.random(Cell.empty(), axes, 10, 1)).isEqualTo(Sampling.random(Cell.empty(), axes, 10, 1));
        assertThat(Sampling.random(Cell.empty(), axes, 10, 1)).isNotEqualTo(Sampling.random(Cell.empty(), axes, 10, 2));
    }

    @Test
    void valuesOutOfRangeAndUnknownOptionsAreRefusedWithWhatIsKnown() {
        assertThatThrownBy(() -> Cell.empty().with(A, 1.5))
                .hasMessage("option a is 1.5; expected a number within 0.0 to 1.0");
        assertThatThrownBy(() -> N.parse(1.5)).hasMessageContaining("a whole number within 1 to 9");
        assertThatThrownBy(() -> EmbeddedSpaces.PRESET.parse("nice"))
                .hasMessageContaining("looks, balanced, robust, fine");
        assertThatThrownBy(() -> EmbeddedSpaces.weave().option("corRadius"))
                .hasMessageContaining("unknown option \"corRadius\" of weave")
                .hasMessageContaining("coreRadius, ");
        assertThatThrownBy(() -> OptionSpace.of("x", List.of(A, Option.real("a", "", 0, 1)), cell -> {
                    throw new AssertionError();
                }))
                .hasMessageContaining("one name");
        assertThat(EmbeddedSpaces.PRESET.parse("Looks")).isEqualTo(Preset.LOOKS);
    }

    @Test
    void cellsBecomeOptionsOfTheWeaver() {
        Cell cell = Cell.empty()
                .with(EmbeddedSpaces.SIZE, 384)
                .with(EmbeddedSpaces.PRESET, Preset.LOOKS)
                .with(EmbeddedSpaces.STRENGTH, 2.0)
                .with(EmbeddedSpaces.CORE_RADIUS, .3);

        Subject subject = EmbeddedSpaces.weave().subject(cell);
        ArtRequest.Builder b = ArtRequest.builder(Payload.of("x"));
        subject.request().accept(b);
        ArtRequest request = b.build();

        WeaveOptions looks = WeaveOptions.of(Preset.LOOKS);
        WeaveOptions expected = looks.toBuilder()
                .margins(2 * looks.darkMargin(), 2 * looks.lightMargin())
                .core(.3, looks.softness())
                .build();
        assertThat(request.size()).isEqualTo(384);
        assertThat(subject.generator().info(request).settings()).containsEntry("weave", expected.toString());
        assertThat(EmbeddedSpaces.weave()
                        .subject(Cell.empty())
                        .generator()
                        .info(request)
                        .settings())
                .containsEntry("weave", WeaveOptions.of(Preset.BALANCED).toString());
    }
}
