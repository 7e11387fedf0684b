package app.sockeye.cli;

import app.sockeye.cli.output.ExitCode;
import app.sockeye.files.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Handles errors that a command did not handle itself: prints a sentence and logs the rest. */
final class UnexpectedErrors implements IExecutionExceptionHandler {
    private static final System.Logger LOG = System.getLogger(UnexpectedErrors.class.getName());

    private final PrintStream err;

    UnexpectedErrors(PrintStream err) {
        this.err = err;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine line, ParseResult arguments) {
        return tell(error);
    }

    /** Prints and logs an error; returns the exit status. */
    int tell(Throwable error) {
        LOG.log(Level.ERROR, "A command failed", error);
        if (error instanceof IOException || error instanceof UncheckedIOException) {
            err.println("The command failed: " + Reason.of((Exception) error) + ".");
        } else if (error instanceof VirtualMachineError) {
            err.println("There is not enough memory. Give Java more, for example with"
                    + " JDK_JAVA_OPTIONS=-Xmx2g in the environment.");
        } else {
            err.println("Unexpected error (" + error.getClass().getSimpleName()
                    + "). Please report it; the details are in the diagnostics log.");
        }
        return ExitCode.UNEXPECTED;
    }
}
