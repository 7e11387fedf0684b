package app.sockeye.cli;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.export.Chosen;
import app.sockeye.transcript.export.Export;
import app.sockeye.transcript.export.ExportFormat;
import app.sockeye.transcript.export.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sockeye export}: a recorded session as a file for others. */
@Command(
        name = "export",
        description = "Writes a recorded session to a file, or its messages to a folder of files.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "NDJSON begins with a line that has sockeye (transcript), version (1), started (ISO 8601) and redacted. Each"
                    + " other line is an entry with index, time (ISO 8601), ns (since started), direction (sent or"
                    + " received), kind, size in bytes, flags (compressed, fragmented, incomplete, invalid_utf8), wire"
                    + " (bytes on the wire), frames (of each ns and header, its bytes in hexadecimal), and last text, or"
                    + " data in Base64 for what is not UTF-8 text. The import command reads it.",
            "",
            "Exit status: 0 exported; 1 nothing was exported; 2 bad arguments."
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SESSION-FOLDER", description = "The folder of a recorded session.")
    private Path session;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "ndjson (the default), har, csv, text or payloads.",
            defaultValue = "ndjson")
    private ExportFormat format;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write to; replaced when it is there. For payloads a folder that is not there yet.")
    private Path out;

    @Option(
            names = "--secrets",
            description = "Write the values of Authorization, Cookie and other secret headers, too.")
    private boolean withSecrets;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Transcript transcript = Transcript.open(session)) {
            new Export(transcript, Chosen.all(transcript), format, withSecrets).to(out, new Progress());
            return ExitCode.OK;
        } catch (IOException e) {
            console.err().println("Nothing was exported: " + e.getMessage() + ".");
            return ExitCode.FAILED;
        }
    }
}
