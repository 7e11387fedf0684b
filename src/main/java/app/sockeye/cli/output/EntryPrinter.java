package app.sockeye.cli.output;

import app.sockeye.dialect.packet.PacketLine;
import app.sockeye.export.output.EntryJson;
import app.sockeye.payload.VisibleOutput;
import app.sockeye.payload.json.JsonString;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes entries of any size as NDJSON, a line each; payloads are streamed in pieces. Terminal escapes are made
 * visible, except where payloads are written raw. Used by one thread.
 */
public final class EntryPrinter {
    private static final int PIECE = 1 << 13;

    private final OutputStream out;
    private final boolean all;
    private final boolean raw;
    private final String session;
    private final EntryJson json;
    private Optional<EntryContext> packets = Optional.empty();

    /**
     * @param started the wall-clock time of the transcript's nanosecond 0
     * @param all whether to print more than received messages
     * @param raw whether to write payloads unchanged, each followed by a line break
     */
    public EntryPrinter(OutputStream out, Instant started, boolean all, boolean raw) {
        this(out, started, all, raw, "");
    }

    /**
     * Also tells what each message says in its dialect, as lines of packets.
     *
     * @param read reads the packets of the printed entries' transcript
     */
    public EntryPrinter withPackets(EntryContext read) {
        packets = Optional.of(read);
        return this;
    }

    /** @param session the session's folder, to include in each line; empty for none */
    public EntryPrinter(OutputStream out, Instant started, boolean all, boolean raw, String session) {
        this.out = raw ? out : VisibleOutput.json(out);
        this.all = all;
        this.raw = raw;
        this.session = session.isEmpty() ? "" : "\"session\":" + JsonString.quote(session) + ",";
        this.json = new EntryJson(this.out, started);
    }

    public void print(Entry entry) throws IOException {
        boolean received = entry.direction().filter(Direction.RECEIVED::equals).isPresent();
        if (!all && !(received && entry.kind().isMessage())) {
            return;
        }
        if (raw) {
            bytes(entry);
        } else {
            write("{" + session);
            json.head(entry);
            payload(entry);
            packets(entry);
            write("}\n");
        }
    }

    private void packets(Entry entry) throws IOException {
        List<String> lines = packets.map(read -> read.packets(entry)).orElse(List.of()).stream()
                .map(packet -> JsonString.quote(PacketLine.of(packet)))
                .toList();
        if (!lines.isEmpty()) {
            write(",\"packets\":[" + String.join(",", lines) + "]");
        }
    }

    private void bytes(Entry entry) throws IOException {
        byte[] piece = new byte[PIECE];
        for (long at = 0; at < entry.size(); ) {
            int read = entry.payload().read(at, piece, 0, piece.length);
            out.write(piece, 0, read);
            at += read;
        }
        out.write('\n');
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
