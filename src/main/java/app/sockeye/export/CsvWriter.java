package app.sockeye.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.json.Pieces;
import app.sockeye.export.output.EntryJson;
import app.sockeye.export.output.EntryWriter;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes entries as a table (RFC 4180) in UTF-8, one record each. Binary payloads are in Base64; the column {@code
 * encoding} says so. An entry with a star has {@code true} in the column {@code starred}. Optionally, cells that a
 * spreadsheet would run as a formula get an apostrophe before them.
 */
public final class CsvWriter implements EntryWriter {
    private static final String TITLES =
            "index,time,ns,direction,kind,size,wire_size,frames,flags,starred,note,encoding,payload\r\n";

    /** The titles where each record begins with its connection's name. */
    static final String MERGED_TITLES = "connection," + TITLES;

    private final OutputStream out;
    private final Instant started;
    private final CsvGuard guard;
    private final Optional<String> connection;
    private final Pieces pieces;

    /** @param forSpreadsheets whether to put an apostrophe before text that a spreadsheet would run as a formula */
    CsvWriter(OutputStream out, Instant started, boolean forSpreadsheets) throws IOException {
        this(out, started, forSpreadsheets, Optional.empty(), new Pieces());
        ascii(TITLES);
    }

    /**
     * One of several that write entries of different connections to one table, without its titles.
     *
     * @param pieces may be shared by them
     */
    CsvWriter(OutputStream out, Instant started, boolean forSpreadsheets, String connection, Pieces pieces) {
        this(out, started, forSpreadsheets, Optional.of(connection), pieces);
    }

    private CsvWriter(
            OutputStream out, Instant started, boolean forSpreadsheets, Optional<String> connection, Pieces pieces) {
        this.out = out;
        this.started = started;
        this.guard = new CsvGuard(forSpreadsheets);
        this.connection = connection;
        this.pieces = pieces;
    }

    @Override
    public void write(Entry entry) throws IOException {
        boolean text = entry.kind() != EntryKind.BINARY && pieces.isUtf8(entry.payload());
        if (connection.isPresent()) {
            cell(connection.get());
            ascii(",");
        }
        ascii(String.join(
                ",",
                Long.toString(entry.index()),
                started.plusNanos(entry.nanos()).toString(),
                Long.toString(entry.nanos()),
                entry.direction().map(EntryJson::name).orElse(""),
                EntryJson.name(entry.kind()),
                Long.toString(entry.size()),
                Long.toString(entry.wireSize()),
                Long.toString(entry.frameCount()),
                entry.flags().stream().map(EntryJson::name).sorted().collect(Collectors.joining(" ")),
                entry.mark().starred() ? "true" : "",
                ""));
        cell(entry.mark().note());
        ascii(text ? ",text," : ",base64,");
        if (text) {
            ascii("\"" + guard(entry.payload().head(1)));
            pieces.forEach(entry.payload(), this::quoted);
            ascii("\"");
        } else {
            // Base64 may begin with a plus sign.
            ascii(guard(Base64.getEncoder().encode(entry.payload().head(3))));
            pieces.base64(entry.payload(), out);
        }
        ascii("\r\n");
    }

    /** The apostrophe for a text that a spreadsheet would run as a formula; otherwise empty. */
    private String guard(byte[] text) {
        return text.length > 0 && guard.isFormula(text[0]) ? "'" : "";
    }

    private void cell(String text) throws IOException {
        if (!text.isEmpty()) {
            byte[] utf8 = text.getBytes(UTF_8);
            ascii("\"" + guard(utf8));
            quoted(utf8, 0, utf8.length);
            ascii("\"");
        }
    }

    /** Writes bytes of a quoted cell, with quotation marks doubled. */
    private void quoted(byte[] bytes, int offset, int length) throws IOException {
        int written = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '"') {
                out.write(bytes, written, i + 1 - written);
                written = i;
            }
        }
        out.write(bytes, written, offset + length - written);
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(US_ASCII));
    }
}
