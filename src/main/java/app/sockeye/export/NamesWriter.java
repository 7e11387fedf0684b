package app.sockeye.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.output.EntryWriter;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.statistics.NameCounter;
import app.sockeye.transcript.statistics.NamedTraffic;
import app.sockeye.transcript.statistics.Names;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a table (RFC 4180) in UTF-8 of the packets by their names, those with most packets first: one record for each
 * event, topic, method or operation. Answers count wherever they are in the session. Times are in ns, and empty where
 * nothing was answered; all names beyond {@link Names#MOST_LISTED} are one record without a name.
 */
final class NamesWriter implements EntryWriter {
    private static final String TITLES =
            "dialect,named_by,name,received,sent,bytes,requests,answers,unanswered,p50_ns,p95_ns,max_ns\r\n";

    private final OutputStream out;
    private final Transcript transcript;
    private final CsvGuard guard;
    private final NameCounter counter;
    /** The entry that is looked at next. */
    private long next;

    /** @param forSpreadsheets whether to put an apostrophe before text that a spreadsheet would run as a formula */
    NamesWriter(OutputStream out, Transcript transcript, boolean forSpreadsheets) {
        this.out = out;
        this.transcript = transcript;
        this.guard = new CsvGuard(forSpreadsheets);
        this.counter = new NameCounter(transcript);
    }

    @Override
    public void write(Entry entry) {
        lookAtBefore(entry.index());
        counter.take(entry, true);
        next = entry.index() + 1;
    }

    /** Entries that are not written may answer those that are. */
    private void lookAtBefore(long end) {
        for (; next < end; next++) {
            counter.take(transcript.entry(next), false);
        }
    }

    @Override
    public void end() throws IOException {
        lookAtBefore(transcript.count());
        StringBuilder table = new StringBuilder(TITLES);
        Names names = counter.figures();
        List<NamedTraffic> rows = new ArrayList<>(names.listed());
        rows.sort(Comparator.comparingLong(NamedTraffic::packets).reversed());
        names.others().ifPresent(rows::add);
        rows.forEach(row -> table.append(line(row)));
        out.write(table.toString().getBytes(UTF_8));
    }

    private String line(NamedTraffic row) {
        boolean timed = row.times().count() > 0;
        return String.join(
                        ",",
                        guard.cell(row.dialect()),
                        row.word(),
                        guard.cell(row.name()),
                        Long.toString(row.received()),
                        Long.toString(row.sent()),
                        Long.toString(row.bytes()),
                        Long.toString(row.requests()),
                        Long.toString(row.answers()),
                        Long.toString(row.unanswered()),
                        timed ? Long.toString(row.times().p50()) : "",
                        timed ? Long.toString(row.times().p95()) : "",
                        timed ? Long.toString(row.times().longest()) : "")
                + "\r\n";
    }
}
