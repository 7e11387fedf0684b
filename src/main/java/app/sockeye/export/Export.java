package app.sockeye.export;

import app.sockeye.export.har.HarWriter;
import app.sockeye.export.ndjson.NdjsonWriter;
import app.sockeye.export.network.CaptureWriter;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.EntryWriter;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.PartFile;
import app.sockeye.export.output.Progress;
import app.sockeye.export.redaction.Redaction;
import app.sockeye.secret.Redactor;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.PrimitiveIterator;

/**
 * An export of entries of a transcript, which may still grow, to a file or folder.
 *
 * @param withSecrets whether to write the secrets that {@link Redaction} leaves out
 * @param forSpreadsheets whether to change cells of {@link ExportFormat#CSV} and {@link ExportFormat#NAMES} that a spreadsheet would run as a formula;
 *     otherwise their bytes are exact
 * @param known finds the values of secrets that are known in this run, to be left out wherever they are; not used
 *     {@code withSecrets}
 */
public record Export(
        Transcript transcript,
        EntryChoice chosen,
        ExportFormat format,
        boolean withSecrets,
        boolean forSpreadsheets,
        Redactor known)
        implements EntryExport {
    public Export {
        Objects.requireNonNull(transcript);
        Objects.requireNonNull(chosen);
        Objects.requireNonNull(format);
        Objects.requireNonNull(known);
    }

    /** An export that knows no secrets but those of headers. */
    public Export(
            Transcript transcript,
            EntryChoice chosen,
            ExportFormat format,
            boolean withSecrets,
            boolean forSpreadsheets) {
        this(transcript, chosen, format, withSecrets, forSpreadsheets, Redactor.NONE);
    }

    /** An export with exact bytes. */
    public Export(Transcript transcript, EntryChoice chosen, ExportFormat format, boolean withSecrets) {
        this(transcript, chosen, format, withSecrets, false);
    }

    @Override
    public long to(Path target, Progress progress) throws IOException {
        if (format == ExportFormat.PAYLOADS) {
            try (PartFile part = PartFile.folder(target)) {
                write(new PayloadFiles(part.path(), progress), progress);
                part.finish();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        } else {
            Redactor hidden = withSecrets ? Redactor.NONE : known;
            EntryExport.write(target, progress, format, hidden, out -> write(writer(out), progress));
        }
        return progress.entries();
    }

    private void write(EntryWriter writer, Progress progress) throws IOException {
        PrimitiveIterator.OfLong indexes = chosen.indexes().apply(progress::isCancelled);
        Redaction redaction = new Redaction(transcript, known);
        long done = 0;
        while (indexes.hasNext()) {
            long index = indexes.nextLong();
            progress.check();
            Entry entry = transcript.entry(index);
            writer.write(withSecrets ? entry : redaction.of(entry));
            progress.tell(++done, chosen.fractionAt(index));
        }
        writer.end();
        progress.check();
        progress.tell(done, 1);
    }

    private EntryWriter writer(OutputStream out) throws IOException {
        return switch (format) {
            case NDJSON -> new NdjsonWriter(out, transcript, !withSecrets);
            case HAR -> new HarWriter(out, transcript, withSecrets, known);
            case PCAPNG -> new CaptureWriter(out, transcript, withSecrets, known);
            case CSV -> new CsvWriter(out, transcript.started(), forSpreadsheets);
            case NAMES -> new NamesWriter(out, transcript, forSpreadsheets);
            case TEXT -> new TextWriter(out, transcript);
            case PAYLOADS -> throw new IllegalStateException("a folder, not a file");
        };
    }
}
