package io.github.qrart.examples.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is at the other end of the error stream. */
enum ErrorStream {
    /** A person who watches. */
    TERMINAL,
    /** A file that is read later. */
    LOG,
    /** Another program, or nobody. */
    PIPE;

    /** Where Linux says what the error stream is; other systems have no such file. */
    private static final Path STREAM = Path.of("/proc/self/fd/2");

    static ErrorStream here() {
        try {
            return of(Files.readSymbolicLink(STREAM).toString(), System.getenv("TERM"));
        } catch (IOException | UnsupportedOperationException e) {
            return isTerminal() ? TERMINAL : LOG;
        }
    }

    /**
     * What a link of {@code /proc} stands for.
     *
     * @param target such as {@code /dev/pts/3}, {@code pipe:[81]} or a path
     * @param term the kind of terminal; one that is dumb cannot draw a line again
     */
    static ErrorStream of(String target, @org.jspecify.annotations.Nullable String term) {
        if (target.startsWith("pipe:") || target.startsWith("socket:") || target.equals("/dev/null")) return PIPE;
        boolean device =
                target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        return device && !"dumb".equals(term) ? TERMINAL : LOG;
    }

    @SuppressWarnings("SystemConsoleNull") // null before Java 22, where this must run too
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) return false;
        try {
            // From Java 22 on there is a console even where the output goes to a file.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
