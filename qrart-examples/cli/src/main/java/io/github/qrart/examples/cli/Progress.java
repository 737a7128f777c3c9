package io.github.qrart.examples.cli;

import java.io.PrintWriter;

/** How far a command has got: one line that is drawn again on a terminal, plain lines elsewhere. Thread-safe. */
final class Progress implements AutoCloseable {
    private static final int BAR = 24;
    /** A line that wraps cannot be drawn over. */
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final boolean redrawn;
    private final boolean silent;
    private final int total;
    private int drawn;

    Progress(PrintWriter err, boolean redrawn, int total) {
        this(err, redrawn, false, total);
    }

    private Progress(PrintWriter err, boolean redrawn, boolean silent, int total) {
        this.err = err;
        this.redrawn = redrawn;
        this.silent = silent;
        this.total = total;
    }

    /** One whose form suits where the output goes. */
    static Progress to(PrintWriter err, int total) {
        return new Progress(err, ErrorStream.here() == ErrorStream.TERMINAL, total);
    }

    /** One that says nothing to another program but what is wrong. */
    static Progress forPeople(PrintWriter err, ErrorStream stream, int total) {
        return new Progress(err, stream == ErrorStream.TERMINAL, stream == ErrorStream.PIPE, total);
    }

    /** Shows that some of the total are done. */
    synchronized void show(int done, String text) {
        if (redrawn) {
            glance(done, text);
        } else if (!silent) {
            err.println(done + "/" + total + "  " + Printable.of(text));
            err.flush();
        }
    }

    /** Shows what is worth a glance only: nothing where lines stay. */
    synchronized void glance(int done, String text) {
        if (!redrawn) return;
        int full = (int) ((long) BAR * done / Math.max(1, total));
        String line = "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + done + "/" + total + "  " + text;
        String shown = Printable.of(line);
        redraw(shown.substring(0, Math.min(WIDTH, shown.length())));
    }

    /** Says something that stays. */
    synchronized void say(String line) {
        clear();
        err.println(Printable.of(line));
        err.flush();
    }

    /** Takes the line away that is drawn again. */
    synchronized void clear() {
        if (drawn > 0) redraw("");
    }

    @Override
    public void close() {
        clear();
    }

    private void redraw(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())) + (line.isEmpty() ? "\r" : ""));
        err.flush();
        drawn = line.length();
    }
}
