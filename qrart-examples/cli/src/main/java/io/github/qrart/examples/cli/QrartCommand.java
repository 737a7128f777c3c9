package io.github.qrart.examples.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before the commands. */
@Command(
        name = "qrart",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = QrartCommand.Version.class,
        description = "QR codes people like to look at and phones can read.",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; make, score, repair and bulk: and what was made, scored or mended is scannable, also when some"
                    + " candidates failed or were late, which the error stream and \"missing\" in the results say",
            "1:not scannable, or nothing could be made or written",
            "2:wrong use, or an input that cannot be read",
            "130:stopped"
        })
final class QrartCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Log what goes on, and print stack traces.")
    private boolean verbose;

    @Override
    public void run() {
        String commands = String.join(", ", spec.commandLine().getSubcommands().keySet());
        throw new ParameterException(spec.commandLine(), "a command is missing; expected one of " + commands);
    }

    static boolean isVerbose(CommandLine command) {
        return command.getCommandSpec().root().userObject() instanceof QrartCommand root && root.verbose;
    }

    /** The version, as the archive says it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(QrartCommand.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {"qrart " + version, "Java " + Runtime.version()};
        }
    }
}
