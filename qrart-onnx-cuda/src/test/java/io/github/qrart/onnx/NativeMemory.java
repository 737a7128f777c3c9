package io.github.qrart.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether doing something again and again takes more memory: what the kernel says of the process after a third of it and at
 * the end. {@code -Dqrart.cycles=500} looks longer.
 */
public final class NativeMemory {
    /** Something that opens, uses and closes. */
    @FunctionalInterface
    public interface Cycle {
        /** Does it once. */
        void run(int number) throws Exception;
    }

    private NativeMemory() {}

    public static void staysTheSame(String what, int cycles, long most, Cycle cycle) throws Exception {
        int times = Integer.getInteger("qrart.cycles", cycles);
        long early = 0;
        for (int i = 0; i < times; i++) {
            cycle.run(i);
            if (i == times / 3) early = resident();
        }
        long end = resident();
        System.out.println(what + ", " + times + " cycles: " + (early >> 20) + " MiB after a third of them, "
                + (end >> 20) + " MiB at the end");
        assertThat(end - early).isLessThan(most);
    }

    static long resident() throws IOException {
        System.gc();
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
