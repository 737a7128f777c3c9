package io.github.qrart.eval.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.eval.sweep.EmbeddedSpaces;
import io.github.qrart.eval.sweep.Keep;
import io.github.qrart.eval.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepSpecTest {
    @TempDir
    private Path folder;

    private SweepSpec read(String name, String text) throws IOException {
        return SweepSpec.read(Files.writeString(folder.resolve(name), text));
    }

    @Test
    void aFileSaysAllOfASweep() throws IOException {
        SweepSpec spec = read("sweep.yaml", """
                generator: weave
                dataset: {make: 12, seed: 5, split: {part: 0.75, salt: a}}
                pictures: [a.jpg, b.jpg]
                fixed: {size: 384, preset: looks}
                axes:
                  strength: {from: 0.5, to: 1.5, steps: 3}
                  level: [m, Q]
                seeds: 4
                firstSeed: 10
                keep: first
                scan: fast
                threshold: 0.7
                revision: abc
                halving: {keep: 0.5, pairs: 2, objective: scan-rate}
                """);

        Sweep sweep = spec.sweep();
        assertThat(sweep.cells()).hasSize(6);
        assertThat(sweep.cells().get(5)).hasToString("size 384, preset looks, strength 1.5, level q");
        assertThat(sweep.pairs()).hasSizeBetween(4, 12).extracting("picture").startsWith("a.jpg", "b.jpg", "a.jpg");
        assertThat(sweep)
                .extracting(Sweep::seeds, Sweep::firstSeed, Sweep::keep, Sweep::revision)
                .containsExactly(4, 10L, Keep.FIRST, "abc");
        assertThat(spec.scorers().threshold()).isEqualTo(.7);
        assertThat(spec.scorers().ids()).containsEntry("scan", "ensemble/fast");
        assertThat(spec.halving().orElseThrow().keep()).isEqualTo(.5);
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        SweepSpec json = read("a.json", "{\"generator\":\"scene\",\"axes\":{\"size\":[256,512]}}");
        SweepSpec yaml = read("a.yaml", "axes: {size: [256, 512]}");

        assertThat(json.sweep().cells()).isEqualTo(yaml.sweep().cells()).hasSize(2);
        assertThat(json.sweep().cells().get(1).get(EmbeddedSpaces.SIZE)).contains(512);
        assertThat(json.sweep().pairs()).hasSize(40);
    }

    @Test
    void whatIsNotKnownIsRefusedWithWhatIs() {
        assertRefused("generator: dream", "unknown generator \"dream\"", "weave, scene");
        assertRefused("generator: weave\naxes: {corRadius: [0.3]}", "unknown option \"corRadius\"", "coreRadius");
        assertRefused("generator: weave\nfixed: {size: 10}", "option size is 10", "128 to 4096");
        assertRefused("axis: {}", "unknown field \"axis\"", "axes");
        assertRefused("sampling: some", "grid, random, latin-hypercube");
        assertRefused("generator: weave\naxes: {level: {from: 1, to: 2}}", "one of l, m, q, h", "list the values");
        assertRefused("generator: weave\naxes: {strength: {from: 1}}", "option strength is NaN");
        assertRefused("cells: 5", "a grid has as many cells");
        assertRefused("seeds: x", "\"seeds\"", "a whole number");
        assertRefused("seeds: 1\nseeds: 2", "line 2", "Duplicate");
        assertRefused("[1]", "expected fields");
    }

    private void assertRefused(String text, String... words) {
        assertThatThrownBy(() -> read("bad.yaml", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bad.yaml")
                .hasMessageContainingAll(words);
    }
}
