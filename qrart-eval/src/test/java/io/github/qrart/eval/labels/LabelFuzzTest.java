package io.github.qrart.eval.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

class LabelFuzzTest {
    /** In every format a file is labels, or refused with all that is wrong with it. */
    @FuzzTest(maxDuration = "10m")
    void anyFileIsLabelsOrRefused(byte[] bytes) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            for (String name : new String[] {"labels.csv", "labels.jsonl", "labels.json"}) {
                Path file = Files.write(files.getPath(name), bytes);
                try {
                    LabelReader.ofDefaults().read(file);
                } catch (LabelException refused) {
                    assertThat(refused.problems()).isNotEmpty();
                }
            }
        }
    }
}
