package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.export.ImportFormats;
import app.sockeye.export.input.ImportTarget;
import app.sockeye.files.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sockeye import}: turns recordings of other tools into sessions. */
@Command(
        name = "import",
        description =
                "Imports a file as recorded sessions. Its format is detected from its content: NDJSON that Sockeye"
                        + " exported; HAR with WebSocket messages, as Chrome, mitmproxy and others write it; PCAP and PCAP-NG"
                        + " with plain WebSocket connections.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints the folder of each session, and to standard error what was left out.",
            "",
            "Exit status: 0 imported; 1 nothing, or not all, was imported; 2 bad arguments."
        })
final class ImportCommand implements Callable<Integer>, ImportTarget {
    private final Console console;
    private final List<Path> written = new ArrayList<>();
    private int asked;

    @Parameters(paramLabel = "FILE", description = "The file to import.")
    private Path file;

    @Parameters(
            paramLabel = "SESSION-FOLDER",
            description = "The new session's folder; it must not exist yet. Of a file with several sessions, the"
                    + " second goes to SESSION-FOLDER-2, and so on.")
    private Path session;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (StoppableWork work = new StoppableWork()) {
            ImportFormats.of(file).run(file, this, work.progress());
        } catch (CancellationException e) {
            return failed("the import was stopped");
        } catch (IOException e) {
            return failed(Reason.of(e));
        }
        return written.isEmpty() ? ExitCode.FAILED : ExitCode.OK;
    }

    @Override
    public Path newFolder() throws IOException {
        asked++;
        Path folder = asked == 1 ? session : session.resolveSibling(session.getFileName() + "-" + asked);
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "already exists");
        }
        return folder;
    }

    @Override
    public void written(Path folder, String name) throws IOException {
        written.add(folder);
        console.out().write((folder + System.lineSeparator()).getBytes(UTF_8));
    }

    @Override
    public void leftOut(String sentence) {
        console.err().println("Left out: " + sentence);
    }

    private int failed(String reason) {
        String imported = written.isEmpty() ? "Nothing was imported: " : "Not all was imported: ";
        console.err().println(imported + reason + ".");
        return ExitCode.FAILED;
    }
}
