package app.sockeye.cli;

import app.sockeye.cli.destination.TargetArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Reason;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.transcript.query.QuerySyntaxException;
import java.io.IOException;

/** Why a command that connects refuses its arguments, told on standard error with the exit status that says so. */
final class Refusals {
    private Refusals() {}

    /** What a command does. */
    @FunctionalInterface
    interface Body {
        /** Returns the exit status. */
        int run()
                throws TargetArguments.TargetException, BrokenFileException, LibraryException, QuerySyntaxException,
                        IOException, InterruptedException;
    }

    /** Runs a command; returns its exit status, or the one of what it refuses. */
    static int told(Console console, Body body) throws IOException, InterruptedException {
        try {
            return body.run();
        } catch (TargetArguments.TargetException e) {
            console.err().println(Reason.sentence(e));
            return e.status();
        } catch (QuerySyntaxException e) {
            console.err().println("--wait: " + Reason.sentence(e));
            return ExitCode.USAGE;
        } catch (BrokenFileException | LibraryException | IllegalArgumentException e) {
            console.err().println(Reason.sentence(e));
            return ExitCode.USAGE;
        }
    }
}
