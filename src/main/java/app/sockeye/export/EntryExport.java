package app.sockeye.export;

import app.sockeye.export.output.CheckedOutput;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.PartFile;
import app.sockeye.export.output.Progress;
import app.sockeye.export.redaction.MaskedOutput;
import app.sockeye.secret.Redactor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Entries that can be written to a file or folder. */
public interface EntryExport {
    /**
     * Exports on the caller's thread. After a failure the target is as it was before.
     *
     * @param target a file, which is replaced; for {@link ExportFormat#PAYLOADS} a folder that is not there yet
     * @return how many entries were exported
     * @throws IOException if a transcript can't be read or the target can't be written
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    long to(Path target, Progress progress) throws IOException;

    /** Writes to an open file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, which replaces the target once it is complete.
     *
     * @param known finds secrets, which are left out also of what is told about connections; not of a capture, which
     *     has checksums and lengths in it
     */
    static void write(Path target, Progress progress, ExportFormat format, Redactor known, Content content)
            throws IOException {
        int buffer = 64 << 10;
        boolean masked = !known.isEmpty() && format != ExportFormat.PCAPNG;
        try (PartFile part = PartFile.file(target)) {
            try (OutputStream file = new BufferedOutputStream(
                            new CheckedOutput(Files.newOutputStream(part.path()), progress), buffer);
                    OutputStream out = masked ? new MaskedOutput(file, known) : file) {
                content.write(out);
            }
            part.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
