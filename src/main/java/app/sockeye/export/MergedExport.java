package app.sockeye.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.json.Pieces;
import app.sockeye.export.ndjson.NdjsonWriter;
import app.sockeye.export.output.EntryWriter;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.export.redaction.Redaction;
import app.sockeye.secret.Redactor;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.merged.MergedEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An export of entries of several transcripts, each with its connection's name: one of {@link #FORMATS}. Indexes and
 * times since the start are those of an entry's own transcript.
 *
 * @param names of the connections, as many as transcripts
 * @param withSecrets whether to write the secrets that {@link Redaction} leaves out
 * @param forSpreadsheets whether to change cells of a table that a spreadsheet would run as a formula
 * @param known finds the values of secrets that are known in this run; not used {@code withSecrets}
 */
public record MergedExport(
        List<Transcript> transcripts,
        List<String> names,
        MergedChoice chosen,
        ExportFormat format,
        boolean withSecrets,
        boolean forSpreadsheets,
        Redactor known)
        implements EntryExport {
    /** What several transcripts can be exported as. */
    public static final List<ExportFormat> FORMATS = List.of(ExportFormat.NDJSON, ExportFormat.CSV, ExportFormat.TEXT);

    public MergedExport {
        transcripts = List.copyOf(transcripts);
        names = List.copyOf(names);
        Objects.requireNonNull(chosen);
        Objects.requireNonNull(known);
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException(format + " of several transcripts");
        }
    }

    @Override
    public long to(Path target, Progress progress) throws IOException {
        EntryExport.write(target, progress, withSecrets ? Redactor.NONE : known, out -> write(out, progress));
        return progress.entries();
    }

    private void write(OutputStream out, Progress progress) throws IOException {
        MergedChoice.Found found = chosen.find().apply(progress::isCancelled);
        Map<Integer, EntryWriter> writers = new HashMap<>();
        Map<Integer, Redaction> redactions = new HashMap<>();
        Pieces pieces = new Pieces();
        if (format == ExportFormat.NDJSON) {
            out.write(NdjsonWriter.mergedHead(!withSecrets).getBytes(UTF_8));
        } else if (format == ExportFormat.CSV) {
            out.write(CsvWriter.MERGED_TITLES.getBytes(UTF_8));
        }
        for (long place = 0; place < found.count(); place++) {
            progress.check();
            MergedEntry at = found.at().apply(place);
            Transcript transcript = transcripts.get(at.source());
            Entry entry = transcript.entry(at.index());
            if (!withSecrets) {
                entry = redactions
                        .computeIfAbsent(at.source(), of -> new Redaction(transcript, known))
                        .of(entry);
            }
            EntryWriter writer = writers.get(at.source());
            if (writer == null) {
                writer = writer(out, at.source(), pieces);
                writers.put(at.source(), writer);
            }
            writer.write(entry);
            progress.tell(place + 1, (double) (place + 1) / found.count());
        }
        progress.check();
        progress.tell(found.count(), 1);
    }

    private EntryWriter writer(OutputStream out, int source, Pieces pieces) {
        Transcript transcript = transcripts.get(source);
        String name = names.get(source);
        return switch (format) {
            case NDJSON -> new NdjsonWriter(out, transcript, !withSecrets, name, pieces);
            case CSV -> new CsvWriter(out, transcript.started(), forSpreadsheets, name, pieces);
            case TEXT -> new TextWriter(out, transcript, name, pieces);
            default -> throw new IllegalStateException(format + " of several transcripts");
        };
    }
}
