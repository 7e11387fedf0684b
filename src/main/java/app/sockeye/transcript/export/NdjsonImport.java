package app.sockeye.transcript.export;

import app.sockeye.transcript.Restoring;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/** Makes a transcript of a file that was exported as {@link ExportFormat#NDJSON}; see {@link NdjsonWriter}. */
public final class NdjsonImport {
    private static final long VERSION = 1;

    private NdjsonImport() {}

    /**
     * Imports, on the caller's thread. Entries are numbered anew where the file has only some.
     *
     * @param folder of the new transcript; there must be nothing yet, and nothing is left there after a failure
     * @return how many entries were imported
     * @throws InvalidImportException where the file is no such export
     * @throws IOException where the file can't be read or the folder can't be written
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public static long run(Path file, Path folder, Progress progress) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file);
                PartFile part = PartFile.folder(folder)) {
            JsonInput json = new JsonInput(in);
            try (Restoring restoring = new Restoring(part.path(), header(json))) {
                long size = Math.max(1, Files.size(file));
                NdjsonEntry entry = new NdjsonEntry(json, restoring, progress);
                long done = 0;
                while (json.peek() >= 0) {
                    entry.read();
                    progress.tell(++done, Math.min(1, (double) json.position() / size));
                }
            }
            progress.check();
            part.finish();
        }
        return progress.entries();
    }

    /** Reads the first line; returns the transcript's start. */
    private static Instant header(JsonInput json) throws IOException {
        Header header = new Header();
        json.object(name -> {
            switch (name) {
                case "sockeye" -> header.content = json.string();
                case "version" -> header.version = json.integer();
                case "started" -> header.started = json.string();
                default -> json.skip();
            }
        });
        if (!header.content.equals("transcript")) {
            throw json.failure("this is not a transcript that Sockeye exported as NDJSON.");
        }
        if (header.version != VERSION) {
            throw json.failure("this is version " + header.version + " of the format; only " + VERSION
                    + " can be read: a newer Sockeye may do.");
        }
        try {
            return Instant.parse(header.started);
        } catch (DateTimeException e) {
            throw json.failure("\"started\" is no time such as 2026-11-22T14:27:24.354Z.");
        }
    }

    private static final class Header {
        private String content = "";
        private long version;
        private String started = "";
    }
}
