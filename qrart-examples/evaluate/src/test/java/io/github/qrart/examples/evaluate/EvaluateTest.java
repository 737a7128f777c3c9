package io.github.qrart.examples.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.eval.labels.LabelReader;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.ModelFiles;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
    @Test
    void aSweepBecomesAScorerThatIsUsed(@TempDir Path folder) throws Exception {
        Evaluate.main(new String[] {"sweep.yaml", folder.toString()});

        assertThat(folder).isDirectoryContaining("glob:**/report.html").isDirectoryContaining("glob:**/best.png");
        assertThat(folder.resolve("alignment.html")).content().contains("probability");
        assertThat(LabelReader.ofDefaults().read(folder.resolve("labels.csv")).labels())
                .hasSize(24);
        LinearModel curve = ModelFiles.read(folder.resolve("scanned.model"));
        String feature = curve.features().get(0);
        assertThat(curve.predict(Map.of(feature, .9))).isGreaterThan(curve.predict(Map.of(feature, .1)));
    }
}
