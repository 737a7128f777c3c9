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

    @Test
    void anotherProgramHearsOnlyWhatIsWrong() {
        try (Progress progress = Progress.forPeople(new PrintWriter(err), ErrorStream.PIPE, 2)) {
            progress.glance(1, "made before");
            progress.show(2, "made");
            progress.say("warning: torn");
        }

        assertThat(err.toString()).isEqualToIgnoringNewLines("warning: torn");
    }

    @Test
    void terminalsFilesAndPipesAreToldApart() {
        assertThat(ErrorStream.of("/dev/pts/0", "xterm")).isEqualTo(ErrorStream.TERMINAL);
        assertThat(ErrorStream.of("/dev/tty1", null)).isEqualTo(ErrorStream.TERMINAL);
        assertThat(ErrorStream.of("/dev/pts/0", "dumb")).isEqualTo(ErrorStream.LOG);
        assertThat(ErrorStream.of("/home/me/sweep.log", "xterm")).isEqualTo(ErrorStream.LOG);
        assertThat(ErrorStream.of("pipe:[4711]", "xterm")).isEqualTo(ErrorStream.PIPE);
        assertThat(ErrorStream.of("socket:[4711]", "xterm")).isEqualTo(ErrorStream.PIPE);
        assertThat(ErrorStream.of("/dev/null", "xterm")).isEqualTo(ErrorStream.PIPE);
    }
}
