package io.github.qrart.examples.cli;

import io.github.qrart.NoCandidateException;
import io.github.qrart.eval.trial.StoreException;
import io.github.qrart.picture.PictureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    static final int OK = 0;
    static final int NOT_SCANNABLE = 1;
    static final int WRONG_USE = 2;
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    /** Causes may go round in a circle. */
    private static final int MOST_CAUSES = 20;
    /** What shells give a program that Ctrl-C ended. */
    private static final int STOPPED = 130;

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        // Picocli begins some of its messages with this word, once for every group that they come through.
        print(command, e, Objects.toString(e.getMessage()).replaceFirst("^(Error: )+", ""));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) hint(command);
        return WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof InterruptedException || e instanceof ClosedByInterruptException) {
            print(command, e, "stopped");
            return STOPPED;
        }
        if (isWrongUse(e)) {
            print(command, e, describe(e));
            hint(command);
            return WRONG_USE;
        }
        print(command, e, describe(e));
        return NOT_SCANNABLE;
    }

    /** Hands an error, such as a full heap, to the handler of exceptions: picocli lets it through. */
    static IExecutionStrategy withErrors(IExecutionStrategy strategy) {
        return parsed -> {
            try {
                return strategy.execute(parsed);
            } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
                List<CommandLine> commands = parsed.asCommandLineList();
                throw new ExecutionException(commands.get(commands.size() - 1), e.toString(), e);
            }
        };
    }

    /** Whether a full heap is behind a failure, or null. */
    static boolean isOutOfMemory(@Nullable Throwable e) {
        int depth = 0;
        for (Throwable t = e; t != null && depth < MOST_CAUSES; t = t.getCause(), depth++) {
            if (t instanceof OutOfMemoryError) return true;
        }
        return false;
    }

    /** What a full heap means, and what to do. */
    static String outOfMemory() {
        return "Java's memory of " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB is full; give it more with"
                + " java -Xmx, or take a smaller --size, a smaller picture, fewer --candidates or fewer --threads";
    }

    /** Whether the caller can put it right by asking for something else. */
    static boolean isWrongUse(Exception e) {
        return e instanceof IllegalArgumentException || e instanceof PictureException;
    }

    /** What was found, what was expected and what to do, in one line. */
    static String describe(Exception e) {
        String message = Optional.ofNullable(e.getMessage()).orElse(e.toString());
        if (e instanceof NoCandidateException && isOutOfMemory(e)) return message + ": " + outOfMemory();
        if (isOutOfMemory(e) && !isWrongUse(e)) return outOfMemory();
        if (isWrongUse(e) || e instanceof NoCandidateException || e instanceof StoreException) return message;
        if (e instanceof NoSuchFileException) return message + ": no such file or folder";
        if (e instanceof AccessDeniedException) return message + ": permission denied";
        if (e instanceof FileSystemException failure && failure.getReason() == null) {
            return message + ": "
                    + WORDS.matcher(e.getClass().getSimpleName().replace("Exception", ""))
                            .replaceAll(" ")
                            .toLowerCase(Locale.ROOT);
        }
        if (e instanceof FileSystemException) return message;
        if (e instanceof IOException) return "reading or writing failed: " + message;
        if (e instanceof ExecutionException) return "unexpected " + e.getCause() + "; --verbose shows where";
        return "unexpected " + e + "; --verbose shows where";
    }

    /** An input that cannot be read: the caller has to name another, or make it readable. */
    static IllegalArgumentException unreadable(String what, Path file, IOException e) {
        String why = e instanceof NoSuchFileException
                ? "there is no such file; check the path"
                : e instanceof AccessDeniedException ? "permission denied" : Objects.toString(e.getMessage());
        return new IllegalArgumentException(what + " " + file + " cannot be read: " + why, e);
    }

    private static void print(CommandLine command, Exception e, String message) {
        PrintWriter err = command.getErr();
        if (QrartCommand.isVerbose(command)) e.printStackTrace(err);
        String lines = message.lines().map(Printable::of).collect(Collectors.joining(System.lineSeparator()));
        err.println(command.getCommandSpec().qualifiedName() + ": " + lines);
        err.flush();
    }

    private static void hint(CommandLine command) {
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        command.getErr().flush();
    }
}
