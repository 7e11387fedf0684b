package app.sockeye.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A small session with a handshake, as the exports' tests write and read it. */
public final class Session implements Closeable {
    public static final String REQUEST =
            "GET /chat?room=a%20b&x HTTP/1.1\r\nHost: example.org:8443\r\nAuthorization: Bearer"
                    + " s3cret\r\nCookie: id=s3cret\r\nX-Api-Key: s3cret\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    public static final String RESPONSE =
            "HTTP/1.1 101 Switching Protocols\r\nSet-Cookie: s3cret\r\n s3cret, too\r\n" + "Upgrade: websocket\r\n\r\n";

    public final Transcript transcript;
    private final long start = System.nanoTime();
    private int millis;

    public Session(Path folder) throws IOException {
        transcript = Transcript.create(folder);
    }

    /** From the first state to the handshake's end. */
    public Session connect() {
        return connect(REQUEST, RESPONSE.replace(" s3cret, too\r\n", ""));
    }

    public Session connect(String request, String response) {
        told(EntryKind.STATE, null, "Connecting to wss://example.org:8443/chat");
        told(EntryKind.HANDSHAKE, Direction.SENT, request);
        return told(EntryKind.HANDSHAKE, Direction.RECEIVED, response);
    }

    public Session told(EntryKind kind, Direction direction, String text) {
        transcript.appender().append(kind, direction, text.getBytes(ISO_8859_1), next());
        transcript.appender().publish();
        return this;
    }

    public Session sent(String text) {
        return frame(EntryKind.TEXT, 1, Direction.SENT, text.getBytes(UTF_8));
    }

    /** A text that was to be sent, and never was. */
    Session unsent(String text) {
        transcript.appender().appendUnsent(EntryKind.TEXT, text.getBytes(UTF_8), next());
        transcript.appender().publish();
        return this;
    }

    public Session received(String text) {
        return frame(EntryKind.TEXT, 1, Direction.RECEIVED, text.getBytes(UTF_8));
    }

    public Session binary(byte... bytes) {
        return frame(EntryKind.BINARY, 2, Direction.RECEIVED, bytes);
    }

    public Session ping(byte... bytes) {
        return frame(EntryKind.PING, 9, Direction.RECEIVED, bytes);
    }

    public Session frame(EntryKind kind, int opcode, Direction direction, byte[] bytes) {
        boolean masked = direction == Direction.SENT;
        FrameHeader header = FrameHeader.of(true, 0, opcode, masked, masked ? 7 : 0, bytes.length);
        transcript.appender().append(kind, direction, header, bytes, 0, bytes.length, next());
        transcript.appender().publish();
        return this;
    }

    /** Exports all of it. */
    public long export(ExportFormat format, Path target) throws IOException {
        return new Export(transcript, EntryChoice.all(transcript), format, false).to(target, new Progress());
    }

    public static byte[] payload(Entry entry) {
        return entry.payload().head(Math.toIntExact(entry.size()));
    }

    private long next() {
        return start + 1_000_000L * millis++;
    }

    @Override
    public void close() {
        transcript.close();
    }
}
