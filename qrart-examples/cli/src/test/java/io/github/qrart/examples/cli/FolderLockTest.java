package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    private static final long LONG_ENOUGH_TO_GET_A_FREE_ONE = 200;

    /** Holds the lock of a folder until it is killed. */
    static final class Holder {
        private Holder() {}

        @SuppressWarnings("try") // the lock is held, not used
        public static void main(String[] args) throws Exception {
            try (FolderLock lock = FolderLock.of(Path.of(args[0]))) {
                System.out.println("locked");
                System.in.read();
            }
        }
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void isHeldByOneProcessAtATimeUntilItIsKilled(@TempDir Path folder) throws Exception {
        Process other = start(folder);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("locked");
            Future<?> waiting = executor.submit(() -> lockAndUnlock(folder));
            assertThatThrownBy(() -> waiting.get(LONG_ENOUGH_TO_GET_A_FREE_ONE, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);

            other.destroyForcibly().waitFor();

            assertThat(waiting.get(20, TimeUnit.SECONDS)).isNull();
        } finally {
            other.destroyForcibly();
            executor.shutdownNow();
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private static @Nullable Object lockAndUnlock(Path folder) throws Exception {
        try (FolderLock lock = FolderLock.of(folder)) {
            return null;
        }
    }
}
