package io.github.qrart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ModelFilesTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("a.model");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackToTheLastBit(Link link) {
        LinearModel model = LinearModelTest.model(
                link,
                new Coefficient("finder/texture-2", -1 / 3.0, 1e-17, Math.PI, -0.0, 1e9),
                new Coefficient("wrong", 0, 0, 1, 0, 0));

        ModelFiles.write(model, file);

        assertThat(ModelFiles.read(file)).isEqualTo(model);
    }

    @Test
    void aModelWithoutFeaturesIsWrittenAndReadToo() {
        ModelFiles.write(LinearModelTest.model(Link.LOGISTIC), file);

        assertThat(ModelFiles.read(file).features()).isEmpty();
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("b.model");
        ModelFiles.write(LinearModelTest.model(Link.LOGISTIC), file);
        ModelFiles.write(LinearModelTest.model(Link.LOGISTIC), again);

        assertThat(again).hasSameBinaryContentAs(file);
    }

    @ParameterizedTest
    @CsvSource({
        "format=qrart-linear-model/1, format=qrart-linear-model/2, its format is qrart-linear-model/2",
        "format=qrart-linear-model/1, x=y, it has no format",
        "link=logistic, link=probit, link is probit",
        "up.weight=2.0, up.weight=two, up.weight is \"two\"",
        "up.weight=2.0, up.weight=NaN, up: weight NaN is not finite",
        "training.date=2026-02-03, training.date=today, training.date is \"today\"",
        "'features=up', 'features=up,down', it has no down.weight",
    })
    void aDamagedFileIsRefusedWithTheReason(String line, String other, String message) throws IOException {
        ModelFiles.write(LinearModelTest.model(Link.LOGISTIC, new Coefficient("up", 2, 10, 5, 0, 30)), file);
        Files.writeString(file, Files.readString(file).replace(line + "\n", other + "\n"));

        assertThatThrownBy(() -> ModelFiles.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("a.model")
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNoModelFileIsRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

        assertThatThrownBy(() -> ModelFiles.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ModelFiles.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("a.model");
        assertThatThrownBy(() -> ModelFiles.read(ModelFilesTest.class, "none.model"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("none.model beside io.github.qrart.model.ModelFilesTest");
    }
}
