package app.sockeye.cli;

import app.sockeye.payload.JsonString;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.export.EntryJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes entries as NDJSON, a line each, whatever their size: payloads pass in pieces. Belongs to one thread. */
final class EntryPrinter {
    private final OutputStream out;
    private final boolean all;
    private final String session;
    private final EntryJson json;

    /**
     * @param started the wall-clock time of the transcript's nanosecond 0
     * @param all whether to print more than received messages
     */
    EntryPrinter(OutputStream out, Instant started, boolean all) {
        this(out, started, all, "");
    }

    /** @param session the folder to tell in each line; empty for none */
    EntryPrinter(OutputStream out, Instant started, boolean all, String session) {
        this.out = out;
        this.all = all;
        this.session = session.isEmpty() ? "" : "\"session\":" + JsonString.quote(session) + ",";
        this.json = new EntryJson(out, started);
    }

    void print(Entry entry) throws IOException {
        boolean received = entry.direction().filter(Direction.RECEIVED::equals).isPresent();
        if (all || received && entry.kind().isMessage()) {
            write("{" + session);
            json.head(entry);
            payload(entry);
            write("}\n");
        }
    }

    private void payload(Entry entry) throws IOException {
        if (entry.kind() == EntryKind.CLOSE) {
            close(CloseReason.parse(entry.payload().head(FrameHeader.MAX_CONTROL_PAYLOAD)));
        } else {
            json.content(entry);
        }
    }

    private void close(CloseReason close) throws IOException {
        write(",\"code\":" + close.code());
        if (!close.reason().isEmpty()) {
            write(",\"reason\":" + JsonString.quote(close.reason()));
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
