package app.sockeye.export.har;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.json.Pieces;
import app.sockeye.export.output.EntryJson;
import app.sockeye.export.output.EntryWriter;
import app.sockeye.export.redaction.Redaction;
import app.sockeye.payload.json.JsonString;
import app.sockeye.protocol.Direction;
import app.sockeye.secret.Redactor;
import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes one transcript after the other as an HTTP Archive 1.2: an entry for each connection, with its messages in {@code
 * _webSocketMessages} as Chrome writes them. Control frames, and messages that were not sent, are left out. A
 * connection's handshake is written even if only some of its messages were chosen. A text message that is not UTF-8 is
 * written as a binary one, as JSON can't hold it otherwise. A message's star and note are in {@code _starred} and
 * {@code _note}.
 */
public final class HarWriter implements EntryWriter {
    private final OutputStream out;
    private final boolean withSecrets;
    private final Redactor known;
    private final Pieces pieces = new Pieces();

    /** Whose entries are written; null before {@link #turnTo}, as is the next field. */
    private Transcript transcript;

    private Redaction redaction;
    /** The comment of its connections; empty for none. */
    private String comment = "";
    /** Whether nothing of this transcript was written yet. */
    private boolean turned;

    /** Index of the first entry of the connection whose object is open; empty before the first connection. */
    private OptionalLong open = OptionalLong.empty();

    private String nextMessage = "";

    /** Writes one transcript alone. */
    public HarWriter(OutputStream out, Transcript transcript, boolean withSecrets, Redactor known) throws IOException {
        this(out, withSecrets, known);
        turnTo(transcript, "");
    }

    /** Writes transcripts, each after a call of {@link #turnTo}. */
    public HarWriter(OutputStream out, boolean withSecrets, Redactor known) throws IOException {
        this.out = out;
        this.withSecrets = withSecrets;
        this.known = known;
        write("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Sockeye\",\"version\":\"\"},\"pages\":[],"
                + "\"entries\":[");
    }

    /**
     * Goes on with another transcript; of the last one nothing more is written.
     *
     * @param name a comment on its connections; empty for none
     */
    public void turnTo(Transcript next, String name) {
        transcript = next;
        redaction = new Redaction(next, known);
        comment = name;
        turned = true;
    }

    @Override
    public void write(Entry entry) throws IOException {
        boolean message = entry.kind().isMessage() && !entry.flags().contains(EntryFlag.NOT_SENT);
        if (entry.kind() == EntryKind.HANDSHAKE || message) {
            Optional<ConnectionRecord> connection = transcript.connections().at(entry.index());
            long first = connection.map(ConnectionRecord::first).orElse(ConnectionRecord.NONE);
            if (turned || open.isEmpty() || open.getAsLong() != first) {
                begin(connection, entry);
            }
            if (message) {
                message(entry);
            }
        }
    }

    @Override
    public void end() throws IOException {
        write((open.isPresent() ? "]}" : "") + "]}}\n");
    }

    private void begin(Optional<ConnectionRecord> connection, Entry first) throws IOException {
        write(open.isPresent() ? "]}," : "");
        open = OptionalLong.of(connection.map(ConnectionRecord::first).orElse(ConnectionRecord.NONE));
        nextMessage = "";
        turned = false;
        Optional<Entry> request = connection.flatMap(c -> entry(c.request()));
        // A response without its request is of no use to the file's readers.
        Optional<Entry> response = connection.filter(c -> request.isPresent()).flatMap(c -> entry(c.response()));
        long start = request.orElse(first).nanos();
        double wait = response.isEmpty() ? 0 : Math.max(0, (response.get().nanos() - start) / 1e6);
        HarHandshake handshake = HarHandshake.of(
                request, response, connection.filter(ConnectionRecord::isSecure).isPresent());
        write("{\"_resourceType\":\"websocket\","
                + (comment.isEmpty() ? "" : "\"comment\":" + JsonString.quote(comment) + ",")
                + "\"startedDateTime\":\""
                + transcript.started().plusNanos(start) + "\",\"time\":" + wait + ",\"request\":");
        write(handshake.request());
        write(",\"response\":");
        write(handshake.response());
        write(",\"cache\":{},\"timings\":{\"send\":0,\"wait\":" + wait + ",\"receive\":0},\"_webSocketMessages\":[");
    }

    private void message(Entry message) throws IOException {
        boolean text = message.kind() == EntryKind.TEXT && pieces.isUtf8(message.payload());
        boolean sent = message.direction().filter(Direction.SENT::equals).isPresent();
        write(nextMessage + "{\"type\":\"" + (sent ? "send" : "receive") + "\",\"time\":" + seconds(message)
                + ",\"opcode\":" + (text ? 1 : 2) + ",\"data\":\"");
        if (text) {
            pieces.forEach(message.payload(), (bytes, offset, length) -> JsonString.escape(bytes, offset, length, out));
        } else {
            pieces.base64(message.payload(), out);
        }
        write("\"" + EntryJson.mark(message.mark(), "_") + "}");
        nextMessage = ",";
    }

    private Optional<Entry> entry(long index) {
        return index == ConnectionRecord.NONE
                ? Optional.empty()
                : Optional.of(transcript.entry(index)).map(e -> withSecrets ? e : redaction.of(e));
    }

    /** Seconds since 1970, with microsecond precision. */
    private String seconds(Entry entry) {
        Instant time = transcript.started().plusNanos(entry.nanos());
        return String.format(Locale.ROOT, "%d.%06d", time.getEpochSecond(), time.getNano() / 1000);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
