package io.github.qrart.examples.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** The program {@code qrart}. */
public final class Main {
    /** How long a command that is told to stop may take to delete what it has half written. */
    private static final int SECONDS_TO_STOP = 5;

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        run(Engine.embedded(), args);
    }

    /** Runs one command with an engine, and ends the process. */
    static void run(Engine engine, String[] args) {
        System.setProperty("java.awt.headless", "true");
        CountDownLatch ended = new CountDownLatch(1);
        stopOnSignal(Thread.currentThread(), ended);
        int code = 1;
        try {
            code = commandLine(engine).execute(args);
        } finally {
            ended.countDown();
        }
        System.exit(code);
    }

    static CommandLine commandLine(Engine engine) {
        Failures failures = new Failures();
        return new CommandLine(new QrartCommand())
                .addSubcommand(new MakeCommand(engine))
                .addSubcommand(new ScoreCommand(engine))
                .addSubcommand(new RepairCommand(engine))
                .addSubcommand(new BulkCommand(engine))
                .addSubcommand(new LabelCommand(engine))
                .addSubcommand(new AlignCommand(engine))
                .addSubcommand(new DatasetCommand())
                .addSubcommand(new SweepCommand())
                .addSubcommand(new MergeCommand())
                .addSubcommand(new ReportCommand())
                .addSubcommand(new QueryCommand())
                .addSubcommand(new ScenesCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A payload may begin with an @, as in a handle.
                .setExpandAtFiles(false)
                .setExecutionStrategy(Failures.withErrors(new VerboseLog()))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    /** Ctrl-C interrupts the command and waits until it has cleaned up. */
    private static void stopOnSignal(Thread command, CountDownLatch ended) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (ended.getCount() == 0) return;
                            command.interrupt();
                            awaitQuietly(ended);
                        },
                        "qrart-stop"));
    }

    private static void awaitQuietly(CountDownLatch ended) {
        try {
            if (!ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) System.err.println("qrart: not stopped in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
