package app.sockeye.ui.log;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import java.nio.charset.StandardCharsets;

/** Writes a session's entries into a transcript, at times of its own. */
public final class Recording {
    private static final long MILLI = 1_000_000;

    private final Appender appender;
    private long nanos = System.nanoTime();

    public Recording(Transcript transcript) {
        this.appender = transcript.appender();
    }

    /** Lets time pass before the next entry. */
    public Recording after(long millis) {
        nanos += millis * MILLI;
        return this;
    }

    public Recording told(EntryKind kind, Direction direction, String text) {
        appender.append(kind, direction, text.getBytes(StandardCharsets.UTF_8), nanos);
        return this;
    }

    public Recording event(ConnectionEvent event) {
        appender.append(event, null, nanos);
        return this;
    }

    public Recording sent(String text) {
        return frame(EntryKind.TEXT, Direction.SENT, text.getBytes(StandardCharsets.UTF_8));
    }

    public Recording received(String text) {
        return frame(EntryKind.TEXT, Direction.RECEIVED, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text message that the connection's end cut. */
    public Recording incomplete(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        Appender.OpenMessage message = appender.begin(EntryKind.TEXT, Direction.RECEIVED);
        message.frame(FrameHeader.of(true, 0, Opcode.TEXT.code(), false, 0, 2L * payload.length), nanos);
        message.payload(payload, 0, payload.length);
        message.end(false, nanos);
        return this;
    }

    /** A text message that was to be sent when the connection ended. */
    public Recording unsent(String text) {
        appender.appendUnsent(EntryKind.TEXT, text.getBytes(StandardCharsets.UTF_8), nanos);
        return this;
    }

    public Recording binary(byte... bytes) {
        return frame(EntryKind.BINARY, Direction.RECEIVED, bytes);
    }

    public Recording sentBinary(byte... bytes) {
        return frame(EntryKind.BINARY, Direction.SENT, bytes);
    }

    public Recording ping(Direction direction, byte... bytes) {
        return frame(EntryKind.PING, direction, bytes);
    }

    public Recording pong(Direction direction, byte... bytes) {
        return frame(EntryKind.PONG, direction, bytes);
    }

    public Recording close(Direction direction, CloseReason reason) {
        return frame(EntryKind.CLOSE, direction, reason.toPayload());
    }

    /** {@code count} received messages, {@code prefix0}, {@code prefix1} and so on. */
    public Recording many(int count, String prefix) {
        for (int i = 0; i < count; i++) {
            received(prefix + i);
        }
        return this;
    }

    public void publish() {
        appender.publish();
    }

    public Recording frame(EntryKind kind, Direction direction, byte[] payload) {
        boolean masked = direction == Direction.SENT;
        FrameHeader header =
                FrameHeader.of(true, 0, Opcode.valueOf(kind.name()).code(), masked, masked ? 1 : 0, payload.length);
        appender.append(kind, direction, header, payload, 0, payload.length, nanos);
        return this;
    }
}
