package app.sockeye.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.har.HarWriter;
import app.sockeye.export.json.Pieces;
import app.sockeye.export.ndjson.NdjsonWriter;
import app.sockeye.export.network.CaptureOutput;
import app.sockeye.export.network.CaptureWriter;
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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * An export of entries of several transcripts, each with its connection's name: one of {@link #FORMATS}. Indexes and
 * times since the start are those of an entry's own transcript. In order of time; in an HTTP Archive, whose connections
 * hold their messages, those of each transcript together.
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
    public static final List<ExportFormat> FORMATS =
            List.of(ExportFormat.NDJSON, ExportFormat.HAR, ExportFormat.PCAPNG, ExportFormat.CSV, ExportFormat.TEXT);

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
        EntryExport.write(target, progress, format, withSecrets ? Redactor.NONE : known, out -> write(out, progress));
        return progress.entries();
    }

    private void write(OutputStream out, Progress progress) throws IOException {
        MergedChoice.Found found = chosen.find().apply(progress::isCancelled);
        if (format == ExportFormat.HAR) {
            writeArchive(out, found, progress);
        } else {
            writeInOrder(writers(out), found, progress);
        }
        progress.check();
        progress.tell(found.count(), 1);
    }

    private void writeInOrder(IntFunction<EntryWriter> writers, MergedChoice.Found found, Progress progress)
            throws IOException {
        Map<Integer, EntryWriter> begun = new HashMap<>();
        Map<Integer, Redaction> redactions = new HashMap<>();
        for (long place = 0; place < found.count(); place++) {
            progress.check();
            MergedEntry at = found.at().apply(place);
            begun.computeIfAbsent(at.source(), writers::apply).write(entry(at.source(), at.index(), redactions));
            progress.tell(place + 1, (double) (place + 1) / found.count());
        }
    }

    private void writeArchive(OutputStream out, MergedChoice.Found found, Progress progress) throws IOException {
        List<BitSet> chosenOf = indexes(found, progress);
        Map<Integer, Redaction> redactions = new HashMap<>();
        HarWriter writer = new HarWriter(out, withSecrets, known);
        long done = 0;
        for (int source = 0; source < chosenOf.size(); source++) {
            BitSet indexes = chosenOf.get(source);
            writer.turnTo(transcripts.get(source), names.get(source));
            for (int index = indexes.nextSetBit(0); index >= 0; index = indexes.nextSetBit(index + 1)) {
                progress.check();
                writer.write(entry(source, index, redactions));
                progress.tell(++done, (double) done / found.count());
            }
        }
        writer.end();
    }

    /** The entries that were found in each transcript: a bit for each entry takes little room, however many they are. */
    private List<BitSet> indexes(MergedChoice.Found found, Progress progress) throws IOException {
        List<BitSet> indexes =
                Stream.generate(BitSet::new).limit(transcripts.size()).toList();
        for (long place = 0; place < found.count(); place++) {
            progress.check();
            MergedEntry at = found.at().apply(place);
            if (at.index() >= Integer.MAX_VALUE) {
                throw new IOException("An HTTP Archive can't hold more than 2,147,483,647 entries of a connection");
            }
            indexes.get(at.source()).set((int) at.index());
        }
        return indexes;
    }

    private Entry entry(int source, long index, Map<Integer, Redaction> redactions) {
        Transcript transcript = transcripts.get(source);
        Entry entry = transcript.entry(index);
        return withSecrets
                ? entry
                : redactions
                        .computeIfAbsent(source, of -> new Redaction(transcript, known))
                        .of(entry);
    }

    /** Begins the file, and gives the writers of its transcripts. */
    private IntFunction<EntryWriter> writers(OutputStream out) throws IOException {
        Pieces pieces = new Pieces();
        switch (format) {
            case NDJSON -> {
                out.write(NdjsonWriter.mergedHead(!withSecrets).getBytes(UTF_8));
                return of -> new NdjsonWriter(out, transcripts.get(of), !withSecrets, names.get(of), pieces);
            }
            case CSV -> {
                out.write(CsvWriter.MERGED_TITLES.getBytes(UTF_8));
                return of -> new CsvWriter(out, transcripts.get(of).started(), forSpreadsheets, names.get(of), pieces);
            }
            case PCAPNG -> {
                CaptureOutput capture = new CaptureOutput(out, withSecrets);
                return of -> new CaptureWriter(capture, transcripts.get(of), names.get(of), known);
            }
            case TEXT -> {
                return of -> new TextWriter(out, transcripts.get(of), names.get(of), pieces);
            }
            default -> throw new IllegalStateException(format + " of several transcripts");
        }
    }
}
