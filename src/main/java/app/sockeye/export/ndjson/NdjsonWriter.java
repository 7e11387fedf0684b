package app.sockeye.export.ndjson;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.json.Pieces;
import app.sockeye.export.output.EntryJson;
import app.sockeye.export.output.EntryWriter;
import app.sockeye.payload.json.JsonString;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.RecordedFrame;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a transcript as NDJSON in UTF-8, one JSON object per line; {@link NdjsonImport} reads it. The first line:
 *
 * <pre>
 * {"sockeye":"transcript","version":1,"started":"2026-11-22T14:27:24.354123456Z","redacted":true}
 *
 * started    wall-clock time of nanosecond 0 (ISO 8601)
 * redacted   whether secrets were left out
 * </pre>
 *
 * Each other line is an entry; members in brackets may be missing:
 *
 * <pre>
 * index        its place in the session, from 0
 * time         when it happened: started and ns together
 * ns           when it happened, in ns since started
 * [direction]  sent or received
 * kind         handshake, state, text, binary, ping, pong, close, error, note
 * size         bytes of the payload
 * [flags]      of compressed, fragmented, incomplete, invalid_utf8, not_sent, deliberate, automatic, repeated
 * [starred]    true where the user gave it a star
 * [note]       what the user noted on it
 * [secret]     names of the headers that the user marked secret from here on, where no state in the file tells them
 * [event]      what happened to the connection, in typed facts: see {@link EventJson}; for states and errors
 * wire         bytes on the wire, frame headers included; 0 for what never was on it
 * [frames]     an object for each frame: ns, when its header came or went; header, its bytes on the wire in hexadecimal
 * text         the payload where it is text; beside an event the sentences made of it, for people: a reader of both
 *              takes the event
 * data         the payload in Base64 where it is not, and that of control frames
 * </pre>
 *
 * The payload comes last, so that a reader can stream it.
 */
public final class NdjsonWriter implements EntryWriter {
    /** What the first line says of a file with the entries of several connections. */
    static final String MERGED = "merged";

    private static final int FRAMES = 1 << 10;

    private final OutputStream out;
    private final EntryJson json;
    private final Transcript transcript;
    private final boolean redacted;
    /** The member that names the connection; empty where all entries are of one. */
    private final String named;
    /** The headers marked secret according to what was written so far. */
    private Set<String> toldSecret = Set.of();

    public NdjsonWriter(OutputStream out, Transcript transcript, boolean redacted) throws IOException {
        this(out, transcript, redacted, new Pieces(), "");
        Instant started = transcript.started();
        ascii("{\"sockeye\":\"transcript\",\"version\":1,\"started\":\"" + started + "\",\"redacted\":" + redacted
                + "}\n");
    }

    /**
     * One of several that write entries of different connections to one file, behind {@link #mergedHead}. Each entry has
     * its connection's name as the member {@code connection}, before all others.
     *
     * @param pieces may be shared by them
     */
    public NdjsonWriter(OutputStream out, Transcript transcript, boolean redacted, String connection, Pieces pieces) {
        this(out, transcript, redacted, pieces, "\"connection\":" + JsonString.quote(connection) + ",");
    }

    private NdjsonWriter(OutputStream out, Transcript transcript, boolean redacted, Pieces pieces, String named) {
        this.out = out;
        this.json = new EntryJson(out, transcript.started(), pieces);
        this.transcript = transcript;
        this.redacted = redacted;
        this.named = named;
    }

    /** The first line of a file with the entries of several connections, whose times since the start are their own. */
    public static String mergedHead(boolean redacted) {
        return "{\"sockeye\":\"" + MERGED + "\",\"version\":1,\"redacted\":" + redacted + "}\n";
    }

    @Override
    public void write(Entry entry) throws IOException {
        out.write(("{" + named).getBytes(UTF_8));
        json.head(entry);
        secret(entry);
        ascii(",\"wire\":" + entry.wireSize());
        if (entry.frameCount() > 0) {
            ascii(",\"frames\":[");
            frames(entry);
            ascii("]");
        }
        json.content(entry);
        ascii("}\n");
    }

    /** Names the headers marked secret, as the filter may have left out the event that does. */
    private void secret(Entry entry) throws IOException {
        if (redacted || entry.kind().isMessage() || entry.kind().isControl()) {
            return;
        }
        Set<String> marked = transcript.connections().markedAt(entry.index());
        ConnectionEvent event = entry.event().orElse(null);
        boolean tells = event instanceof ConnectionEvent.Connecting || event instanceof ConnectionEvent.MarkedSecret;
        if (!tells && !marked.equals(toldSecret)) {
            String names = marked.stream().sorted().map(JsonString::quote).collect(Collectors.joining(","));
            out.write((",\"secret\":[" + names + "]").getBytes(UTF_8));
        }
        toldSecret = marked;
    }

    private void frames(Entry entry) throws IOException {
        String separator = "";
        for (long at = 0; at < entry.frameCount(); at += FRAMES) {
            List<RecordedFrame> page = entry.frames().read(at, FRAMES);
            for (RecordedFrame frame : page) {
                String header = HexFormat.of().formatHex(frame.header().toBytes());
                ascii(separator + "{\"ns\":" + frame.nanos() + ",\"header\":\"" + header + "\"}");
                separator = ",";
            }
        }
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(US_ASCII));
    }
}
