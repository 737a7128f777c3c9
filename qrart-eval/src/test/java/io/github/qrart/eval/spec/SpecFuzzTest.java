package io.github.qrart.eval.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

class SpecFuzzTest {
    /** A file is a sweep or refused, and the refusal begins with the file's name. */
    @FuzzTest(maxDuration = "10m")
    void aFileIsASweepOrRefused(byte[] bytes) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            for (String name : new String[] {"sweep.yaml", "sweep.json"}) {
                Path file = Files.write(files.getPath(name), bytes);
                try {
                    SweepSpec.read(file);
                } catch (IllegalArgumentException refused) {
                    assertThat(refused).hasMessageContaining(name);
                } catch (IOException missing) {
                    // The dataset that it names is not there.
                    assertThat(missing.getMessage()).isNotBlank();
                }
            }
        }
    }
}
