package app.sockeye.cli;

import app.sockeye.transcript.export.NdjsonImport;
import app.sockeye.transcript.export.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sockeye import}: a session that was exported as NDJSON becomes a recorded one again. */
@Command(
        name = "import",
        description = "Makes a recorded session of a file that was exported as NDJSON.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status: 0 imported; 1 nothing was imported; 2 bad arguments."})
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE.ndjson", description = "What the export command wrote.")
    private Path file;

    @Parameters(paramLabel = "SESSION-FOLDER", description = "The new session's folder; it must not be there yet.")
    private Path session;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            NdjsonImport.run(file, session, new Progress());
            return ExitCode.OK;
        } catch (IOException e) {
            console.err().println("Nothing was imported: " + e.getMessage() + ".");
            return ExitCode.FAILED;
        }
    }
}
