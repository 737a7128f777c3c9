package io.github.qrart.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/** Turns the log up before anything logs, when {@code --verbose} is given. */
final class VerboseLog implements IExecutionStrategy {
    @Override
    public int execute(ParseResult parsed) {
        if (QrartCommand.isVerbose(parsed.commandSpec().commandLine())) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "debug");
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
