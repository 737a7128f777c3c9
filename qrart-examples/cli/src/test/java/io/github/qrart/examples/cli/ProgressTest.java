package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();

    @Test
    void onATerminalOneLineIsDrawnOverAndTakenAwayInTheEnd() {
        try (Progress progress = new Progress(new PrintWriter(err), true, 4)) {
            progress.show(1, "a long text");
            progress.show(2, "short");
            progress.say("stays");
        }

        assertThat(err.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo("\r[######..................] 1/4  a long text"
                        + "\r[############............] 2/4  short      "
                        + "\r" + " ".repeat(37) + "\rstays\n");
    }

    @Test
    void aLineNeverWraps() {
        new Progress(new PrintWriter(err), true, 4).show(4, "x".repeat(200));

        assertThat(err.toString()).hasSize(80);
    }

    @Test
    void elsewhereLinesStayAndGlancesDoNotCome() {
        try (Progress progress = new Progress(new PrintWriter(err), false, 2)) {
            progress.glance(1, "made before");
            progress.show(2, "made");
        }

        assertThat(err.toString()).isEqualToIgnoringNewLines("2/2  made");
    }
}
