package io.github.qrart.examples.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.eval.labels.LabelReader;
import io.github.qrart.model.CurveFiles;
import io.github.qrart.model.ScoreCurve;
import java.nio.file.Path;
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
        ScoreCurve curve = CurveFiles.read(folder.resolve("scanned.curve"));
        assertThat(curve.at(.9)).isGreaterThan(curve.at(.1));
    }
}
